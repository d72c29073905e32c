import { type Credential, createIdentity } from '../../contracts/check/credentials/identity.ts'
import type { Identity } from '../../contracts/check/target.ts'
import type { WitnessTarget } from '../../contracts/check/witness.ts'
import { UsageError } from '../io.ts'

export interface Roles {
  readonly roles: Readonly<Record<string, string | number>>
  readonly identities: Readonly<Record<string, Identity>>
}

/**
 * What the roles of witnesses are on the target: those of the demo world, unless flags name any;
 * then only what the flags name, for a server that is not ours has nothing of the demo world.
 * @param given `$org=…`, `$owner=digest:key:secret`, `$owner=client:id:secret`, `$owner=token:…`
 * @throws UsageError on a flag of another form
 */
export function rolesOf(demo: WitnessTarget | undefined, given: readonly string[]): Roles {
  const entries: [string, string | number | Credential][] =
    given.length > 0 ? given.map(readRole) : Object.entries(demo?.roles ?? {})
  const roles: Record<string, string | number> = {}
  const identities: Record<string, Identity> = {}
  for (const [name, value] of entries) {
    if (typeof value === 'object') identities[name] = createIdentity(name, value)
    else roles[name] = value
  }
  return { roles, identities }
}

function readRole(flag: string): [string, string | Credential] {
  const at = flag.indexOf('=')
  const name = flag.slice(0, at).replace(/^\$?/, '$')
  const value = flag.slice(at + 1)
  if (at < 1 || value === '') {
    throw new UsageError(
      `"${flag}" is no role. Write name=value, e.g. org=4888442a3354817a7320eb61.`,
    )
  }
  const [kind, user = '', ...secret] = value.split(':')
  const password = secret.join(':')
  if (kind === 'digest' && password) return [name, { digest: [user, password] }]
  if (kind === 'client' && password) {
    return [name, { client: [user, password], tokenPath: '/api/oauth/token' }]
  }
  if (kind === 'token' && user) return [name, { token: value.slice('token:'.length) }]
  return [name, value]
}
