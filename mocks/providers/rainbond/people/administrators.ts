import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { pageRequest, paginatorPage } from '../django/paging.ts'
import { text } from '../django/serializer/fields.ts'
import { valid } from '../django/valid.ts'
import type { RainbondTypes } from '../rainbond-types.ts'
import { presentUser } from './present-user.ts'
import { requireUserNumber } from './user-number.ts'

const appointment = { user_id: text({ max: 32 }), eid: text({ max: 32 }) }

/** Administrators of enterprises. */
export const administrators = {
  /** Of every enterprise unless one is named. */
  getEnterpriseAdminList({ query, world }) {
    const [index, values] =
      query.eid === undefined ? (['all', []] as const) : (['byEnterprise', [query.eid]] as const)
    const total = world.administrators.count(index, ...values)
    const page = paginatorPage(pageRequest(query.page, query.page_size), total)
    const rows = page ? world.administrators.page(index, values, page) : []
    const users = rows.flatMap(({ userId }) => world.users.get(userId) ?? [])
    return reply({ users: users.map(presentUser), total })
  },

  /** Idempotent. */
  addEnterpriseUser(call) {
    const wanted = valid(call, appointment)
    const { world, refuse } = call
    const userId = wanted.user_id ?? ''
    const enterpriseId = wanted.eid ?? ''
    const number = requireUserNumber(call, userId)
    const user = number === undefined ? undefined : world.users.get(number)
    if (!user) throw refuse('administrator-user-unknown', { userId })
    if (!world.enterprises.find('enterpriseId', enterpriseId)) {
      throw refuse('administrator-enterprise-unknown', { eid: enterpriseId })
    }
    if (!world.administrators.find('user', enterpriseId, user.userId)) {
      const id = world.ids.next('administrator')
      world.administrators.insert({ id, enterpriseId, userId: user.userId })
    }
    return reply(wanted)
  },

  /** Whoever administers several enterprises loses all of them. */
  delEnterpriseAdmin(call) {
    const { params, caller, world, rules, refuse } = call
    const userId = params.user_id
    if (userId === String(caller.userId)) throw refuse('administrator-is-self', {})
    const number = requireUserNumber(call, userId)
    const held = number === undefined ? [] : world.administrators.list('byUser', number)
    const [first] = held
    if (!first) throw refuse('not-an-administrator', { userId })
    if (world.administrators.count('byEnterprise', first.enterpriseId) === 1) {
      throw rules.lastAdministrator === 'fail'
        ? refuse('last-administrator-failed', {})
        : refuse('last-administrator', {})
    }
    for (const { id } of held) world.administrators.remove(id)
    return reply()
  },
} satisfies Behaviours<RainbondTypes>
