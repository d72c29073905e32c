import type { TeamRegion } from '../data/rows.ts'
import type { RainbondWorld } from '../rainbond-types.ts'
import { createTeam } from '../teams/create-team.ts'
import { demoCertificate } from './demo-certificate.ts'
import { firstEnterprise, secondEnterprise, seedLab } from './lab.ts'
import { addEnterprise, addPerson, addToken, makeAdministrator } from './people.ts'
import { addQuirkRegions, addRegions, longAlias } from './stub-regions.ts'

/** Ids that witnesses, tests and people rely on. */
export const demo = {
  teamId: '9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e',
  foreignTeamId: '3c4d8b7a6e1c2f9e3c4d8b7a6e1c2f9e',
  runningTeamId: '5a1e0c3b9d7f4e2a5a1e0c3b9d7f4e2a',
  keptTeamId: '6b2f1d4c0e8a4f3b6b2f1d4c0e8a4f3b',
  strandedTeamId: '7c3a2e5d1f9b4a4c7c3a2e5d1f9b4a4c',
  eventId: '8d4b3f6e2a0c4b5d8d4b3f6e2a0c4b5d',
  quirkEnterprise: '00000000000000000000000000000003',
  oddEnterprise: '00000000000000000000000000000004',
} as const

/** Teams in every state, two enterprises with odd regions, and the people of the lab. */
export function seedDemo(world: RainbondWorld): void {
  seedLab(world)
  const admin = 1
  const foreign = 3
  const own = { enterpriseId: firstEnterprise, creater: admin }
  addTeam(world, { ...own, tenantId: demo.teamId, alias: '研发团队' }, { apps: 1, components: 2 })
  makeAdministrator(world, secondEnterprise, foreign)
  const foreigners = { enterpriseId: secondEnterprise, creater: foreign, alias: '外部团队' }
  addTeam(world, { ...foreigners, tenantId: demo.foreignTeamId }, { regionName: 'foreign' })
  addTeam(
    world,
    { ...own, tenantId: demo.runningTeamId, alias: '生产团队' },
    { regionName: 'second', apps: 1, components: 1, runningComponents: 1 },
  )
  addTeam(world, { ...own, tenantId: demo.keptTeamId, alias: '归档团队' }, { regionName: 'err500' })
  addTeam(
    world,
    { ...own, tenantId: demo.strandedTeamId, alias: '遗留团队' },
    { regionName: 'gone' },
  )
  addDetails(world)
  addOddEnterprises(world)
}

function addTeam(
  world: RainbondWorld,
  wanted: Parameters<typeof createTeam>[1] & { readonly tenantId: string },
  opened: Partial<TeamRegion>,
): void {
  const { tenantId, enterpriseId } = createTeam(world, wanted)
  world.teamRegions.insert({
    id: world.ids.next('teamRegion'),
    tenantId,
    regionName: 'rainbond',
    enterpriseId,
    apps: 0,
    components: 0,
    runningComponents: 0,
    ...opened,
  })
}

function addDetails(world: RainbondWorld): void {
  const { teamId: tenantId, eventId } = demo
  world.certificates.insert({
    id: world.ids.next('certificate'),
    tenantId,
    ...demoCertificate,
    rules: 1,
  })
  world.eventLogs.insert({
    id: world.ids.next('eventLog'),
    tenantId,
    regionName: 'rainbond',
    eventId,
    message: 'component started',
    time: '2026-01-01T08:00:00+08:00',
    utime: 1_767_225_600,
  })
}

/** Their regions would break the lists of everybody else. */
function addOddEnterprises(world: RainbondWorld): void {
  const { quirkEnterprise, oddEnterprise } = demo
  addEnterprise(world, quirkEnterprise, '企业三')
  addEnterprise(world, oddEnterprise, '企业四')
  addQuirkRegions(world, quirkEnterprise)
  addRegions(world, oddEnterprise, [longAlias])
  const quirk = { name: 'quirk', enterpriseId: quirkEnterprise, token: 'g' }
  addPerson(world, { ...quirk, isAdministrator: true })
  addPerson(world, { name: 'odd', enterpriseId: oddEnterprise, token: 'h', isAdministrator: true })
  const orphan = addPerson(world, { name: 'orphan', enterpriseId: 'no-such-enterprise' })
  addToken(world, 'f', orphan)
}
