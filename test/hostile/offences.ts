import type { Contract } from '../../contracts/openapi/contract.ts'
import { differencesBetween } from './differences.ts'
import type { RecordedWrite } from './lenient-server.ts'
import type { Planned } from './read-plan.ts'

/** A write that a run should not have sent, or something that it left. */
export interface Offence {
  readonly why: string
  /** Id of the operation, or the method and path where the contract has none. */
  readonly operation: string
  /** The request that did it. */
  readonly request: string
  /** Paths of the rows that it concerns. */
  readonly rows: readonly string[]
}

export interface Recording {
  readonly writes: readonly RecordedWrite[]
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
}

/** Everything that a run did to what was not its own, or did without having said so. */
export function offencesOf(
  recording: Recording,
  plan: ReadonlyMap<string, Planned>,
  contract: Contract,
): readonly Offence[] {
  return [
    ...recording.writes.flatMap((write) => offencesOfWrite(write, plan, contract)),
    ...differencesOf(recording, plan, contract),
  ]
}

function offencesOfWrite(
  write: RecordedWrite,
  plan: ReadonlyMap<string, Planned>,
  contract: Contract,
): readonly Offence[] {
  const operation = operationOf(write, contract)
  const told = { operation, request: requestLine(write) }
  const old = write.touched.filter(({ isOld }) => isOld)
  const planned =
    plan.get(operation) ?? (operation.includes(' ') ? plan.get('undocumented-methods') : undefined)
  return [
    ...(old.length > 0
      ? [{ why: 'wrote to what was there before', ...told, rows: old.map(({ path }) => path) }]
      : []),
    ...(planned ? [] : [{ why: 'is not in the plan', ...told, rows: [] }]),
    ...(planned?.isSent === false ? [{ why: 'was planned as not sent', ...told, rows: [] }] : []),
  ]
}

/** Rows that are not as they were, each with the last request that touched it. */
function differencesOf(
  { writes, before, after }: Recording,
  plan: ReadonlyMap<string, Planned>,
  contract: Contract,
): readonly Offence[] {
  return differencesBetween(before, after).flatMap(({ row, how }) => {
    const by = writes.findLast(({ touched }) => touched.some(({ path }) => path === row))
    const operation = by ? operationOf(by, contract) : 'unknown'
    if (how === 'new' && plan.get(operation)?.hasNoWayBack === true) return []
    return [{ why: whys[how], operation, request: by ? requestLine(by) : 'unknown', rows: [row] }]
  })
}

const whys = {
  new: 'left behind',
  changed: 'changed for good',
  gone: 'removed for good',
  elsewhere: 'put in another place',
} as const

/** The operation that a request meant, going by the contract. */
export function operationOf(
  { method, target }: Pick<RecordedWrite, 'method' | 'target'>,
  contract: Contract,
): string {
  const path = target.split('?')[0] ?? ''
  const route = contract.match(path)
  const known = [...(route?.methods ?? [])].find(([name]) => name === method)?.[1]
  const [any] = [...(route?.methods.values() ?? [])]
  return known?.id ?? `${method} ${any?.path ?? path}`
}

function requestLine({ method, target, body, authorization, status }: RecordedWrite): string {
  const who = authorization === '' ? 'nobody' : authorization.slice(0, 14)
  return `${method} ${target.slice(0, 60)} ${body.slice(0, 90)} as ${who} → ${status}`
}

/** One line for each kind of offence, the most frequent first: how often, and the first request. */
export function summaryOf(offences: readonly Offence[]): readonly string[] {
  const groups = new Map<string, Offence[]>()
  for (const offence of offences) {
    const kind = `${offence.operation} ${offence.why}`
    groups.set(kind, [...(groups.get(kind) ?? []), offence])
  }
  return [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([kind, [first, ...more]]) => {
      const rows = first?.rows.slice(0, 3).join(', ') ?? ''
      const count = first && first.rows.length > 3 ? ` and ${first.rows.length - 3} more` : ''
      return `${kind} (${more.length + 1}×): ${first?.request}${rows && ` [${rows}${count}]`}`
    })
}
