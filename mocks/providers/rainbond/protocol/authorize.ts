import type { RainbondWorld } from '../rainbond-types.ts'

/** The tokens of the demo world that people want to use. */
export const demoTokens = [
  { name: 'admin', about: 'administrator of the enterprise', token: 'a'.repeat(40) },
  { name: 'visitor', about: 'member of the enterprise, in no team', token: 'b'.repeat(40) },
  { name: 'foreign', about: 'administrator of another enterprise', token: 'c'.repeat(40) },
] as const

/** Who may call what lies below /openapi/v2. */
export const operatorName = 'operator'

/**
 * The token of a user, by the user's name, or the one of the platform's operator.
 *
 * @throws Error naming those that have one
 */
export function authorize(world: RainbondWorld, name: string): string {
  const now = world.clock.milliseconds
  const names: string[] = []
  for (const { accessKey, userId, expireTime } of world.accessKeys.all()) {
    const user = world.users.get(userId)
    if (!user || (expireTime !== null && expireTime <= now)) continue
    if (user.nickName === name) return accessKey
    names.push(user.nickName)
  }
  const manageToken = world.settings.get('MANAGE_TOKEN')?.value
  if (name === operatorName && manageToken !== undefined) return manageToken
  if (manageToken !== undefined) names.push(operatorName)
  throw new Error(`No user "${name}" has a token. There are: ${names.join(', ')}.`)
}
