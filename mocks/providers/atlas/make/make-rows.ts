import type { AtlasWorld } from '../data/collections.ts'
import type { OrgMember } from '../data/rows.ts'
import type { Reference } from './atlas-makers.ts'

const idOf = (reference: Reference): string =>
  typeof reference === 'string' ? reference : reference.id

/**
 * The id of an organization; of the first one of the world where none is named.
 * @throws Error where there is none
 */
export function orgIdOf(world: AtlasWorld, org: Reference | undefined): string {
  const { organizations } = world
  const id = org === undefined ? firstOrgId(world) : idOf(org)
  if (id !== undefined && organizations.has(id)) return id
  const known = Array.from(organizations.all(), ({ id: one }) => one).slice(0, 5)
  throw new Error(
    id === undefined
      ? 'This world has no organization. Make one first: mock.make.atlas.organization().'
      : `No organization has the id "${id}". There are: ${known.join(', ') || 'none'}.`,
  )
}

function firstOrgId({ organizations }: AtlasWorld): string | undefined {
  for (const { id, isDeleted } of organizations.all()) if (!isDeleted) return id
  return undefined
}

/** @throws Error where the organization has no such member */
export function memberOf(world: AtlasWorld, orgId: string, user: Reference): OrgMember {
  const id = idOf(user)
  const member = world.orgMembers.find('user', orgId, id)
  if (member) return member
  const known = world.orgMembers.list('byOrg', orgId).slice(0, 5)
  throw new Error(
    `No member of the organization "${orgId}" has the user id "${id}". ` +
      `There are: ${known.map(({ userId }) => userId).join(', ') || 'none'}.`,
  )
}

/** @throws Error where the organization has no such team */
export function teamIdOf(world: AtlasWorld, orgId: string, team: Reference): string {
  const id = idOf(team)
  if (world.teams.get(id)?.orgId === orgId) return id
  throw new Error(`No team of the organization "${orgId}" has the id "${id}".`)
}

/** The first of `name-1`, `name-2`, … that is free. */
export function freeName(
  world: AtlasWorld,
  name: string,
  isTaken: (candidate: string) => boolean,
): string {
  for (;;) {
    const candidate = `${name}-${world.ids.next(`make ${name}`)}`
    if (!isTaken(candidate)) return candidate
  }
}

export function joinTeam(world: AtlasWorld, teamId: string, member: OrgMember): void {
  const { id: memberId, userId, username } = member
  if (world.teamMembers.find('user', teamId, userId)) return
  world.teamMembers.insert({ id: `${teamId}:${userId}`, teamId, memberId, userId, username })
}

/** A list; one value is a list of it. */
export const listOf = <Item>(value: Item | readonly Item[]): readonly Item[] =>
  Array.isArray(value) ? value : [value as Item] // no item is a list
