import { boolean, text } from '../django/serializer/fields.ts'
import { sentBody, storedBoolean } from '../django/stored-values.ts'
import { valid } from '../django/valid.ts'
import { isTrue, pythonText } from '../python/value.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'

const newUser = {
  nick_name: text({ max: 24 }),
  password: text({ max: 16, min: 8 }),
  enterprise_id: text({ max: 32 }),
  email: text({ max: 35, required: false, email: true }),
  phone: text({ max: 11, required: false }),
  is_active: boolean({ required: false }),
  origion: text({ max: 12, required: false }),
}

type NewUser = ReturnType<typeof valid<typeof newUser>>

/** Adds a user of any enterprise. Returns what was asked for. */
export function addUser(call: AnyRainbondCall): NewUser {
  const asked = valid(call, newUser)
  const { world, context, rules, refuse } = call
  const body = sentBody(call)
  if (!isTrue(body.get('email')) && !isTrue(body.get('phone'))) {
    throw refuse('email-or-phone-missing', {})
  }
  if (!body.has('email') && rules.userWithoutEmail === 'fail') {
    throw context.data.isForm ? refuse('user-email-form-key', {}) : refuse('user-email-key', {})
  }
  const wanted = rules.userFields === 'sent' ? sent(call, asked) : asked
  requireFree(call, wanted)
  world.users.insert({
    userId: world.ids.next('user'),
    nickName: wanted.nick_name ?? '',
    realName: null,
    email: wanted.email ?? '',
    phone: wanted.phone ?? '',
    password: wanted.password ?? '',
    isActive: isActive(call, wanted),
    // no record shows what becomes of it: the pages have it in the request and in the answer
    origion: wanted.origion ?? null,
    clientIp: null,
    enterpriseId: wanted.enterprise_id ?? '',
    createTime: world.clock.milliseconds,
  })
  return asked
}

/** The texts as they came, with the spaces around them. */
function sent(call: AnyRainbondCall, asked: NewUser): NewUser {
  const body = sentBody(call)
  const texts = ['nick_name', 'password', 'enterprise_id', 'email', 'phone'] as const
  const came = texts.map((name) => [name, pythonText(body.get(name) ?? null)])
  return { ...asked, ...Object.fromEntries(came) }
}

function isActive(call: AnyRainbondCall, { is_active: checked }: NewUser): boolean {
  const value = sentBody(call).get('is_active')
  const isSent = call.rules.userFields === 'sent' && value !== undefined
  return isSent ? storedBoolean(call, value) : (checked ?? true)
}

/** Fewer than the check before lets pass: letters, digits, `_`, `-` and dots. */
const plainAddress = /^[\p{L}\p{N}_.-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u

/** Names are unique in an enterprise, addresses and numbers on the whole platform. */
function requireFree({ world, context, rules, refuse }: AnyRainbondCall, wanted: NewUser): void {
  const { nick_name: name, email, phone, enterprise_id: enterpriseId } = wanted
  const fails = rules.takenUser === 'fail'
  if (!/^[\w\u4e00-\u9fa5-]+$/.test(name ?? '')) throw refuse('user-name-invalid', {})
  if (email && world.users.count('byEmail', email) > 0) throw refuse('user-email-taken', { email })
  if (email && rules.userFields === 'sent' && !plainAddress.test(email)) {
    throw refuse('user-email-invalid', {})
  }
  if (rules.userFields === 'sent' && context.data.isForm) throw refuse('form-immutable', {})
  if (world.users.find('nickName', enterpriseId ?? null, name ?? null)) {
    throw fails ? refuse('user-name-clash', {}) : refuse('user-name-taken', { name: name ?? '' })
  }
  if (phone && world.users.count('byPhone', phone) > 0) {
    throw fails ? refuse('user-phone-clash', {}) : refuse('user-phone-taken', {})
  }
}
