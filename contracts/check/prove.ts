import type { Exchange } from './exchange.ts'
import type { CheckEvent } from './finding.ts'
import type { Lab } from './lab.ts'
import { type Replayed, replay, type WitnessSetting } from './replay.ts'
import { type Selection, selects } from './selection.ts'
import type { Session } from './session.ts'
import type { Witness, Witnesses } from './witness.ts'
import { WitnessThings } from './writes/witness-things.ts'

/** The witnesses of a known provider, and what they need to be replayed on this server. */
export interface Proofs
  extends Pick<WitnessSetting, 'profile' | 'roles' | 'identities' | 'seed' | 'force'> {
  readonly file: Witnesses
  /** Takes back what was forced and did not come about. */
  readonly unforce?: () => Promise<void>
}

/** Replays every witness of a provider, and holds each of its exchanges to the contract too. */
export async function* prove(
  lab: Lab,
  proofs: Proofs,
  selection: Selection = {},
): AsyncGenerator<CheckEvent> {
  const { session } = lab
  try {
    yield* replayAll(lab, proofs, selection)
  } finally {
    if (!session.options.readOnly) await session.gate.cleanUp(async () => proofs.unforce?.())
  }
}

async function* replayAll(
  lab: Lab,
  proofs: Proofs,
  selection: Selection,
): AsyncGenerator<CheckEvent> {
  const { session } = lab
  const operations = [...session.contract.operations.values()]
  const selected = operations.filter((operation, at) => selects(selection, operation, at))
  const ids = new Set(selected.map(({ id }) => id))
  const witnesses = proofs.file.witnesses.filter(({ operation }) => ids.has(operation))
  for (const [at, witness] of witnesses.entries()) {
    const replayed = await session.confirm(() => replayOnce(lab, proofs, { witness, at }))
    yield* session.drain()
    yield { kind: 'replayed', replayed }
    yield { kind: 'progress', done: at + 1, of: witnesses.length, label: witness.id }
  }
}

/** Replays a witness, remembers what it makes, and removes what its own clean-up leaves. */
async function replayOnce(
  lab: Lab,
  proofs: Proofs,
  { witness, at }: { readonly witness: Witness; readonly at: number },
): Promise<Replayed> {
  const { session } = lab
  const seen: Exchange[] = []
  const things = new WitnessThings(lab)
  const signed = Object.entries(proofs.identities).map(([name, identity]) => {
    const send = session.listenTo((exchange) => {
      seen.push(exchange)
      things.take(exchange, identity)
    })
    return [name, { ...identity, sign: () => identity.sign(send) }] as const
  })
  const replayed = await replay(witness, {
    ...proofs,
    identities: Object.fromEntries(signed),
    contract: session.contract,
    readOnly: session.options.readOnly,
    cleanUp: (run) => session.gate.cleanUp(run),
    send: session.listenTo((exchange) => seen.push(exchange)),
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
