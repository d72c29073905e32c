import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { countValidTokens, issueAccessToken } from '../access/access-tokens.ts'
import { type ClientCredentials, parseBasic, parseForm } from '../access/oauth.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { ServiceAccount, ServiceAccountSecret } from '../data/account-collections.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'

type TokenCall = AtlasCall<'createToken'> | AtlasCall<'revokeToken'>

/** The token endpoints, which speak RFC 6749 and 7009 instead of Atlas. */
export const tokens = {
  /** A token lasts its hour; there is no refreshing it. */
  createToken(call) {
    const { world, rules, refuse } = call
    const { account, secret } = requireClient(call)
    const grant = requireForm(call).get('grant_type')
    if (grant === 'refresh_token') throw refuse('INVALID_GRANT', {})
    if (grant !== 'client_credentials') throw refuse('UNSUPPORTED_GRANT_TYPE', {})
    const limit = rules.tokensPerServiceAccount
    if (countValidTokens(world, account.clientId) >= limit) {
      throw refuse('TOKEN_LIMIT_REACHED', { limit })
    }

    const lastUsedAt = toAtlasTime(world.clock.now())
    world.serviceAccountSecrets.update(secret.id, { lastUsedAt })
    return reply({
      access_token: issueAccessToken(
        world,
        account.clientId,
        rules.tokenLifetimeSeconds,
        secret.id,
      ),
      expires_in: rules.tokenLifetimeSeconds,
      token_type: 'Bearer',
    })
  },

  /** A token that is not the client's, or none at all, is unusable already: the answer is the same. */
  revokeToken(call) {
    const { account } = requireClient(call)
    const token = requireForm(call).get('token')
    if (token === undefined) throw call.refuse('INVALID_REQUEST', {})

    const issued = call.world.accessTokens.get(token)
    if (issued?.subjectId === account.clientId) call.world.accessTokens.remove(token)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

interface Client {
  readonly account: ServiceAccount
  readonly secret: ServiceAccountSecret
}

function requireClient(call: TokenCall): Client {
  const { authorization } = call.request.headers
  const readings = parseBasic(authorization ?? '')
  if (authorization !== undefined && readings.length === 0) throw call.refuse('INVALID_REQUEST', {})
  for (const reading of readings) {
    const client = findClient(call, reading)
    if (client) return client
  }
  throw call.refuse('INVALID_CLIENT', {})
}

function findClient({ world }: TokenCall, sent: ClientCredentials): Client | undefined {
  const account = world.serviceAccounts.get(sent.clientId)
  const secret = world.serviceAccountSecrets
    .list('byAccount', sent.clientId)
    .filter(({ expiresAt }) => Date.parse(expiresAt) > world.clock.milliseconds)
    .find((candidate) => candidate.secret === sent.secret)
  return account && secret && { account, secret }
}

function requireForm(call: TokenCall): ReadonlyMap<string, string> {
  const { body = '' } = call.request
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  const form = parseForm(text)
  if (!form) throw call.refuse('INVALID_REQUEST', {})
  return form
}
