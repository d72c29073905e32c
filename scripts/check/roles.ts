import type { Credential } from '../../contracts/check/credentials/identity.ts'
import type { Identity } from '../../contracts/check/vocabulary/target.ts'
import type { Witnesses } from '../../contracts/check/witnesses/witness.ts'
import { type Signer, toSigner } from './credentials.ts'

/** The roles of a target, those that are credentials apart from those that are ids. */
export interface Roles {
  readonly values: Readonly<Record<string, string | number>>
  readonly signers: Readonly<Record<string, Signer>>
  readonly identities: Readonly<Record<string, Identity>>
}

/** What the roles of a witness file are in one of its targets. */
export function rolesOf(witnesses: Witnesses, target = 'demo'): Roles {
  const roles = Object.entries(witnesses.targets[target]?.roles ?? {})
  const values = roles.filter((role): role is [string, string | number] => !isCredential(role[1]))
  const credentials = roles.filter((role): role is [string, Credential] => isCredential(role[1]))
  const signers = credentials.map(([name, one]) => [name, toSigner(name, one)] as const)
  return {
    values: Object.fromEntries(values),
    signers: Object.fromEntries(signers),
    identities: Object.fromEntries(signers.map(([name, { identity }]) => [name, identity])),
  }
}

const isCredential = (role: string | number | Credential): role is Credential =>
  typeof role === 'object'
