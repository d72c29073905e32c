import type { Contract } from '../../contracts/openapi/contract.ts'
import { headerOption } from '../../contracts/openapi/header-option.ts'
import type { Operation } from '../../contracts/openapi/operation.ts'
import { listNames } from '../../contracts/openapi/similar-names.ts'
import type { Effect } from '../engine/effect.ts'
import type { PathValues } from '../engine/forced-outcome.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HeldAnswers, On, Outcome, OutcomesOf } from './outcome-types.ts'

/** Where outcomes are forced, and the contracts that say what can be. */
export interface OnParts {
  readonly scenario: Scenario
  readonly contracts: readonly Contract[]
}

/** An operation of which outcomes are said, and for which of its requests. */
interface MeantOperation extends Pick<OnParts, 'scenario'> {
  readonly contract: Contract
  readonly operation: Operation
  readonly params: PathValues
}

type LooseOptions = Readonly<Record<string, unknown>> &
  Pick<Effect, 'headers' | 'body' | 'parameters'>

/** Makes `mock.on` over a scenario. */
export function createOn({ scenario, contracts }: OnParts): On {
  const on = (operationId: string, params: PathValues = {}): OutcomesOf<'getOrg'> => {
    const contract = contracts.find(({ operations }) => operations.has(operationId))
    const operation = contract?.operations.get(operationId)
    if (!contract || !operation) {
      const known = listNames(operationId, scenario.operations)
      throw new Error(`No operation has the id "${operationId}". There are: ${known}.`)
    }
    requireParams(operation, params)
    return outcomesOf({ scenario, contract, operation, params })
  }
  return on as On // typed by the operation; below, ids are texts
}

function outcomesOf(meant: MeantOperation): OutcomesOf<'getOrg'> {
  return {
    answer: (outcome: number | string, options: LooseOptions = {}) =>
      typeof outcome === 'number'
        ? force(meant, { ...wireOf(meant, options), status: requireDocumented(meant, outcome) })
        : force(meant, { ...wireOf(meant, options), error: outcome }),
    raw: (text, options = {}) => force(meant, { ...options, text }),
    undocumented: (status, options = {}) =>
      force(meant, { ...options, status: requireUndocumented(meant, status) }),
    cut: (cut) => force(meant, { cut }),
    delay: (delay) => force(meant, { delay }),
    hold: () => force(meant, { delay: 0 }).hold(),
  }
}

function force({ scenario, operation, params }: MeantOperation, effect: Effect): Outcome {
  const forced = scenario.force(operation.id, effect, { params })
  const isBareHold = Object.keys(effect).length === 1 && effect.delay === 0
  const outcome: Outcome = {
    id: forced.id,
    once: () => outcome.times(1),
    times(requests) {
      forced.limit(requests)
      return outcome
    },
    after(requests) {
      forced.skip(requests)
      return outcome
    },
    delay(milliseconds) {
      scenario.change(operation.id, forced, { ...forced.effect, delay: milliseconds })
      return outcome
    },
    hold(): HeldAnswers {
      return scenario.hold(forced, () => isBareHold && outcome.end())
    },
    end: () => scenario.end(operation.id, forced),
  }
  return outcome
}

/** The options of an answer as parts of an effect. @throws Error on an unknown option */
function wireOf(
  meant: MeantOperation,
  { headers, body, parameters, ...options }: LooseOptions,
): Effect {
  const documented = headersOf(meant)
  const named = Object.entries(options).map(([option, value]) => {
    const name = documented.get(option)
    if (name !== undefined) return [name, value as string | number] as const // checked with the effect
    const known = listNames(option, ['headers', 'body', 'parameters', ...documented.keys()])
    throw new Error(`An answer has no option "${option}". There are: ${known}.`)
  })
  const all = { ...Object.fromEntries(named), ...headers }
  return {
    ...(Object.keys(all).length > 0 && { headers: all }),
    ...(body !== undefined && { body }),
    ...(parameters !== undefined && { parameters }),
  }
}

/** The headers that answers of an operation document, by option. */
function headersOf({ contract, operation }: MeantOperation): ReadonlyMap<string, string> {
  const own = operation.responses.flatMap(({ headers }) => [...headers.values()])
  const around = contract.transportResponses.flatMap(({ headers }) => Object.keys(headers ?? {}))
  const names = [...around, ...own.map(({ name }) => name)]
  return new Map(names.map((name) => [headerOption(name), name]))
}

function documentedStatuses({ contract, operation }: MeantOperation): readonly string[] {
  const around = contract.transportResponses.filter(({ status }) => status >= 400)
  const own = operation.responses.flatMap(({ status, extensions }) => {
    const listed = extensions['x-statuses']
    return Array.isArray(listed) ? listed.map(String) : [status]
  })
  return [...new Set([...own, ...around.map(({ status }) => String(status))])].sort()
}

function requireDocumented(meant: MeantOperation, status: number): number {
  const { contract, operation } = meant
  const isAround = contract.transportResponses.some((around) => around.status === status)
  if (isAround || contract.responseFor(operation, status)) return status
  throw new Error(
    `${operation.id} documents no ${status}. It documents ${documentedStatuses(meant).join(', ')}. ` +
      `Answer with one of them, or with .undocumented(${status}).`,
  )
}

function requireUndocumented(meant: MeantOperation, status: number): number {
  if (!documentedStatuses(meant).includes(String(status))) return status
  throw new Error(`${meant.operation.id} documents ${status}. Use .answer(${status}).`)
}

function requireParams({ id, parameters }: Operation, params: PathValues): void {
  const known = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
  for (const [name, value] of Object.entries(params)) {
    if (!known.includes(name)) {
      const has = known.length === 0 ? 'It has none.' : `It has: ${listNames(name, known)}.`
      throw new Error(`The path of ${id} has no parameter "${name}". ${has}`)
    }
    if (typeof value === 'string' || typeof value === 'number') continue
    throw new Error(`The ${name} of ${id} is ${JSON.stringify(value)}. Give a text or a number.`)
  }
}
