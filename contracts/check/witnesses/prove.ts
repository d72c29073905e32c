import { WitnessThings } from '../aftermath/witness-things.ts'
import { documentedPairIsEarned } from '../checks/run/run-checks.ts'
import type { ResourcePool } from '../fixtures/resource-pool.ts'
import { type Selection, selects } from '../session/selection.ts'
import type { Session } from '../session/session.ts'
import { claimOf } from '../vocabulary/check.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import type { CheckEvent } from '../vocabulary/finding.ts'
import type { Identity, Send } from '../vocabulary/target.ts'
import { held, notTried, type Verdict } from '../vocabulary/verdict.ts'
import { type Replayed, replay, type WitnessSetting } from './replay.ts'
import type { Witness, Witnesses } from './witness.ts'

/** The witnesses of a known provider, and what they need to be replayed on this server. */
export interface Proofs
  extends Pick<
    WitnessSetting,
    'profile' | 'roles' | 'identities' | 'seed' | 'force' | 'forcedRun'
  > {
  readonly file: Witnesses
  /** Takes back what was forced and did not come about. */
  readonly unforce?: () => Promise<void>
}

/** Replays every witness of a provider, and holds each of its exchanges to the contract too. */
export async function* prove(
  lab: ResourcePool,
  proofs: Proofs,
  selection: Selection = {},
): AsyncGenerator<CheckEvent> {
  const { session } = lab
  try {
    yield* replayAll(lab, proofs, selection)
  } finally {
    const unforced = proofs.file.witnesses.filter(({ forced }) => forced).length
    if (!proofs.force && unforced > 0) {
      session.note(
        `The server cannot be made to force an outcome: ${unforced} statuses are not proven here.`,
      )
    }
    if (!session.options.readOnly) await session.gate.cleanUp(async () => proofs.unforce?.())
  }
}

async function* replayAll(
  lab: ResourcePool,
  proofs: Proofs,
  selection: Selection,
): AsyncGenerator<CheckEvent> {
  const { session } = lab
  const listening = new Listening(lab, proofs)
  const operations = [...session.contract.operations.values()]
  const selected = operations.filter((operation, at) => selects(selection, operation, at))
  const ids = new Set(selected.map(({ id }) => id))
  const witnesses = proofs.file.witnesses.filter(({ operation }) => ids.has(operation))
  session.progress.expect('witnesses', witnesses.length)
  for (const [at, witness] of witnesses.entries()) {
    yield session.progress.begin('witnesses', witness.id)
    const replayed = await session.confirm(() => replayOnce(lab, listening, { witness, at }))
    if (replayed.outcome !== 'broken') {
      session.judge(documentedPairIsEarned, verdictOf(replayed), witness.operation)
    }
    yield* session.drain()
    yield { kind: 'replayed', replayed }
    yield session.progress.end()
  }
}

/** Hears what witnesses send. Each identity signs once for all of them, so that tokens are kept. */
class Listening {
  readonly proofs: Proofs
  readonly identities: Readonly<Record<string, Identity>>
  /** Sends for nobody. */
  readonly send: Send
  readonly #lab: ResourcePool
  #seen: Exchange[] = []
  #things: WitnessThings

  constructor(lab: ResourcePool, proofs: Proofs) {
    this.#lab = lab
    this.proofs = proofs
    this.#things = new WitnessThings(lab)
    const { session } = lab
    this.send = session.listenTo((exchange) => this.#seen.push(exchange))
    const signed = Object.entries(proofs.identities).map(([name, identity]) => {
      const send = session.listenTo((exchange) => {
        this.#seen.push(exchange)
        this.#things.take(exchange, identity)
      })
      const ready = identity.sign(send)
      return [name, { ...identity, sign: () => ready }] as const
    })
    this.identities = Object.fromEntries(signed)
  }

  /** Forgets what earlier witnesses sent and made. */
  begin(): { readonly seen: readonly Exchange[]; readonly things: WitnessThings } {
    this.#seen = []
    this.#things = new WitnessThings(this.#lab)
    return { seen: this.#seen, things: this.#things }
  }
}

/** Replays a witness, remembers what it makes, and removes what its own clean-up leaves. */
async function replayOnce(
  lab: ResourcePool,
  listening: Listening,
  { witness, at }: { readonly witness: Witness; readonly at: number },
): Promise<Replayed> {
  const { session } = lab
  const { seen, things } = listening.begin()
  const replayed = await replay(witness, {
    ...listening.proofs,
    identities: listening.identities,
    contract: session.contract,
    readOnly: session.options.readOnly,
    excludeOperations: session.options.excludeOperations,
    cleanUp: (run) => session.gate.cleanUp(run),
    send: listening.send,
    basePath: session.target.basePath,
    run: `${session.options.prefix}${at}x${session.nextNumber().toString(36)}`,
  })
  await things.removeAll()
  await session.gate.cleanUp(() => session.touched.putBack({ forgetGone: true }))
  if (replayed.outcome === 'broken') report(session, replayed, seen)
  return replayed
}

function report(session: Session, replayed: Replayed, seen: readonly Exchange[]): void {
  const { witness, status, reason = '', exchanges } = replayed
  const operation = session.contract.require(witness.operation)
  // what came after the last step is clean-up
  const end = seen.findIndex(({ response }) => response === exchanges.at(-1)?.response)
  session.report(
    claimOf(documentedPairIsEarned, {
      facts: { witness: witness.id, status, reason },
      pointer: `${operation.pointer}/responses`,
      operation,
      steps: end < 0 ? seen : seen.slice(0, end + 1),
    }),
  )
}

/** Returns the verdict of a witness that did not break. */
function verdictOf({ outcome, reason = '' }: Replayed): Verdict {
  if (outcome === 'earned' || outcome === 'forced') return held()
  return notTried(reason)
}
