import type { ProjectInvitation } from '../data/access-collections.ts'
import type { AtlasWorld } from '../data/collections.ts'
import type { AtlasUser, OrgMember } from '../data/rows.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { statusOf } from './membership.ts'

/** Names of a person that has no account yet; those left out are made from the e-mail address. */
export type NewAccount = Partial<Pick<AtlasUser, 'firstName' | 'lastName' | 'country'>>

/** One invitation that was accepted. */
export interface AcceptedInvitation {
  readonly id: string
  readonly orgId: string
  /** Only of an invitation to a project. */
  readonly projectId?: string
}

/** A person, and the invitations that it accepted. */
export interface Acceptance {
  readonly userId: string
  readonly username: string
  readonly accepted: readonly AcceptedInvitation[]
}

/**
 * Accepts an open invitation as its receiver does in a browser: the person becomes an active member,
 * with the roles, teams and projects of the invitation. Who is invited to a project alone becomes a
 * member of its organization too.
 *
 * @param invited id of an invitation, or the e-mail address of a person: accepts all of its own
 * @throws Error where nothing open has the id or the address
 */
export function acceptInvitation(
  world: AtlasWorld,
  invited: string,
  account: NewAccount = {},
): Acceptance {
  const members = openMembers(world, invited)
  const invitations = openInvitations(world, invited)
  const username = (members[0] ?? invitations[0])?.username
  if (username === undefined) throw new Error(nothingOpen(world, invited))

  const user = registerUser(world, username, account)
  const joined = members.map((member) => activate(world, member))
  const entered = invitations.map((invitation) => enterProject(world, user, invitation))
  return { userId: user.id, username, accepted: [...joined, ...entered] }
}

function openMembers(world: AtlasWorld, invited: string): readonly OrgMember[] {
  const user = world.users.find('username', invited)
  const members = user ? world.orgMembers.list('byUser', user.id) : []
  const named = world.orgMembers.get(invited)
  return [...members, ...(named ? [named] : [])].filter((member) => isPending(world, member))
}

const isPending = (world: AtlasWorld, member: OrgMember) => statusOf(world, member) === 'PENDING'

function openInvitations(world: AtlasWorld, invited: string): readonly ProjectInvitation[] {
  const named = world.projectInvitations.get(invited)
  const own = world.projectInvitations.list('byUsername', invited)
  return [...own, ...(named ? [named] : [])].filter((row) => isOpen(world, row))
}

function isOpen(world: AtlasWorld, { expiresAt }: ProjectInvitation): boolean {
  return Date.parse(expiresAt) > world.clock.milliseconds
}

function nothingOpen(world: AtlasWorld, invited: string): string {
  const members = [...world.orgMembers.all()].filter((member) => isPending(world, member))
  const invitations = [...world.projectInvitations.all()].filter((row) => isOpen(world, row))
  const open = [...new Set([...members, ...invitations].map(({ username }) => username))]
  const known = open.length > 0 ? `Invited are: ${open.join(', ')}.` : 'Nobody is invited.'
  return `No open invitation of Atlas has the id or e-mail address "${invited}". ${known}`
}

/** The account of a person; one that was invited and has none gets names now. */
export function registerUser(world: AtlasWorld, username: string, account: NewAccount): AtlasUser {
  const known = world.users.find('username', username)
  if (known?.registered) return known
  const [name = username, host = ''] = username.split('@')
  const now = toAtlasTime(world.clock.now())
  const { firstName = name, lastName = host, country = 'US' } = account
  const names = { firstName, lastName, country, mobileNumber: '' }
  const fields = { ...names, createdAt: now, lastAuth: now, registered: true }
  return known
    ? world.users.update(known.id, fields)
    : world.users.insert({ id: world.ids.objectId(), username, ...fields })
}

const noInvitation = { invitedAt: null, expiresAt: null, inviterUsername: null } as const

function activate(world: AtlasWorld, { id, orgId }: OrgMember): AcceptedInvitation {
  world.orgMembers.update(id, { status: 'ACTIVE', ...noInvitation })
  return { id, orgId }
}

function enterProject(
  world: AtlasWorld,
  user: AtlasUser,
  { id, projectId, roles }: ProjectInvitation,
): AcceptedInvitation {
  const orgId = world.projects.get(projectId)?.orgId ?? ''
  const { id: memberId } = ensureMember(world, user, orgId)
  const held = world.projectMembers.find('user', projectId, user.id)
  if (held) {
    world.projectMembers.update(held.id, { roles: [...new Set([...held.roles, ...roles])] })
  } else {
    const { id: userId, username } = user
    const row = { id: `${projectId}:${userId}`, projectId, memberId, userId, username, roles }
    world.projectMembers.insert(row)
  }
  world.projectInvitations.remove(id)
  return { id, orgId, projectId }
}

/** The active membership of a person; one that lapsed or was rejected makes way. */
function ensureMember(world: AtlasWorld, { id, username }: AtlasUser, orgId: string): OrgMember {
  const known = world.orgMembers.find('user', orgId, id)
  if (known?.status === 'ACTIVE') return known
  if (known && isPending(world, known)) {
    return world.orgMembers.update(known.id, { status: 'ACTIVE', ...noInvitation })
  }
  if (known) world.orgMembers.remove(known.id)
  return world.orgMembers.insert({
    id: world.ids.objectId(),
    orgId,
    userId: id,
    username,
    status: 'ACTIVE',
    roles: ['ORG_MEMBER'],
    ...noInvitation,
  })
}
