import type { RainbondCall } from './rainbond-types.ts'
import type { User } from './rows.ts'
import { boolean, text } from './serializer/fields.ts'
import { requireUserNumber } from './user-number.ts'
import type { valid } from './valid.ts'

/** What can be asked for; the enterprise is taken and never changed. */
export const changes = {
  password: text({ max: 16, min: 8, required: false }),
  enterprise_id: text({ max: 32, required: false }),
  email: text({ max: 35, required: false, email: true }),
  phone: text({ max: 11, required: false, allowBlank: true }),
  is_active: boolean({ required: false, allowNull: true }),
  real_name: text({ max: 64, required: false, allowBlank: true }),
}

type Wanted = ReturnType<typeof valid<typeof changes>>

/** Changes what is named of a user; nobody else may have the same, but nobody looks. */
export function updateUser(call: RainbondCall<'updateUserInfo'>, wanted: Wanted): void {
  const { params, world, rules, refuse } = call
  const number = requireUserNumber(call, params.user_id)
  const user = number === undefined ? undefined : world.users.get(number)
  if (user) {
    world.users.update(user.userId, changed(user, wanted))
    return
  }
  const isIgnored = rules.updateUnknownUser === 'accept' && wanted.password === undefined
  if (!isIgnored) throw refuse('user-unknown', {})
}

const changed = (user: User, wanted: Wanted): Partial<User> => ({
  password: wanted.password ?? user.password,
  email: wanted.email ?? user.email,
  phone: wanted.phone ?? user.phone,
  isActive: wanted.is_active ?? user.isActive,
  realName: wanted.real_name ?? user.realName,
})
