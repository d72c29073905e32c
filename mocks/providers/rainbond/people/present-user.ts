import type { RainbondUser } from '../data/rows.ts'
import { localTime } from '../django/local-time.ts'

/** A user as lists and details show one. */
export const presentUser = (user: RainbondUser) => ({
  user_id: user.userId,
  email: user.email,
  nick_name: user.nickName,
  phone: user.phone,
  is_active: user.isActive,
  origion: user.origion,
  create_time: localTime(user.createTime),
  client_ip: user.clientIp,
  enterprise_id: user.enterpriseId,
})
