import { type Answer, type Call, notFound, Refusal } from './http.ts'
import { pageOf, refuseUnknownKeys } from './pages.ts'
import type { Broken } from './table.ts'
import type { Team, World } from './world.ts'

/** GET /orgs/{orgId}/teams */
export function listTeams(call: Call): Answer {
  const { broken, query, world } = call
  refuseUnknownKeys(call, ['page', 'limit', 'plan', 'sort'])
  const plan = query.get('plan')
  if (plan !== undefined && !['free', 'pro', 'enterprise'].includes(plan)) {
    if (!broken('accepts-bad-filter')) throw new Refusal(400, `No plan is called "${plan}".`)
  }
  const sort = query.get('sort')
  if (sort !== undefined && !['name', '-name', 'seats'].includes(sort)) {
    throw new Refusal(400, `Teams cannot be sorted by "${sort}".`)
  }
  const own = visible(call)
  const kept = own.filter(
    (team) => plan === undefined || broken('filter-ignored') || team.plan === plan,
  )
  const sorted = broken('sort-ignored') ? kept : inOrder(kept, flipped(sort, broken))
  const rows = sorted.map((team) => inList(presentTeam(team, broken), broken))
  const counted = broken('cross-count') ? world.teams.size : own.length
  if (!broken('cross-count')) return pageOf(call, rows, counted)
  const answer = pageOf(call, rows)
  // `pageOf` writes an object
  return { ...answer, body: { ...(answer.body as object), total: counted } }
}

function visible({ world, orgId, broken, tenant }: Call): Team[] {
  return [...world.teams.values(), ...(broken('delete-late-list') ? world.deleted.values() : [])]
    .filter((team) => broken('cross-list-own') || team.orgId === orgId)
    .filter((team) => !(broken('created-not-listed') && tenant === 'alpha' && team.revision === 1))
}

const flipped = (sort: string | undefined, broken: Broken) =>
  broken('sort-backwards') ? ({ name: '-name', '-name': 'name' }[sort ?? ''] ?? sort) : sort

function inOrder(teams: readonly Team[], sort: string | undefined): readonly Team[] {
  if (sort === undefined) return teams
  if (sort === 'seats') return teams.toSorted((a, b) => a.seats - b.seats)
  const sorted = teams.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return sort === 'name' ? sorted : sorted.toReversed()
}

/** GET /orgs/{orgId}/teams/{teamId} */
export function getTeam(call: Call): Answer {
  const { broken, world } = call
  const team = broken('ghost') ? (findTeam(call) ?? ghost(call)) : requireTeam(call)
  if (broken('read-changes') && team.seats < 500) team.seats += 1
  if (broken('read-changes')) world.teams.set(team.id, team)
  return teamAnswer(200, team, broken)
}

const ghost = ({ teamId, orgId, world }: Call): Team => ({
  id: teamId,
  orgId,
  name: 'ghost',
  seats: 1,
  plan: 'free',
  labels: [],
  public: false,
  createdAt: world.now(),
  revision: 1,
})

/** The team of the path, if it is one of the organization of the path. */
export function findTeam({ world, teamId, orgId, broken, method }: Call): Team | undefined {
  const team = world.teams.get(teamId)
  if (!team)
    return broken('delete-nothing') && method === 'GET' ? world.deleted.get(teamId) : undefined
  const anyParent =
    (broken('cross-read-own-parent') && method === 'GET') ||
    (broken('cross-patch-own-parent') && method === 'PATCH')
  return team.orgId === orgId || anyParent ? team : undefined
}

export function requireTeam(call: Call): Team {
  const team = findTeam(call)
  if (!team) throw notFound('team')
  return team
}

/** A team as an answer to one request for it. */
export function teamAnswer(status: number, team: Team, broken: Broken): Answer {
  const revision = broken('etag-frozen') ? 1 : team.revision
  const etag = broken('header-pattern') ? `${team.id}-${revision}` : `"${team.id}-${revision}"`
  return { status, headers: { ETag: etag }, body: presentTeam(team, broken) }
}

/** A team on the wire: the secret and the revision stay inside. */
export function presentTeam(team: Team, broken: Broken): Record<string, unknown> {
  const { secret, revision, ...rest } = team
  const shown: Record<string, unknown> = { ...rest }
  if (broken('secret-shown') && secret !== undefined) shown.secret = secret
  if (broken('property-extra')) shown.internalRevision = revision
  if (broken('required-missing')) delete shown.seats
  if (broken('type-wrong-number') && team.budget !== undefined) shown.budget = String(team.budget)
  if (broken('format-date')) shown.createdAt = team.createdAt.replace('T', ' ').slice(0, 19)
  if (broken('enum-outside')) shown.plan = team.plan.toUpperCase()
  if (broken('null-unexpected')) shown.contact = team.contact ?? null
  return shown
}

function inList(team: Record<string, unknown>, broken: Broken): Record<string, unknown> {
  if (broken('type-wrong')) return { ...team, seats: String(team.seats) }
  if (broken('store-lossy-list')) return { ...team, labels: [] }
  return team
}

/** The first team that bears a name in an organization. */
export function nameTaken(
  world: World,
  team: Pick<Team, 'id' | 'name' | 'orgId'>,
): Team | undefined {
  return [...world.teams.values()].find(
    (other) => other.orgId === team.orgId && other.name === team.name && other.id !== team.id,
  )
}
