import type { Signature } from '../vocabulary/signature.ts'
import type { Template } from './template.ts'

export type { Signature }

/** Who signs a step: whose signature it is, and the stem of the variables that hold the secrets. */
export interface Signer {
  readonly signature: Signature
  /** In upper case, e.g. `ALPHA`. */
  readonly stem: string
}

/** Finds who signs; `undefined` where nothing is known of how. */
export function signerOf(
  as: string,
  signatures: Readonly<Record<string, Signature>>,
): Signer | undefined {
  const signature = Object.hasOwn(signatures, as) ? signatures[as] : undefined
  return signature && { signature, stem: stemOf(signature.holder ?? as) }
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
  return [
    ...Object.keys(signature.schemes).map((name) => headerVariable(stem, name)),
    ...(signature.query ?? []).map((name) => queryVariable(stem, name)),
  ]
}

const queryVariable = (stem: string, name: string): string =>
  `${stem}_QUERY_${name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')}`

/** An address with the parameters that a signer adds, percent-encoded in their variables. */
export function signedTarget(target: Template, signer: Signer | undefined): Template {
  if (signer?.signature.kind !== 'headers') return target
  const { stem, signature } = signer
  const hasQuery = target.some((part) => typeof part === 'string' && part.includes('?'))
  return [
    ...target,
    ...(signature.query ?? []).flatMap((name, at) => [
      `${at === 0 && !hasQuery ? '?' : '&'}${encodeURIComponent(name)}=`,
      { name: queryVariable(stem, name) },
    ]),
  ]
}

export const headerVariable = (stem: string, header: string): string =>
  header === 'authorization'
    ? `${stem}_TOKEN`
    : `${stem}_${header.toUpperCase().replaceAll('-', '_')}`
