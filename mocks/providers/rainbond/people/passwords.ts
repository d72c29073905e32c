import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { integer, text } from '../django/serializer/fields.ts'
import { valid } from '../django/valid.ts'
import type { AnyRainbondCall, RainbondTypes } from '../rainbond-types.ts'
import { requireUserNumber } from './user-number.ts'

const pair = { password: text({ max: 16, min: 8 }), password1: text({ max: 16, min: 8 }) }

/** Passwords of people. */
export const passwords = {
  changePasswd(call) {
    const wanted = valid(call, pair)
    setPassword(call, call.caller.userId, wanted)
    return reply(wanted)
  },

  /** The user must be of the caller's enterprise. */
  changeUserPassword(call) {
    const wanted = valid(call, { user_id: integer(), ...pair })
    const { world, params, rules, context, refuse } = call
    const named =
      rules.passwordOwner === 'body' ? wanted.user_id : requireUserNumber(call, params.user_id)
    const user = world.users.get(named ?? 0)
    if (user?.enterpriseId !== context.enterprise.enterpriseId) throw refuse('user-not-found', {})
    setPassword(call, user.userId, wanted)
    return reply(wanted)
  },
} satisfies Behaviours<RainbondTypes>

type Pair = ReturnType<typeof valid<typeof pair>>

function setPassword(
  { world, rules, refuse }: AnyRainbondCall,
  userId: number,
  { password, password1 }: Pair,
): void {
  if (!password || password !== password1) throw refuse('passwords-differ', {})
  if (world.users.has(userId)) {
    world.users.update(userId, { password })
    return
  }
  // The console's own services are no user.
  throw rules.unknownUser === 'fail'
    ? refuse('user-does-not-exist', { userId })
    : refuse('user-not-found', {})
}
