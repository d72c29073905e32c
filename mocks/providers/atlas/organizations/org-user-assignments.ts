import { isProjectRole } from '../access/roles.ts'
import type { AtlasTeam, OrgMember } from '../data/rows.ts'
import type { AnyAtlasCall } from '../people/membership.ts'
import {
  joinTeam,
  requireTeam,
  requireTeamCapacity,
  requireTeamCount,
} from '../teams/team-rules.ts'

/** Wanted roles of a member in one project. */
export interface Assignment {
  readonly projectId: string
  readonly roles: readonly string[]
}

/**
 * Looks up the wanted teams of a member, or of a person to be invited.
 *
 * @throws Refusal for a team that is not the organization's or is full, and for too many teams
 */
export function requireTeams(
  call: AnyAtlasCall,
  teamIds: readonly string[],
  { userId, username }: { readonly userId?: string; readonly username: string },
): readonly AtlasTeam[] {
  const teams = [...new Set(teamIds)].map((teamId) => requireTeam(call, teamId))
  for (const team of teams) {
    const isThere =
      userId !== undefined && call.world.teamMembers.find('user', team.id, userId) !== undefined
    if (!isThere) requireTeamCapacity(call, team, 1)
  }
  requireTeamCount(call, username, teams.length)
  return teams
}

/** Puts the member into these teams of its organization and into no others. */
export function assignTeams(
  call: AnyAtlasCall,
  member: OrgMember,
  teams: readonly AtlasTeam[],
): void {
  const { world } = call
  const wanted = new Set(teams.map(({ id }) => id))
  for (const teamMember of world.teamMembers.list('byMember', member.id)) {
    if (!wanted.delete(teamMember.teamId)) world.teamMembers.remove(teamMember.id)
  }
  for (const team of teams) if (wanted.has(team.id)) joinTeam(call, team, member)
}

/**
 * Reads the wanted roles of a member in projects of the organization.
 *
 * @throws Refusal for a project that is not the organization's, or a role that is none of a project
 */
export function requireProjects(
  { world, context, refuse }: AnyAtlasCall,
  assignments: readonly { readonly groupId?: string; readonly groupRoles?: readonly string[] }[],
): readonly Assignment[] {
  return assignments.map(({ groupId, groupRoles = [] }) => {
    if (groupId === undefined) {
      throw refuse('MISSING_ATTRIBUTE', { attribute: 'roles.groupRoleAssignments.groupId' })
    }
    const isOwn = world.projects.get(groupId)?.orgId === context.organization.id
    if (!isOwn) throw refuse('GROUP_NOT_FOUND', { groupId })
    const role = groupRoles.find((name) => !isProjectRole(name))
    if (role !== undefined) throw refuse('INVALID_ROLE_FOR_GROUP', { role, groupId })
    return { projectId: groupId, roles: groupRoles }
  })
}

/** Makes the member a member of these projects of its organization and of no others. */
export function assignProjects(
  { world }: Pick<AnyAtlasCall, 'world'>,
  member: OrgMember,
  assignments: readonly Assignment[],
): void {
  for (const projectMember of world.projectMembers.list('byMember', member.id)) {
    world.projectMembers.remove(projectMember.id)
  }
  for (const { projectId, roles } of assignments) {
    if (roles.length === 0) continue
    const { id: memberId, userId, username } = member
    const known = world.projectMembers.find('user', projectId, userId)
    // A project that is listed twice has the roles of both.
    if (known) {
      world.projectMembers.update(known.id, { roles: [...new Set([...known.roles, ...roles])] })
      continue
    }
    const id = `${projectId}:${userId}`
    world.projectMembers.insert({ id, projectId, memberId, userId, username, roles })
  }
}
