import type { RainbondWorld } from '../rainbond-types.ts'

export interface NewPerson {
  readonly name: string
  readonly enterpriseId: string
  /** 40 times this character; none without. */
  readonly token?: string
  readonly isAdministrator?: boolean
}

/** Everybody's password in a seeded world. */
export const seededPassword = 'goodrain1'

/** Adds a person, with a token and the administration of the enterprise where wanted. */
export function addPerson(world: RainbondWorld, person: NewPerson): number {
  const { name, enterpriseId } = person
  const userId = world.ids.next('user')
  world.users.insert({
    userId,
    nickName: name,
    realName: null,
    email: `${name}@example.com`,
    phone: '',
    password: seededPassword,
    isActive: true,
    origion: null,
    clientIp: null,
    enterpriseId,
    // People came one after the other, a while before the world begins.
    createTime: world.clock.milliseconds - 12_000 + userId * 9 + 162,
  })
  if (person.token) addToken(world, person.token, userId)
  if (person.isAdministrator) makeAdministrator(world, enterpriseId, userId)
  return userId
}

export function makeAdministrator(
  world: RainbondWorld,
  enterpriseId: string,
  userId: number,
): void {
  world.administrators.insert({ id: world.ids.next('administrator'), enterpriseId, userId })
}

/** Adds the token of 40 equal characters. */
export function addToken(
  world: RainbondWorld,
  character: string,
  userId: number,
  expireTime: number | null = null,
): void {
  world.accessKeys.insert({ accessKey: character.repeat(40), userId, expireTime })
}

export function addEnterprise(world: RainbondWorld, enterpriseId: string, alias: string): void {
  world.enterprises.insert({
    id: world.ids.next('enterprise'),
    enterpriseId,
    name: alias,
    alias,
    createTime: world.clock.milliseconds - 13_000,
    isActive: true,
  })
}
