import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { RainbondUser } from '../data/rows.ts'
import { pageRequest } from '../django/paging.ts'
import { valid } from '../django/valid.ts'
import { pythonInt } from '../python/value.ts'
import type { AnyRainbondCall, RainbondTypes } from '../rainbond-types.ts'
import { addUser } from './add-user.ts'
import { presentUser } from './present-user.ts'
import { changes, updateUser } from './update-user.ts'
import { requireUserNumber } from './user-number.ts'
import { searchUsers } from './user-search.ts'

/** People of every enterprise. */
export const users = {
  /** Newest first. */
  getUserList(call) {
    const { query } = call
    const request = pageRequest(query.page, query.page_size)
    const { rows, total } = searchUsers(call, query.query ?? '', request)
    return reply({ users: rows.map(presentUser), total })
  },

  addUser(call) {
    return reply(addUser(call))
  },

  /** By number, or by name within the caller's enterprise. */
  getUserInfo(call) {
    const { params, rules, refuse } = call
    const user = find(call, params.user_id)
    if (user) return reply(presentUser(user))
    throw rules.unknownUser === 'fail'
      ? refuse('user-lookup-failed', {})
      : refuse('user-unknown', {})
  },

  updateUserInfo(call) {
    const wanted = valid(call, changes)
    updateUser(call, wanted)
    return reply(wanted)
  },

  deleteUser(call) {
    const { params, world, refuse } = call
    const number = requireUserNumber(call, params.user_id)
    const user = number === undefined ? undefined : world.users.get(number)
    if (!user) throw refuse('user-unknown', {})
    world.users.remove(user.userId)
    return reply()
  },

  getCurrentUser({ caller, world }) {
    const user = world.users.get(caller.userId)
    return reply({
      bean: {
        user_id: caller.userId,
        email: user?.email ?? null,
        nick_name: user?.nickName ?? null,
        real_name: user?.realName ?? null,
        phone: user?.phone ?? null,
        is_active: user?.isActive ?? true,
        origion: user?.origion ?? null,
        enterprise_id: caller.enterpriseId ?? null,
      },
    })
  },
} satisfies Behaviours<RainbondTypes>

function find({ world, context }: AnyRainbondCall, named: string): RainbondUser | undefined {
  const number = pythonInt(named)
  const byNumber = number === undefined ? undefined : world.users.get(Number(number))
  return byNumber ?? world.users.find('nickName', context.enterprise.enterpriseId, named)
}
