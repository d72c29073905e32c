import type { Contract } from '../openapi/contract.ts'
import { settleUp } from './aftermath/aftermath.ts'
import { type Inventory, takeInventory } from './aftermath/inventory.ts'
import { reportAftermath } from './aftermath/report-aftermath.ts'
import { completeVerdicts } from './checks/complete-verdicts.ts'
import { type GivenParams, ResourcePool } from './fixtures/resource-pool.ts'
import { planUnits, runUnits } from './run-units.ts'
import { follow } from './session/follow.ts'
import type { Gate } from './session/gate.ts'
import type { Explain } from './session/record.ts'
import { type Selection, selects, selectsResource } from './session/selection.ts'
import { Session } from './session/session.ts'
import { defaultOptions, RunEnded } from './session/session-options.ts'
import type { CheckEvent } from './vocabulary/finding.ts'
import type { RunJournal } from './vocabulary/journal.ts'
import { limitNotes } from './vocabulary/limit-notes.ts'
import { NotAuthenticated, type Target, Unreachable } from './vocabulary/target.ts'
import { type Proofs, prove } from './witnesses/prove.ts'

export interface CheckOptions extends Selection {
  /** Of everything that is drawn; the same seed sends the same requests. */
  readonly seed?: number
  /** Begins the names of everything that the run creates. */
  readonly prefix?: string
  /** Values of path parameters, the first being the tenant's own. */
  readonly params?: GivenParams
  readonly isWanted?: (check: string) => boolean
  /** Time until a write becomes visible, in milliseconds. */
  readonly patienceMilliseconds?: number
  readonly budget?: number
  /** True if the server is somebody's: all that is made is named by the prefix and can be removed. */
  readonly careful?: boolean
  /** Ids of operations that may change what was there before the run; what they change is put back. */
  readonly touch?: readonly string[]
  /** Ids of operations to which only the clean-up of what the run created sends requests. */
  readonly excludeOperations?: readonly string[]
  /** Ends the run at once; what it created is removed all the same. */
  readonly signal?: AbortSignal
  /** Told of each write before it is sent. */
  readonly journal?: RunJournal
  /** Sends nothing that could change something. */
  readonly readOnly?: boolean
  /** For all waiting that `Retry-After` asks for, in milliseconds; one minute by default. */
  readonly maxWaitMilliseconds?: number
  readonly wait?: (milliseconds: number) => Promise<void>
  /** Where servers are known to do what a check found. Source: `createExplain`. */
  readonly explain?: Explain
}

/** Further options, for runs of a known provider and of the command. */
export interface CheckSetting extends CheckOptions {
  /** Values of path parameters for which nothing is given, created, listed or documented. */
  readonly examples?: GivenParams
  /** True if the server is a stand-in of ours, whose witnesses may change what its seed holds. */
  readonly isStandIn?: boolean
  /** Gate of the requests; the run makes its own if absent. */
  readonly gate?: Gate
  /** Witnesses of a known provider; they are replayed first. */
  readonly proofs?: Proofs
}

/**
 * Holds a server to its contract. Yields what it sees as it goes; what it created it removes before
 * it ends, also when its consumer stops early.
 * @throws Unreachable when nobody listens
 */
export const checkContract = (
  contract: Contract,
  target: Target,
  options: CheckOptions = {},
): AsyncGenerator<CheckEvent, void, undefined> => holdToContract(contract, target, options)

/** The same, with what only this package sets. */
export async function* holdToContract(
  contract: Contract,
  target: Target,
  options: CheckSetting = {},
): AsyncGenerator<CheckEvent, void, undefined> {
  const session = new Session(contract, target, {
    ...defaultOptions,
    seed: 1,
    ...options,
  })
  const lab = new ResourcePool(session, options.params ?? {}, options.examples)
  let ended: string | undefined
  let before: Inventory | undefined
  try {
    const units = planUnits(lab, options)
    yield* follow(session, async () => {
      session.tell(session.progress.at('reading what is there'))
      before = await lookBefore(lab)
    })
    if (options.proofs) yield* prove(lab, options.proofs, options)
    yield* runUnits(lab, units)
  } catch (error) {
    ended = endOf(error, session)
    session.note(`${ended} The rest was not checked.`)
  } finally {
    ended = (await leaveAsFound(lab, before)) ?? ended
  }
  yield* session.drain()
  yield* session.answered.notes()
  yield* limitNotes(contract)
  if (ended !== undefined) yield { kind: 'ended', reason: ended }
  yield verdictsOf(session, options, ended !== undefined)
  yield { kind: 'summary', findings: session.ledger.findings }
}

/** Returns the verdicts of all checks, including checks that the run did not reach. */
function verdictsOf(session: Session, selection: Selection, isCut: boolean): CheckEvent {
  const all = [...session.contract.operations.values()]
  const operations = all.filter((operation, at) => selects(selection, operation, at))
  const hasResources = session.resources.some((one, at) => selectsResource(selection, one, at))
  const verdicts = completeVerdicts(session, { operations, hasResources, isCut })
  const { isWantedOperation = () => true } = selection
  const chosen = all.filter((one) => isWantedOperation(one) && !session.exclusion.has(one))
  const selected = chosen.length < all.length && chosen.map(({ id }) => id)
  return { kind: 'verdicts', verdicts, ...(selected && { selected }) }
}

/** Reads the state before the run; `undefined` if the run writes nothing. */
async function lookBefore(lab: ResourcePool): Promise<Inventory | undefined> {
  const { readOnly, journal } = lab.session.options
  if (readOnly) return undefined
  const inventory = await takeInventory(lab)
  for (const { path, rows } of inventory.shelves.values()) {
    const collection = `${lab.session.target.basePath}${path}`
    journal?.write({ kind: 'before', collection, ids: [...rows.keys()] })
  }
  return inventory
}

/** Why a run ends before its end. @throws what is no reason to end it so */
function endOf(error: unknown, { gate }: Session): string {
  if (error instanceof RunEnded || error instanceof NotAuthenticated) return error.message
  if (!(error instanceof Unreachable) || gate.answers === 0) throw error
  const at = gate.unanswered === undefined ? '' : `, at ${gate.unanswered}`
  return `The server went away after ${gate.answers} answers${at}. ${error.message}`
}

/**
 * Removes what the run created, puts back what it was allowed to change, and says what is not as it
 * was. @returns why it could not go on, where it could not
 */
async function leaveAsFound(
  lab: ResourcePool,
  before: Inventory | undefined,
): Promise<string | undefined> {
  const { session } = lab
  const { gate } = session
  if (gate.count === 0) return undefined
  try {
    await gate.cleanUp(async () => {
      await lab.removeAll()
      const putBack = await session.touched.putBack()
      if (before) reportAftermath(session, await settleUp(lab, before), putBack)
    })
    return undefined
  } catch (error) {
    const why = endOf(error, session)
    session.note(`What the run made could not all be removed. ${why}`)
    return why
  }
}
