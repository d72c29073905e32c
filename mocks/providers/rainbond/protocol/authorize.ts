import type { RainbondWorld } from '../rainbond-types.ts'

/** The tokens of the demo world that people want to use. */
export const demoTokens = [
  { name: 'admin', about: 'administrator of the enterprise', token: 'a'.repeat(40) },
  { name: 'visitor', about: 'member of the enterprise, in no team', token: 'b'.repeat(40) },
  { name: 'foreign', about: 'administrator of another enterprise', token: 'c'.repeat(40) },
] as const

/** The token of a user, by the user's name. @throws Error naming the users that have one */
export function authorize(world: RainbondWorld, name: string): string {
  const now = world.clock.milliseconds
  const names: string[] = []
  for (const { accessKey, userId, expireTime } of world.accessKeys.all()) {
    const user = world.users.get(userId)
    if (!user || (expireTime !== null && expireTime <= now)) continue
    if (user.nickName === name) return accessKey
    names.push(user.nickName)
  }
  throw new Error(`No user "${name}" has a token. There are: ${names.join(', ')}.`)
}
