import type { Signature } from '../vocabulary/signature.ts'
import type { Identity } from '../vocabulary/target.ts'
import type { Credential } from './identity.ts'
import { splitScheme } from './schemes.ts'

/** Returns the signature scheme of a credential, without secrets. */
export function signatureOf(credential: Credential): Signature {
  if ('digest' in credential) return { kind: 'digest' }
  if ('client' in credential) return { kind: 'client', tokenPath: credential.tokenPath }
  const headers = 'token' in credential ? { authorization: credential.token } : credential.headers
  const schemes = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    splitScheme(value)[0],
  ])
  const query = 'query' in credential ? Object.keys(credential.query ?? {}) : []
  return {
    ...{ kind: 'headers', schemes: Object.fromEntries(schemes) },
    ...(query.length > 0 && { query }),
  }
}

/** The same of a wrong credential: under an unknown scheme it still has the right secret. */
export function impostorSignature(name: string, wrong: Credential): Signature {
  const signature = signatureOf(wrong)
  const isRight =
    signature.kind === 'headers' &&
    signature.query === undefined &&
    Object.values(signature.schemes).every((scheme) => scheme === unknownScheme)
  return { ...signature, holder: isRight ? name : `${name} wrong` }
}

/** Prefix that an impostor writes before a valid secret. */
export const unknownScheme = 'Unknown '

/** Returns the known signature schemes of identities and their impostors, by name. */
export const signaturesOf = (
  identities: readonly Identity[],
): Readonly<Record<string, Signature>> =>
  Object.fromEntries(
    identities
      .flatMap((identity) => [identity, ...identity.impostors])
      .flatMap(({ name, signature }) => (signature ? [[name, signature]] : [])),
  )
