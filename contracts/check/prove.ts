import type { Exchange } from './exchange.ts'
import type { CheckEvent } from './finding.ts'
import { type Replayed, replay, type WitnessSetting } from './replay.ts'
import { type Selection, selects } from './selection.ts'
import type { Session } from './session.ts'
import type { Witnesses } from './witness.ts'

/** The witnesses of a known provider, and what they need to be replayed on this server. */
export interface Proofs
  extends Pick<WitnessSetting, 'profile' | 'roles' | 'identities' | 'seed' | 'force'> {
  readonly file: Witnesses
  /** Takes back what was forced and did not come about. */
  readonly unforce?: () => Promise<void>
}

/** Replays every witness of a provider, and holds each of its exchanges to the contract too. */
export async function* prove(
  session: Session,
  proofs: Proofs,
  selection: Selection = {},
): AsyncGenerator<CheckEvent> {
  try {
    yield* replayAll(session, proofs, selection)
  } finally {
    if (!session.options.readOnly) await session.gate.cleanUp(async () => proofs.unforce?.())
  }
}

async function* replayAll(
  session: Session,
  proofs: Proofs,
  selection: Selection,
): AsyncGenerator<CheckEvent> {
  const operations = [...session.contract.operations.values()]
  const selected = operations.filter((operation, at) => selects(selection, operation, at))
  const ids = new Set(selected.map(({ id }) => id))
  const witnesses = proofs.file.witnesses.filter(({ operation }) => ids.has(operation))
  for (const [at, witness] of witnesses.entries()) {
    const seen: Exchange[] = []
    const replayed = await replay(witness, {
      ...proofs,
      contract: session.contract,
      readOnly: session.options.readOnly,
      cleanUp: (run) => session.gate.cleanUp(run),
      send: session.listenTo((exchange) => seen.push(exchange)),
      run: `${session.options.prefix}${at}`,
    })
    if (replayed.outcome === 'broken') report(session, replayed, seen)
    yield* session.drain()
    yield { kind: 'replayed', replayed }
    yield { kind: 'progress', done: at + 1, of: witnesses.length, label: witness.id }
  }
}

function report(session: Session, replayed: Replayed, seen: readonly Exchange[]): void {
  const { witness, status, reason = '', exchanges } = replayed
  const operation = session.contract.require(witness.operation)
  // what came after the last step is clean-up
  const end = seen.findIndex(({ response }) => response === exchanges.at(-1)?.response)
  session.report('documented-pair-is-earned', {
    message: `The witness "${witness.id}" does not earn ${status}.`,
    expected: `${status}`,
    received: reason,
    pointer: `${operation.pointer}/responses`,
    fold: witness.id,
    operation,
    steps: end < 0 ? seen : seen.slice(0, end + 1),
  })
}
