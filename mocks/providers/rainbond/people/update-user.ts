import type { RainbondUser } from '../data/rows.ts'
import { boolean, text } from '../django/serializer/fields.ts'
import { sentBody, storedBoolean } from '../django/stored-values.ts'
import type { valid } from '../django/valid.ts'
import { pythonText } from '../python/value.ts'
import type { RainbondCall } from '../rainbond-types.ts'
import { requireUserNumber } from './user-number.ts'

/** Fields of the request; the enterprise is accepted and never changed. */
export const changes = {
  password: text({ max: 16, min: 8, required: false }),
  enterprise_id: text({ max: 32, required: false }),
  email: text({ max: 35, required: false, email: true }),
  phone: text({ max: 11, required: false, allowBlank: true }),
  is_active: boolean({ required: false, allowNull: true }),
  real_name: text({ max: 64, required: false, allowBlank: true }),
}

type UserFields = ReturnType<typeof valid<typeof changes>>

/** Changes what is named of a user; nobody else may have the same, but nobody looks. */
export function updateUser(call: RainbondCall<'updateUserInfo'>, asked: UserFields): void {
  const { params, world, rules, refuse } = call
  const number = requireUserNumber(call, params.user_id)
  const wanted = rules.userFields === 'sent' ? sent(call, asked) : asked
  const user = number === undefined ? undefined : world.users.get(number)
  if (user) {
    world.users.update(user.userId, changed(user, wanted))
    return
  }
  const isIgnored = rules.updateUnknownUser === 'accept' && wanted.password === undefined
  if (!isIgnored) throw refuse('user-unknown', {})
}

/** The values as they came, with the spaces around texts. */
function sent(call: RainbondCall<'updateUserInfo'>, asked: UserFields): UserFields {
  const body = sentBody(call)
  const texts = ['email', 'phone', 'real_name', 'password'] as const
  const came = texts.map((name) => [name, pythonText(body.get(name) ?? null)])
  const active = body.get('is_active') ?? null
  const is_active = active === null ? undefined : storedBoolean(call, active)
  return { ...asked, ...Object.fromEntries(came), is_active }
}

const changed = (user: RainbondUser, wanted: UserFields) => ({
  password: wanted.password ?? user.password,
  email: wanted.email ?? user.email,
  phone: wanted.phone ?? user.phone,
  isActive: wanted.is_active ?? user.isActive,
  realName: wanted.real_name ?? user.realName,
})
