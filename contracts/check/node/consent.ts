import { type PlannedWrite, planWrites, witnessedWrites } from '../plan.ts'
import type { ContractSource } from './contract-source.ts'
import type { RunOptions } from './run-options.ts'
import { urlOf } from './run-target.ts'
import { mayWrite } from './safety.ts'
import { namedOf, selectionOf } from './set-up.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** The run would write to a host that nobody allowed; nothing was sent. */
export class WritesNotAllowed extends UsageError {
  /** The host name without its port. */
  readonly host: string
  /** Writes that the run would have sent. */
  readonly writes: readonly PlannedWrite[]

  constructor(host: string, writes: readonly PlannedWrite[]) {
    const how = `Allow it with allowWrites: ['${host}'], or only read, with readOnly: true.`
    super([notThisMachine(host), ...planLines(writes), how].join('\n'))
    this.host = host
    this.writes = writes
  }
}

/** Why a run needs consent. */
export const notThisMachine = (host: string): string =>
  `"${host}" is not this machine, and the check writes to the server that it checks.`

interface ConsentContext {
  readonly surroundings: Pick<Surroundings, 'addressesOf'>
  readonly prefix: string
}

/** @throws WritesNotAllowed, and UsageError for what the contract does not have */
export async function requireConsent(
  source: ContractSource,
  options: RunOptions,
  { surroundings, prefix }: ConsentContext,
): Promise<void> {
  const url = urlOf(options.target)
  if (await mayWrite(options, url, surroundings)) return
  const writes = writesOf(source, options, { prefix, careful: true })
  throw new WritesNotAllowed(new URL(url).hostname, writes)
}

type Chosen = Pick<RunOptions, 'operations' | 'tags' | 'shard' | 'touch' | 'excludeOperations'>

/** Lists the writes that a run would send to its selected operations. @throws UsageError */
export function writesOf(
  source: ContractSource,
  chosen: Chosen,
  how: { readonly prefix: string; readonly careful: boolean },
): readonly PlannedWrite[] {
  const { contract, witnesses } = source
  return planWrites(contract, {
    ...how,
    ...selectionOf(source, chosen),
    ...(chosen.shard && { shard: chosen.shard }),
    ...namedOf(source, chosen),
    ...(witnesses && { witnessed: witnessedWrites(contract, witnesses) }),
  })
}

/** Planned writes as lines of text. */
export function planLines(writes: readonly PlannedWrite[]): readonly string[] {
  if (writes.length === 0) return ['It would write nothing.']
  const width = Math.max(...writes.map(({ operation }) => operation.length))
  return writes.flatMap(({ operation, method, path, does }) => [
    `  ${operation.padEnd(width)}  ${method} ${path}`,
    `  ${' '.repeat(width)}    ${does}`,
  ])
}
