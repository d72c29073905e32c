import type { RainbondGuard, RainbondOpenCall } from '../../rainbond-types.ts'
import type { RainbondCaller } from '../../request/caller.ts'

const operator: RainbondCaller = { userId: 0, enterpriseId: undefined }

/** Takes the raw token of a user, of the console's own services or of the platform's operator. */
export const authenticate: RainbondGuard = (call) => {
  if (call.context.view?.kind === 'operator') {
    call.caller = operatorOf(call)
    return
  }
  call.caller = call.credentials === 'any' ? firstUser(call) : (internal(call) ?? userOf(call))
}

function operatorOf({ request, world, credentials, refuse }: RainbondOpenCall): RainbondCaller {
  if (credentials === 'any') return operator
  const token = request.headers.authorization
  if (!token) throw refuse('no-token', {})
  if (token !== world.settings.get('MANAGE_TOKEN')?.value) throw refuse('wrong-manage-token', {})
  return operator
}

function firstUser({ world }: RainbondOpenCall): RainbondCaller {
  const [user] = world.users.page('byCreateTime', [], { skip: 0, take: 1 })
  return { userId: user?.userId ?? 0, enterpriseId: user?.enterpriseId }
}

/** The console's own services act for nobody, in the first enterprise; their token wins. */
function internal({ request, world, refuse }: RainbondOpenCall): RainbondCaller | undefined {
  const token = request.headers['x-internal-token']
  if (!token) return undefined
  if (token !== world.settings.get('INTERNAL_API_TOKEN')?.value) {
    throw refuse('wrong-internal-token', {})
  }
  const [enterprise] = world.enterprises.page('all', [], { skip: 0, take: 1 })
  return { userId: 0, enterpriseId: enterprise?.enterpriseId }
}

function userOf({ request, world, refuse }: RainbondOpenCall): RainbondCaller {
  const token = request.headers.authorization
  if (!token) throw refuse('no-token', {})
  const key = world.accessKeys.get(token)
  const isExpired = key?.expireTime != null && key.expireTime <= world.clock.milliseconds
  if (!key || isExpired) throw refuse('unknown-token', {})
  const user = world.users.get(key.userId)
  if (!user) throw refuse('token-of-deleted-user', {})
  return { userId: user.userId, enterpriseId: user.enterpriseId }
}
