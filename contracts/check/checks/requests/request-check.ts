import {
  type Check,
  type CheckDefinition,
  defineCheck,
  type FindingGroupKey,
} from '../../vocabulary/check.ts'

/** Facts of a finding about a single request. */
export interface RequestFacts {
  /** Difference of the request from a valid one, e.g. `/seats: 0, below the least`. */
  readonly about: string
  /** Tells kinds of requests apart, e.g. `/seats minimum`. */
  readonly kind: string
  /** Property that was varied, if it is one. */
  readonly varied?: Varied
}

/** A property with an unusual value. */
export interface Varied {
  /** E.g. `/seats`. */
  readonly property: string
  /** Kind of the value: `null`, or the keyword that it tries, e.g. `minimum`. */
  readonly as: string
}

/** Behaviour of the server with such requests, for grouping. */
export function behaviourOf(
  verb: 'accepts' | 'refuses',
  { kind, varied }: RequestFacts,
): FindingGroupKey {
  if (!varied) return { key: kind }
  const { property, as } = varied
  return { key: `varied ${as}`, does: `${verb} ${toldVariation(as, verb)}`, property }
}

function toldVariation(as: string, verb: 'accepts' | 'refuses'): string {
  if (as === 'null') return 'null'
  if (as === 'required') return 'bodies without a property'
  return verb === 'accepts' ? `values that break \`${as}\`` : `valid values of \`${as}\``
}

/** A check of requests to one operation. */
export interface RequestCheck<Id extends string = string, Facts extends object = object>
  extends Check<Id, Facts> {
  /** Completes "not applicable: …" for an operation to which there was nothing to send. */
  readonly otherwise: string
}

/** Declares a check of requests. Source of the other fields: `defineCheck`. */
export const defineRequestCheck =
  <Facts extends object>() =>
  <const Id extends string>({
    otherwise,
    ...definition
  }: Omit<CheckDefinition<Id, Facts>, 'kind'> & {
    readonly otherwise: string
  }): RequestCheck<Id, Facts> => ({
    ...defineCheck<Facts>()<Id>({ ...definition, kind: 'request' }),
    otherwise,
  })
