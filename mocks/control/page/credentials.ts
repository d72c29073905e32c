import { ask } from './ask.ts'

/** A credential of the demo world, as flags of curl. */
export interface ListedCredential {
  readonly provider: string
  readonly name: string
  readonly about: string
  readonly curl: string
}

let known: readonly ListedCredential[] = []

/** Reads the credentials that the world has now. */
export async function readCredentials(): Promise<readonly ListedCredential[]> {
  const { credentials } = await ask<{ credentials: readonly ListedCredential[] }>(
    'GET',
    'credentials',
  )
  known = credentials
  return known
}

/** Flags with which curl signs a request to a provider; empty where the world has no credential. */
export const credentialOf = (provider: string): string =>
  known.find((one) => one.provider === provider)?.curl ?? ''
