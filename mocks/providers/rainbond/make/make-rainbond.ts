import type { Enterprise, RainbondTeam, RainbondUser, Region } from '../data/rows.ts'
import type { RainbondWorld } from '../rainbond-types.ts'
import { addEnterprise, addPerson, makeAdministrator } from '../seeds/people.ts'
import { addRegions } from '../seeds/stub-regions.ts'
import { createTeam } from '../teams/create-team.ts'
import type {
  EnterpriseReference,
  RainbondMakers,
  WantedEnterprise,
  WantedRainbondTeam,
  WantedRainbondUser,
  WantedRegion,
} from './rainbond-makers.ts'
import { refusals } from './region-refusals.ts'

/** The makers of `mock.make.rainbond`. */
export const makeRainbond = (world: RainbondWorld): RainbondMakers => ({
  enterprise: (wanted = {}) => makeEnterprise(world, wanted),
  user: (wanted = {}) => makeUser(world, wanted),
  team: (wanted = {}) => makeTeam(world, wanted),
  region: (wanted = {}) => makeRegion(world, wanted),
})

const times = (count: number, make: (at: number) => void): void => {
  for (let at = 0; at < count; at += 1) make(at)
}

/** @throws Error where there is none */
function enterpriseOf(world: RainbondWorld, wanted: EnterpriseReference | undefined): string {
  const [first] = world.enterprises.page('all', [], { skip: 0, take: 1 })
  const id = typeof wanted === 'string' ? wanted : (wanted ?? first)?.enterpriseId
  if (id !== undefined && world.enterprises.find('enterpriseId', id)) return id
  const known = Array.from(world.enterprises.all(), ({ enterpriseId }) => enterpriseId)
  throw new Error(
    id === undefined
      ? 'This world has no enterprise. Make one first: mock.make.rainbond.enterprise().'
      : `No enterprise has the id "${id}". There are: ${known.join(', ') || 'none'}.`,
  )
}

function makeEnterprise(world: RainbondWorld, wanted: WantedEnterprise): Enterprise {
  const { enterpriseId = world.ids.hex(32), users = 1, regions = 1, teams = 0 } = wanted
  addEnterprise(world, enterpriseId, wanted.alias ?? `企业 ${world.ids.next('make enterprise')}`)
  const enterprise = enterpriseId
  times(users, (at) => makeUser(world, { enterprise, admin: at === 0 }))
  times(regions, () => makeRegion(world, { enterprise }))
  const opened = world.regions.list('byEnterprise', enterpriseId).map((one) => one.regionName)
  times(teams, () => makeTeam(world, { enterprise, regions: opened.slice(0, 1) }))
  return found(world.enterprises.find('enterpriseId', enterpriseId), 'enterprise')
}

function makeUser(world: RainbondWorld, wanted: WantedRainbondUser): RainbondUser {
  const enterpriseId = enterpriseOf(world, wanted.enterprise)
  const name = wanted.name ?? freeName(world, enterpriseId)
  const userId = addPerson(world, { name, enterpriseId })
  const { email, password } = wanted
  const user = world.users.update(userId, {
    createTime: world.clock.milliseconds,
    ...(email !== undefined && { email }),
    ...(password !== undefined && { password }),
  })
  world.accessKeys.insert({ accessKey: world.ids.hex(40), userId, expireTime: null })
  if (wanted.admin) makeAdministrator(world, enterpriseId, userId)
  for (const { id: teamId } of wanted.teams ?? []) {
    world.members.insert({ id: world.ids.next('member'), teamId, userId, enterpriseId })
  }
  return user
}

function freeName(world: RainbondWorld, enterpriseId: string): string {
  for (;;) {
    const name = `user${world.ids.next('make user')}`
    if (!world.users.find('nickName', enterpriseId, name)) return name
  }
}

function makeTeam(world: RainbondWorld, wanted: WantedRainbondTeam): RainbondTeam {
  const enterpriseId = enterpriseOf(world, wanted.enterprise)
  const [first] = world.users.page('byEnterprise', [enterpriseId], { skip: 0, take: 1 })
  const creater = (wanted.creator ?? first)?.userId
  if (creater === undefined) {
    throw new Error(
      `The enterprise "${enterpriseId}" has no user who could create a team. Make one first: ` +
        'mock.make.rainbond.user({ enterprise }).',
    )
  }
  const regions = (wanted.regions ?? []).map((one) => regionOf(world, enterpriseId, one))
  const alias = wanted.alias ?? `团队 ${world.ids.next('make team')}`
  const team = createTeam(world, { alias, enterpriseId, creater })
  for (const { regionName } of regions) {
    const id = world.ids.next('teamRegion')
    const use = { apps: 0, components: 0, runningComponents: 0 }
    world.teamRegions.insert({ id, tenantId: team.tenantId, regionName, enterpriseId, ...use })
  }
  return team
}

/** @throws Error where the enterprise has no such region */
function regionOf(
  world: RainbondWorld,
  enterpriseId: string,
  wanted: string | Pick<Region, 'regionName'>,
): Region {
  const name = typeof wanted === 'string' ? wanted : wanted.regionName
  const region = world.regions.find('regionName', name)
  if (region?.enterpriseId === enterpriseId) return region
  const known = world.regions.list('byEnterprise', enterpriseId).map((one) => one.regionName)
  throw new Error(
    `The enterprise "${enterpriseId}" has no region "${name}". There are: ${known.join(', ') || 'none'}.`,
  )
}

function makeRegion(world: RainbondWorld, wanted: WantedRegion): Region {
  const enterpriseId = enterpriseOf(world, wanted.enterprise)
  const { refuses } = wanted
  const refusal = refuses === undefined ? {} : refusals[refuses]
  if (!refusal) {
    const known = Object.keys(refusals).join(', ')
    throw new Error(`A region cannot refuse by "${refuses}". It can by: ${known}.`)
  }
  const regionName = wanted.name ?? `region${world.ids.next('make region')}`
  const regionAlias = wanted.alias ?? regionName
  addRegions(world, enterpriseId, [{ ...refusal, regionName, regionAlias }])
  return found(world.regions.find('regionName', regionName), 'region')
}

/** The row that was just stored. */
function found<Row>(row: Row | undefined, what: string): Row {
  if (row) return row
  throw new Error(`The ${what} that was made cannot be found.`)
}
