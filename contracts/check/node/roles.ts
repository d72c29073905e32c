import { type Credential, createIdentity } from '../credentials/identity.ts'
import type { Identity } from '../vocabulary/target.ts'
import type { Witnesses } from '../witnesses/witness.ts'

/** The roles of a target, those that are credentials apart from those that are ids. */
export interface Roles {
  readonly values: Readonly<Record<string, string | number>>
  readonly identities: Readonly<Record<string, Identity>>
}

/** Values of the roles of a witness file for one of its targets. */
export function rolesOf(witnesses: Witnesses, target = 'demo'): Roles {
  const roles = Object.entries(witnesses.targets[target]?.roles ?? {})
  const values = roles.filter((role): role is [string, string | number] => !isCredential(role[1]))
  const credentials = roles.filter((role): role is [string, Credential] => isCredential(role[1]))
  return {
    values: Object.fromEntries(values),
    identities: Object.fromEntries(
      credentials.map(([name, credential]) => [name, createIdentity(name, credential)]),
    ),
  }
}

const isCredential = (role: string | number | Credential): role is Credential =>
  typeof role === 'object'
