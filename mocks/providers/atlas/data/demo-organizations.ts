import type { World } from '../../../model/world.ts'
import type { orgCollections } from './org-collections.ts'
import type { OrgRole, StoredStatus } from './rows.ts'

/** A world as far as organizations, people, teams and projects go. */
export type TenancyWorld = World<typeof orgCollections>

const joinedAt = '2025-03-03T09:00:00Z'

/** Ids of the demo world that people and tests name. */
export const demo = {
  orgId: '4888442a3354817a7320eb61',
  foreignOrgId: '5999553b4465928b8431fc72',
  projectId: 'b0123456789abcdef0123456',
  foreignProjectId: 'b9876543210fedcba9876543',
  teamId: '6b610e1087d9d66b272f0c86',
  foreignTeamId: '6b610e1087d9d66b272f0c99',
  ownerId: '5e2211c17a3e5a48f5497de3',
  adaId: '5e2211c17a3e5a48f5497de4',
  linId: '5e2211c17a3e5a48f5497de5',
  foreignUserId: '5e2211c17a3e5a48f5497df1',
} as const

/** The organization with its three members, a project and a team, and one that shares nothing with it. */
export function seedDemoOrganizations(world: TenancyWorld): void {
  addOrganization(world, demo.orgId, 'Tenantry')
  addMember(world, {
    ...person('hello@example.com', 'Hedy', 'Lamarr', 1),
    id: demo.ownerId,
    roles: ['ORG_OWNER'],
  })
  addMember(world, { ...person('ada@example.com', 'Ada', 'Lovelace', 2), id: demo.adaId })
  addMember(world, { ...person('lin@example.com', 'Lin', 'Lanying', 3), id: demo.linId })
  addProject(world, demo.orgId, demo.projectId, 'demo')
  addTeam(world, {
    orgId: demo.orgId,
    id: demo.teamId,
    name: 'platform',
    userIds: [demo.adaId, demo.linId],
  })
  world.projectTeams.insert({
    id: `${demo.projectId}:${demo.teamId}`,
    projectId: demo.projectId,
    teamId: demo.teamId,
    roles: ['GROUP_READ_ONLY'],
  })

  addOrganization(world, demo.foreignOrgId, 'Elsewhere')
  addMember(world, {
    ...person('eve@example.org', 'Eve', 'Elsewhere', 4),
    id: demo.foreignUserId,
    orgId: demo.foreignOrgId,
    roles: ['ORG_OWNER'],
  })
  addProject(world, demo.foreignOrgId, demo.foreignProjectId, 'elsewhere')
  addTeam(world, {
    orgId: demo.foreignOrgId,
    id: demo.foreignTeamId,
    name: 'platform',
    userIds: [demo.foreignUserId],
  })
}

/** Fits the published pattern of mobile numbers, which no number that a phone could dial does. */
export const mobileNumberOf = (ending: number): string =>
  `212\\555\\${String(ending).padStart(4, '0')}`

const person = (username: string, firstName: string, lastName: string, number: number) => ({
  username,
  firstName,
  lastName,
  mobileNumber: mobileNumberOf(100 + number),
})

export function addOrganization(world: TenancyWorld, id: string, name: string): void {
  world.organizations.insert({ id, name, isDeleted: false, skipDefaultAlertsSettings: false })
}

export interface SeedMember {
  readonly id: string
  readonly username: string
  readonly firstName: string
  readonly lastName: string
  readonly mobileNumber: string
  readonly orgId?: string
  readonly roles?: readonly OrgRole[]
  readonly status?: StoredStatus
}

export function addMember(world: TenancyWorld, member: SeedMember): void {
  const { orgId = demo.orgId, roles = ['ORG_MEMBER'], status = 'ACTIVE', ...user } = member
  world.users.insert({
    ...user,
    country: 'US',
    createdAt: joinedAt,
    lastAuth: '2025-12-19T15:04:05Z',
    registered: true,
  })
  world.orgMembers.insert({
    id: `${orgId}:${user.id}`,
    orgId,
    userId: user.id,
    username: user.username,
    status,
    roles,
    invitedAt: null,
    expiresAt: null,
    inviterUsername: null,
  })
}

export function addProject(world: TenancyWorld, orgId: string, id: string, name: string): void {
  world.projects.insert({
    id,
    orgId,
    name,
    createdAt: joinedAt,
    clusterCount: 0,
    regionUsageRestrictions: null,
    withDefaultAlertsSettings: true,
    tagKeys: [],
    tagValues: [],
  })
}

export interface SeedTeam {
  readonly orgId: string
  readonly id: string
  readonly name: string
  readonly userIds: readonly string[]
}

export function addTeam(world: TenancyWorld, { userIds, ...team }: SeedTeam): void {
  world.teams.insert({ ...team, createdAt: joinedAt })
  for (const userId of userIds) {
    const member = world.orgMembers.find('user', team.orgId, userId)
    if (!member) throw new Error(`No member of "${team.orgId}" has the user id "${userId}".`)
    world.teamMembers.insert({
      id: `${team.id}:${userId}`,
      teamId: team.id,
      memberId: member.id,
      userId,
      username: member.username,
    })
  }
}
