import {
  addMember,
  addProject,
  addTeam,
  demo,
  mobileNumberOf,
  type TenancyWorld,
} from './demo-organizations.ts'

const limits = {
  usersPerOrg: 500,
  usersPerTeam: 250,
  teamsPerOrg: 250,
  teamsPerUser: 100,
  teamsPerProject: 100,
  projectsPerOrg: 250,
}

/**
 * Fills the demo organization to its documented limits: members, teams, projects, the members of
 * its team, the teams of Ada and those of its project, which has a cluster besides.
 */
export function fillDemoOrganization(world: TenancyWorld): void {
  const userIds = fillMembers(world)
  for (const userId of userIds.slice(0, limits.usersPerTeam - 2)) {
    world.teamMembers.insert(teamMemberOf(world, demo.teamId, userId))
  }
  const teamIds = numbers(limits.teamsPerOrg - 1).map((number) => idOf('7ea0', number))
  for (const [at, id] of teamIds.entries()) {
    const isAdas = at < limits.teamsPerUser - 1
    const team = { orgId: demo.orgId, id, name: `team-${numbered(at + 1)}` }
    addTeam(world, { ...team, userIds: isAdas ? [demo.adaId] : [] })
  }
  for (const teamId of teamIds.slice(0, limits.teamsPerProject - 1)) {
    const id = `${demo.projectId}:${teamId}`
    world.projectTeams.insert({ id, projectId: demo.projectId, teamId, roles: ['GROUP_READ_ONLY'] })
  }
  for (const number of numbers(limits.projectsPerOrg - 1)) {
    addProject(world, demo.orgId, idOf('9a0e', number), `project-${numbered(number)}`)
  }
  world.projects.update(demo.projectId, { clusterCount: 1 })
}

function fillMembers(world: TenancyWorld): readonly string[] {
  return numbers(limits.usersPerOrg - 3).map((number) => {
    const id = idOf('0ec5', number)
    addMember(world, {
      id,
      username: `member-${numbered(number)}@example.com`,
      firstName: 'Member',
      lastName: numbered(number),
      mobileNumber: mobileNumberOf(number),
    })
    return id
  })
}

function teamMemberOf(world: TenancyWorld, teamId: string, userId: string) {
  const member = world.orgMembers.find('user', demo.orgId, userId)
  if (!member) throw new Error(`No member of the demo organization has the user id "${userId}".`)
  const { id: memberId, username } = member
  return { id: `${teamId}:${userId}`, teamId, memberId, userId, username }
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)

const numbered = (number: number): string => String(number).padStart(3, '0')

const idOf = (prefix: string, number: number): string => prefix + numbered(number).padStart(20, '0')
