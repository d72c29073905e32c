import type { Contract } from '../../../openapi/contract.ts'
import { type Check, type CheckDefinition, defineCheck } from '../../vocabulary/check.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'

/** One way in which what came is not what was promised. */
export interface Difference<Facts extends object = object> {
  readonly facts: Facts
  /** JSON pointer into the contract; empty where the promise is HTTP's. */
  readonly pointer: string
}

/** A check that looks at one exchange. Pure. */
export interface ExchangeCheck<Id extends string = string, Facts extends object = object>
  extends Check<Id, Facts> {
  /** Completes "not applicable: …" for an operation of which no exchange could be judged. */
  readonly otherwise: string
  /** `undefined` where it has nothing to say of such an exchange. */
  judge(exchange: Exchange, contract: Contract): readonly Difference<Facts>[] | undefined
}

type ExchangeCheckDefinition<Id extends string, Facts extends object> = Omit<
  CheckDefinition<Id, Facts>,
  'kind'
> &
  Pick<ExchangeCheck<Id, Facts>, 'judge' | 'otherwise'>

/** Declares a check of single exchanges. Source of the other fields: `defineCheck`. */
export const defineExchangeCheck =
  <Facts extends object>() =>
  <const Id extends string>(
    definition: ExchangeCheckDefinition<Id, Facts>,
  ): ExchangeCheck<Id, Facts> => ({
    ...defineCheck<Facts>()<Id>({ ...definition, kind: 'exchange' }),
    judge: definition.judge,
    otherwise: definition.otherwise,
  })
