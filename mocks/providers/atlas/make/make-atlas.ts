import type { ApiKey } from '../data/access-collections.ts'
import type { AtlasWorld } from '../data/collections.ts'
import { addOrganization, addProject, mobileNumberOf } from '../data/demo-organizations.ts'
import type { AtlasTeam, AtlasUser, Organization, OrgRole, Project } from '../data/rows.ts'
import { invitationTimes } from '../people/membership.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import type {
  AtlasMakers,
  WantedApiKey,
  WantedOrganization,
  WantedProject,
  WantedTeam,
  WantedUser,
} from './atlas-makers.ts'
import { freeName, joinTeam, listOf, memberOf, orgIdOf, teamIdOf } from './make-rows.ts'

/** The makers of `mock.make.atlas`. */
export const makeAtlas = (world: AtlasWorld): AtlasMakers => ({
  organization: (wanted = {}) => makeOrganization(world, wanted),
  user: (wanted = {}) => makeUser(world, wanted),
  team: (wanted = {}) => makeTeam(world, wanted),
  project: (wanted = {}) => makeProject(world, wanted),
  apiKey: (wanted = {}) => makeApiKey(world, wanted),
})

const times = (count: number, make: (at: number) => void): void => {
  for (let at = 0; at < count; at += 1) make(at)
}

function makeOrganization(world: AtlasWorld, wanted: WantedOrganization): Organization {
  const { id = world.ids.objectId(), users = 1, teams = 0, projects = 0 } = wanted
  const name = wanted.name ?? freeName(world, 'organization', () => false)
  addOrganization(world, id, name)
  times(users, (at) => makeUser(world, { org: id, role: at === 0 ? 'ORG_OWNER' : 'ORG_MEMBER' }))
  times(teams, () => makeTeam(world, { org: id }))
  times(projects, () => makeProject(world, { org: id }))
  return { id, name, isDeleted: false, skipDefaultAlertsSettings: false }
}

function makeUser(world: AtlasWorld, wanted: WantedUser): AtlasUser {
  const orgId = orgIdOf(world, wanted.org)
  const teams = (wanted.teams ?? []).map((team) => teamIdOf(world, orgId, team))
  const user = personOf(world, wanted)
  const roles: readonly OrgRole[] = listOf(wanted.role ?? 'ORG_MEMBER')
  const { status = 'ACTIVE' } = wanted
  const times = invitationTimes(world)
  const member = world.orgMembers.insert({
    id: world.ids.objectId(),
    orgId,
    userId: user.id,
    username: user.username,
    status,
    roles,
    ...(status === 'ACTIVE'
      ? { invitedAt: null, expiresAt: null, inviterUsername: null }
      : { ...times, inviterUsername: 'inviter@example.com' }),
  })
  for (const team of teams) joinTeam(world, team, member)
  return user
}

/** The account of an e-mail address, or a new one. */
function personOf(world: AtlasWorld, wanted: WantedUser): AtlasUser {
  const known = wanted.username && world.users.find('username', wanted.username)
  if (known) return known
  const number = world.ids.next('make user')
  return world.users.insert({
    id: wanted.id ?? world.ids.objectId(),
    username: wanted.username ?? `user${number}@example.com`,
    country: wanted.country ?? 'US',
    createdAt: toAtlasTime(world.clock.now()),
    firstName: wanted.firstName ?? 'User',
    lastAuth: null,
    lastName: wanted.lastName ?? `Number ${number}`,
    mobileNumber: mobileNumberOf(number % 10_000),
    registered: wanted.status === undefined || wanted.status === 'ACTIVE',
  })
}

function makeTeam(world: AtlasWorld, wanted: WantedTeam): AtlasTeam {
  const orgId = orgIdOf(world, wanted.org)
  const { users } = wanted
  const [first] = world.orgMembers.page('byOrgAndStatus', [orgId, 'ACTIVE'], { skip: 0, take: 1 })
  const chosen =
    typeof users === 'number'
      ? Array.from({ length: users }, () => makeUser(world, { org: orgId }))
      : users
  const members = chosen?.map((user) => memberOf(world, orgId, user)) ?? (first ? [first] : [])
  const isTaken = (name: string) => world.teams.find('name', orgId, name) !== undefined
  const team = world.teams.insert({
    id: wanted.id ?? world.ids.objectId(),
    orgId,
    name: wanted.name ?? freeName(world, 'team', isTaken),
    createdAt: toAtlasTime(world.clock.now()),
  })
  for (const member of members) joinTeam(world, team.id, member)
  return team
}

function makeProject(world: AtlasWorld, wanted: WantedProject): Project {
  const orgId = orgIdOf(world, wanted.org)
  const { id: projectId = world.ids.objectId(), users = [] } = wanted
  const teams = (wanted.teams ?? []).map((team) => teamIdOf(world, orgId, team))
  const members = users.map((user) => memberOf(world, orgId, user))
  const isTaken = (name: string) => world.projects.find('name', orgId, name) !== undefined
  addProject(world, orgId, projectId, wanted.name ?? freeName(world, 'project', isTaken))
  const project = world.projects.update(projectId, { createdAt: toAtlasTime(world.clock.now()) })
  for (const teamId of teams) {
    const id = `${projectId}:${teamId}`
    world.projectTeams.insert({ id, projectId, teamId, roles: ['GROUP_READ_ONLY'] })
  }
  for (const { id: memberId, userId, username } of members) {
    const id = `${projectId}:${userId}`
    const row = { id, projectId, memberId, userId, username, roles: ['GROUP_OWNER'] }
    world.projectMembers.insert(row)
  }
  return project
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

function makeApiKey(world: AtlasWorld, wanted: WantedApiKey): ApiKey {
  const orgId = orgIdOf(world, wanted.org)
  return world.apiKeys.insert({
    id: wanted.id ?? world.ids.objectId(),
    orgId,
    publicKey: wanted.publicKey ?? world.ids.text(letters, 8),
    privateKey: wanted.privateKey ?? world.ids.uuid(),
    desc: wanted.desc ?? 'made by a test',
    roles: listOf(wanted.role ?? 'ORG_OWNER'),
    createdAt: toAtlasTime(world.clock.now()),
  })
}
