import type { Credential } from '../credentials/identity.ts'
import { splitScheme } from '../credentials/schemes.ts'

/** How somebody signs requests, without the secrets: what a reproduction needs to know. */
export type Signature =
  | { readonly kind: 'digest' }
  | { readonly kind: 'client'; readonly tokenPath: string }
  /** What stands before each secret, e.g. `Bearer `, by lower-case header name. */
  | { readonly kind: 'headers'; readonly schemes: Readonly<Record<string, string>> }

export function signatureOf(credential: Credential): Signature {
  if ('digest' in credential) return { kind: 'digest' }
  if ('client' in credential) return { kind: 'client', tokenPath: credential.tokenPath }
  const headers = 'token' in credential ? { authorization: credential.token } : credential.headers
  const schemes = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    splitScheme(value)[0],
  ])
  return { kind: 'headers', schemes: Object.fromEntries(schemes) }
}

/** Who signs a step: whose signature it is, and the stem of the variables that hold the secrets. */
export interface Signer {
  readonly signature: Signature
  /** In upper case, e.g. `ALPHA`. */
  readonly stem: string
}

/** Finds who signs. An impostor signs like the one it imitates, with secrets of its own. */
export function signerOf(
  as: string,
  signatures: Readonly<Record<string, Signature>>,
): Signer | undefined {
  const exact = signatures[as]
  if (exact) return { signature: exact, stem: stemOf(as) }
  const [whole, name = '', spoiling] = /^(.*) with a wrong credential \((.*)\)$/.exec(as) ?? []
  const imitated = signatures[name]
  if (whole === undefined || !imitated) return undefined
  if (spoiling === 'unknown scheme' && imitated.kind === 'headers') {
    const schemes = Object.keys(imitated.schemes).map((header) => [header, 'Unknown '])
    return { signature: { ...imitated, schemes: Object.fromEntries(schemes) }, stem: stemOf(name) }
  }
  // A wrong client secret fails at the token endpoint; what an API sees is a wrong token.
  const signature: Signature =
    imitated.kind === 'client'
      ? { kind: 'headers', schemes: { authorization: 'Bearer ' } }
      : imitated
  return { signature, stem: `${stemOf(name)}_WRONG` }
}

const stemOf = (name: string): string =>
  name
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '') || 'IDENTITY'

/** The environment variables that hold the secrets of a signer. */
export function variablesOf({ signature, stem }: Signer): readonly string[] {
  if (signature.kind === 'digest') return [`${stem}_USER`, `${stem}_PASSWORD`]
  if (signature.kind === 'client') return [`${stem}_CLIENT_ID`, `${stem}_CLIENT_SECRET`]
  return Object.keys(signature.schemes).map((name) => headerVariable(stem, name))
}

export const headerVariable = (stem: string, header: string): string =>
  header === 'authorization'
    ? `${stem}_TOKEN`
    : `${stem}_${header.toUpperCase().replaceAll('-', '_')}`
