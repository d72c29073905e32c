import type { ActingCaller } from '../../../engine/provider.ts'
import type { RainbondWorld } from '../rainbond-types.ts'

/**
 * Headers with which a person calls: its token, which is made where it has none that holds.
 *
 * @returns undefined for what is no person of the world
 */
export function actAs({
  world,
  subject,
}: ActingCaller<RainbondWorld>): Readonly<Record<string, string>> | undefined {
  if (typeof subject !== 'object' || subject === null || !('userId' in subject)) return undefined
  const { userId } = subject
  if (typeof userId !== 'number' || !world.users.has(userId)) return undefined
  const now = world.clock.milliseconds
  const standing = world.accessKeys
    .list('byUser', userId)
    .find(({ expireTime }) => expireTime === null || expireTime > now)
  const { accessKey } =
    standing ?? world.accessKeys.insert({ accessKey: world.ids.hex(40), userId, expireTime: null })
  return { authorization: accessKey }
}
