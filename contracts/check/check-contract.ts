import type { Contract } from '../openapi/contract.ts'
import type { CheckId } from './catalogue.ts'
import { wantsAny } from './exchange-checks.ts'
import type { CheckEvent } from './finding.ts'
import type { Journal } from './journal.ts'
import { type GivenParams, Lab } from './lab.ts'
import { lawTable } from './laws.ts'
import { type Proofs, prove } from './prove.ts'
import type { Explain } from './record.ts'
import { judgeRequests } from './requests.ts'
import { type Selection, selects, selectsResource } from './selection.ts'
import { Session } from './session.ts'
import { defaultOptions, RunEnded } from './session-options.ts'
import type { Target } from './target.ts'

export interface CheckOptions extends Selection {
  /** Of everything that is drawn; the same seed sends the same requests. */
  readonly seed?: number
  /** Begins the names of everything that the run creates. */
  readonly prefix?: string
  /** Values of path parameters, the first being the tenant's own. */
  readonly params?: GivenParams
  /** Values of path parameters for which nothing is given, created, listed or documented. */
  readonly examples?: GivenParams
  readonly isWanted?: (check: CheckId) => boolean
  /** How long a state may take to show, in milliseconds. */
  readonly patienceMilliseconds?: number
  readonly budget?: number
  /** Whether the server is somebody's: all that is made is named by the prefix and can be removed. */
  readonly careful?: boolean
  /** Ends the run at its next request; what it created is removed all the same. */
  readonly signal?: AbortSignal
  /** Told of each write before it is sent. */
  readonly journal?: Journal
  /** Sends nothing that could change something. */
  readonly readOnly?: boolean
  readonly wait?: (milliseconds: number) => Promise<void>
  /** Where servers are known to do what a check found. Source: `createExplain`. */
  readonly explain?: Explain
  /** Witnesses of a known provider; they are replayed first. */
  readonly proofs?: Proofs
}

/**
 * Holds a server to its contract. Yields what it sees as it goes; what it created it removes before
 * it ends, also when its consumer stops early.
 * @throws Unreachable when nobody listens
 */
export async function* checkContract(
  contract: Contract,
  target: Target,
  options: CheckOptions = {},
): AsyncGenerator<CheckEvent, void, undefined> {
  const session = new Session(contract, target, {
    ...defaultOptions,
    seed: 1,
    ...options,
  })
  const lab = new Lab(session, options.params ?? {}, options.examples)
  try {
    if (options.proofs) yield* prove(session, options.proofs, options)
    yield* runLaws(lab, options)
    yield* runRequests(lab, options)
  } catch (error) {
    if (!(error instanceof RunEnded)) throw error
    session.note(`${error.message} The rest was not checked.`)
  } finally {
    await session.transport.cleanUp(() => lab.removeAll())
  }
  for (const { pointer, message } of contract.limits) session.note(`${pointer}: ${message}`)
  yield* session.drain()
  yield { kind: 'summary', findings: session.ledger.findings }
}

async function* runLaws(lab: Lab, selection: Selection): AsyncGenerator<CheckEvent> {
  const { session, resources } = lab
  const laws = lawTable.filter(({ reports }) => wantsAny(reports, session.options))
  const selected = resources.filter((resource, at) => selectsResource(selection, resource, at))
  const of = selected.length * laws.length
  let done = 0
  for (const resource of selected) {
    if (laws.length === 0) break
    const subject = await lab.subjectOf(resource)
    if (!subject) session.note(`No id is known for the parents of ${resource.collection}.`)
    for (const { label, law } of laws) {
      if (subject) await law(subject, lab)
      yield* session.drain()
      done += 1
      yield { kind: 'progress', done, of, label: `${resource.name}: ${label}` }
    }
  }
}

async function* runRequests(lab: Lab, selection: Selection): AsyncGenerator<CheckEvent> {
  const { session } = lab
  const all = [...session.contract.operations.values()]
  const selected = all.filter((operation, at) => selects(selection, operation, at))
  for (const [at, operation] of selected.entries()) {
    await judgeRequests(lab, operation)
    yield* session.drain()
    yield { kind: 'progress', done: at + 1, of: selected.length, label: operation.id }
  }
}
