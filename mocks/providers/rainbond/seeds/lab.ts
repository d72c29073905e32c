import type { RainbondWorld } from '../rainbond-types.ts'
import { addEnterprise, addPerson, addToken } from './people.ts'
import { addQuirkRegions, addRegions, addStubRegions, longAlias } from './stub-regions.ts'

/** The first enterprise of the seeded worlds, and the second. */
export const firstEnterprise = 'f246bce23170eeaac90d6f7b150793f0'
export const secondEnterprise = '00000000000000000000000000000002'

/** Settings of the console of a seeded world. */
export const seededSettings = {
  INTERNAL_API_TOKEN: 'internal-secret',
  MANAGE_TOKEN: 'manage-secret',
} as const

/**
 * The world in which a console was recorded: two enterprises, three people of whom one
 * administrates, a region for each way to fail, and no team.
 */
export function seedLab(world: RainbondWorld): void {
  addEnterprise(world, firstEnterprise, '企业一')
  addEnterprise(world, secondEnterprise, '企业二')
  const first = { enterpriseId: firstEnterprise }
  const admin = addPerson(world, { ...first, name: 'admin', token: 'a', isAdministrator: true })
  addPerson(world, { ...first, name: 'visitor', token: 'b' })
  const second = { enterpriseId: secondEnterprise }
  addPerson(world, { ...second, name: 'foreign', token: 'c' })
  addToken(world, 'd', admin, world.clock.milliseconds - 3_600_000)
  addToken(world, 'e', 999_999)
  addStubRegions(world, firstEnterprise)
  addRegions(world, secondEnterprise, [{ regionName: 'foreign' }])
  for (const [name, value] of Object.entries(seededSettings)) world.settings.insert({ name, value })
}

/** The lab with five more regions in the first enterprise, whose stored data is odd. */
export function seedQuirks(world: RainbondWorld): void {
  seedLab(world)
  addQuirkRegions(world, firstEnterprise)
  addRegions(world, firstEnterprise, [longAlias])
}
