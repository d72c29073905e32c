import { type Credential, createIdentity } from '../credentials/identity.ts'
import type { Identity, Send } from '../vocabulary/target.ts'
import type { Step } from './witness.ts'
import { substituteIn } from './witness-request.ts'

interface Signers {
  readonly send: Send
  readonly identities: Readonly<Record<string, Identity>>
}

/**
 * Sends as the step says: as a role of the target, as nobody, or with a credential of its own, which
 * may name what earlier steps saved.
 *
 * @throws Error where the step names no identity of the target
 */
export function signStep(
  { as = 'nobody' }: Step,
  { send, identities }: Signers,
  names: ReadonlyMap<string, string | number>,
): Send {
  if (as === 'nobody') return send
  if (typeof as === 'object') {
    const credential = substituteIn(as, names) as Credential // of the same shape
    return createIdentity('a credential that was made', credential).sign(send)
  }
  const identity = identities[as]
  if (!identity) throw new Error(`"${as}" is no identity of the target.`)
  return identity.sign(send)
}
