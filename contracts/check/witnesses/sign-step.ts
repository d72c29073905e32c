import { type Credential, createIdentity } from '../credentials/identity.ts'
import type { Identity, Send, Target } from '../vocabulary/target.ts'
import type { Step } from './witness.ts'
import { substituteIn } from './witness-request.ts'

type SavedNames = ReadonlyMap<string, string | number>

interface Signers extends Partial<Pick<Target, 'basePath'>> {
  readonly send: Send
  readonly identities: Readonly<Record<string, Identity>>
}

/**
 * Sends as the step says: as a role of the target, as nobody, or with a credential of its own, which
 * may name what earlier steps saved.
 *
 * @throws Error where the step names no identity of the target
 */
export function signStep(step: Step, signers: Signers, names: SavedNames): Send {
  const { basePath = '' } = signers
  const send = signed(step, signers, names)
  // Digests are of the whole target.
  return (request) => send({ ...request, target: `${basePath}${request.target}` })
}

function signed({ as = 'nobody' }: Step, { send, identities }: Signers, names: SavedNames): Send {
  if (as === 'nobody') return send
  if (typeof as === 'object') {
    const credential = substituteIn(as, names) as Credential // of the same shape
    return createIdentity('a credential that was made', credential).sign(send)
  }
  const identity = identities[as]
  if (!identity) throw new Error(`"${as}" is no identity of the target.`)
  return identity.sign(send)
}
