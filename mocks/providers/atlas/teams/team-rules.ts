import type { AtlasTeam, OrgMember } from '../data/rows.ts'
import type { AnyAtlasCall } from '../people/membership.ts'
import { isCurrent } from '../people/membership.ts'

/**
 * The team of the path. One of another organization sounds like one that does not exist.
 *
 * @throws Refusal TEAM_NOT_FOUND, or TEAM_NOT_IN_ORG where the rules say so
 */
export function requireTeam(call: AnyAtlasCall, teamId: string): AtlasTeam {
  const { world, rules, context, refuse } = call
  const orgId = context.organization.id
  const team = world.teams.get(teamId)
  if (team?.orgId === orgId) return team
  throw team && rules.foreignTeam === 'not-in-org'
    ? refuse('TEAM_NOT_IN_ORG', { teamId, orgId })
    : refuse('TEAM_NOT_FOUND', { teamId })
}

/** The team of that name in the organization of the call. */
export function findTeamNamed({ world, rules, context }: AnyAtlasCall, name: string) {
  const orgId = context.organization.id
  const exact = world.teams.find('name', orgId, name)
  if (exact || rules.caseSensitivity === 'sensitive') return exact
  const first = { skip: 0, take: 1 }
  return world.teams.page('byFoldedName', [orgId, name.toLowerCase()], first)[0]
}

const namePattern = /^[\p{L}\p{N}\-_.(),:&@+']{1,64}$/u

/** @throws Refusal INVALID_TEAM_NAME */
export function requireTeamName({ rules, refuse }: AnyAtlasCall, name: string): void {
  const isBlank = name.trim() === '' && rules.emptyTeamName === 'refuse'
  const isOdd = rules.teamNameRule === 'name-pattern' && !namePattern.test(name)
  if (isBlank || isOdd) throw refuse('INVALID_TEAM_NAME', { name })
}

/** @throws Refusal TEAM_NAME_NOT_AVAILABLE when another team has the name */
export function requireFreeTeamName(call: AnyAtlasCall, name: string, own?: AtlasTeam): void {
  const holder = findTeamNamed(call, name)
  if (!holder || holder.id === own?.id) return
  const orgId = call.context.organization.id
  throw call.refuse('TEAM_NAME_NOT_AVAILABLE', { name, orgId })
}

/**
 * The members whom a new team shall have. Those invited count as members.
 *
 * @throws Refusal for a username that is not in the organization
 */
export function requireUsernames(call: AnyAtlasCall, usernames: readonly string[]): OrgMember[] {
  const { world, rules, context, refuse } = call
  return usernames.map((username) => {
    const member = world.orgMembers.find('username', context.organization.id, username)
    if (member && isCurrent(world, member)) return member
    throw rules.unknownUsername === 'refuse'
      ? refuse('BAD_USERNAME_REF', { username })
      : refuse('UNEXPECTED_ERROR', {})
  })
}

/** @throws Refusal MAX_USERS_PER_TEAM_EXCEEDED when so many more do not fit */
export function requireTeamCapacity(call: AnyAtlasCall, { id }: AtlasTeam, joining: number): void {
  requireTeamSize(call, id, call.world.teamMembers.count('byTeam', id) + joining)
}

/**
 * @param team id, or the name of a team that is still to be
 * @throws Refusal MAX_USERS_PER_TEAM_EXCEEDED
 */
export function requireTeamSize(
  { rules, refuse }: Pick<AnyAtlasCall, 'rules' | 'refuse'>,
  team: string,
  size: number,
): void {
  const limit = rules.usersPerTeam
  if (size <= limit) return
  throw refuse('MAX_USERS_PER_TEAM_EXCEEDED', { limit: `${limit}`, teamId: team })
}

/** @throws Refusal MAX_TEAMS_PER_USER_EXCEEDED when one of them cannot be in one team more */
export function requireTeamsLeft(call: AnyAtlasCall, members: readonly OrgMember[]): void {
  for (const { id, username } of members) {
    requireTeamCount(call, username, call.world.teamMembers.count('byMember', id) + 1)
  }
}

/** @throws Refusal MAX_TEAMS_PER_USER_EXCEEDED */
export function requireTeamCount(
  { rules, refuse }: AnyAtlasCall,
  username: string,
  teams: number,
): void {
  const limit = rules.teamsPerUser
  if (teams > limit) throw refuse('MAX_TEAMS_PER_USER_EXCEEDED', { limit: `${limit}`, username })
}

export function joinTeam(
  { world }: Pick<AnyAtlasCall, 'world'>,
  team: AtlasTeam,
  member: OrgMember,
) {
  world.teamMembers.insert({
    id: `${team.id}:${member.userId}`,
    teamId: team.id,
    memberId: member.id,
    userId: member.userId,
    username: member.username,
  })
}
