import { type Body, readBody } from './body.ts'
import { type Answer, type Call, pause, Refusal } from './http.ts'
import { storedBudget, storedName, storedText } from './storing.ts'
import type { Broken } from './table.ts'
import { nameTaken, presentTeam, requireTeam, teamAnswer } from './teams-read.ts'
import { judgeTeam } from './validation.ts'
import type { Team, World } from './world.ts'

/** POST /orgs/{orgId}/teams */
export async function createTeam(call: Call): Promise<Answer> {
  const { world, orgId, broken } = call
  const body = readBody(call)
  const errors = judgeTeam(body, ['name', 'seats'], broken)
  if (errors.length > 0 && broken('refused-create-stays')) leaveBehind(call, body)
  refuseIf(errors)
  const team = teamFrom(body, { id: world.newId(), orgId, createdAt: world.now() }, broken)
  refuseTaken(call, team, 'conflict-missing')
  await store(world, team, broken)
  const shown = broken('echo-wrong') && team.seats > 1 ? { ...team, seats: team.seats - 1 } : team
  const answer = teamAnswer(broken('status-undocumented') ? 202 : 201, shown, broken)
  if (broken('store-lossy')) delete team.note
  return { ...answer, headers: { ...answer.headers, ...locationOf(call, team) } }
}

function leaveBehind({ world, orgId, broken }: Call, body: Body): void {
  const base = { name: 'left behind', seats: 1 }
  const known = Object.fromEntries(Object.entries(body).filter(([key]) => key in base))
  const team = teamFrom(
    { ...base, ...known },
    { id: world.newId(), orgId, createdAt: world.now() },
    broken,
  )
  if (typeof team.name !== 'string' || !Number.isInteger(team.seats)) return
  world.teams.set(team.id, team)
}

async function store(world: World, team: Team, broken: Broken): Promise<void> {
  if (broken('double-create')) await pause()
  if (broken('lost-create')) {
    const before = [...world.teams]
    await pause()
    world.teams.clear()
    for (const [id, other] of before) world.teams.set(id, other)
  }
  world.teams.set(team.id, team)
}

function locationOf({ broken, orgId, world }: Call, team: Team): Record<string, string> {
  if (broken('header-missing')) return {}
  const [first] = [...world.teams.values()].filter((other) => other.orgId === orgId)
  const id = broken('location-other') && first ? first.id : team.id
  return { Location: broken('location-dead') ? `/team/${id}` : `/orgs/${orgId}/teams/${id}` }
}

/** A team from a whole body; what was left out has its default. */
function teamFrom(body: Body, own: Pick<Team, 'id' | 'orgId' | 'createdAt'>, broken: Broken): Team {
  const given = Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, storedText(key, value, broken)]),
  )
  // the body was judged; a fault that lets wrong values pass keeps them as they came
  const team = {
    plan: broken('default-wrong') ? 'pro' : 'free',
    labels: [],
    public: false,
    seats: 1,
    ...given,
    id: own.id,
    orgId: own.orgId,
    createdAt: own.createdAt,
    revision: 1,
  } as unknown as Team
  team.name = storedName(team.name, broken)
  if (team.budget !== undefined) team.budget = storedBudget(team.budget, broken)
  return team
}

/** PUT /orgs/{orgId}/teams/{teamId} */
export function replaceTeam(call: Call): Answer {
  const { world, broken, teamId } = call
  const revived = broken('put-revives') ? world.deleted.get(teamId) : undefined
  const old = revived ?? requireTeam(call)
  const { body, stolen } = stolenIn(call, 'put')
  const errors = broken('accepts-bad-put') ? [] : judgeTeam(body, ['name', 'seats'], broken)
  const team = teamFrom(body, old, broken)
  if (errors.length > 0 && broken('refused-put-stays')) keepSound(call, old, team)
  refuseIf(errors)
  refuseStale(call, old)
  refuseTaken(call, team, 'conflict-missing-put')
  if (broken('conflict-with-itself') && team.name === old.name) throw new Refusal(409, 'Taken.')
  if (broken('put-adds')) team.seats = Math.min(500, old.seats + 1)
  if (broken('put-lost') && team.website !== undefined) delete team.website
  const kept = broken('put-merges') ? { ...old, ...definedOf(body, team) } : team
  const next = { ...kept, revision: old.revision + 1 }
  keepStolen(world, next, stolen)
  return teamAnswer(200, next, broken)
}

/** Faults by which a write takes ids of its body. */
const thefts = {
  put: { orgId: 'put-moves-org', id: 'put-takes-id' },
  patch: { orgId: 'patch-moves-org', id: 'patch-takes-id' },
} as const

/** The ids of a body that a fault takes, and the body without them. */
function stolenIn(call: Call, method: keyof typeof thefts): { body: Body; stolen: Partial<Team> } {
  const { broken } = call
  const { orgId, id, ...body } = readBody(call)
  const stolen = {
    ...(broken(thefts[method].orgId) && typeof orgId === 'string' && { orgId }),
    ...(broken(thefts[method].id) && typeof id === 'string' && { id }),
  }
  return Object.keys(stolen).length > 0 ? { body, stolen } : { body: readBody(call), stolen }
}

function keepStolen(world: World, team: Team, stolen: Partial<Team>): void {
  if (stolen.id !== undefined) world.teams.delete(team.id)
  world.teams.set(stolen.id ?? team.id, { ...team, ...stolen })
}

/** Keeps the parts of a refused team that do not break the answers to come. */
function keepSound({ world }: Call, old: Team, team: Team): void {
  const seats = Number.isInteger(team.seats) && team.seats > 0 ? team.seats : old.seats
  world.teams.set(old.id, { ...old, seats, revision: old.revision + 1 })
}

const definedOf = (body: Body, team: Team): Partial<Team> =>
  Object.fromEntries(Object.entries(team).filter(([key]) => key in body))

/** PATCH /orgs/{orgId}/teams/{teamId} */
export async function updateTeam(call: Call): Promise<Answer> {
  const { world, broken } = call
  const old = requireTeam(call)
  const { body, stolen } = stolenIn(call, 'patch')
  const errors = broken('accepts-bad-patch') ? [] : judgePatch(call, body)
  const change = definedOf(body, teamFrom({ ...old, ...body }, old, broken))
  if (errors.length > 0 && broken('refused-patch-partly')) patchPartly(call, old, body)
  refuseIf(errors)
  refuseStale(call, old)
  refuseTaken(call, { ...old, ...change }, 'conflict-missing-rename')
  if (broken('lost-update')) await pause()
  const base = broken('patch-replaces')
    ? teamFrom({ name: old.name, seats: old.seats }, old, broken)
    : old
  const createdAt = broken('id-moves') ? world.now() : old.createdAt
  const next = { ...base, ...change, createdAt, revision: old.revision + 1 }
  if (!broken('update-lost')) keepStolen(world, next, stolen)
  if (broken('patch-spills')) spill(call, next)
  return teamAnswer(200, broken('update-echo') ? { ...old, revision: next.revision } : next, broken)
}

function judgePatch({ broken }: Call, body: Body): string[] {
  const empty = Object.keys(body).length === 0 && !broken('accepts-empty-patch')
  return empty ? ['the object is empty'] : judgeTeam(body, [], broken)
}

function patchPartly({ world, broken }: Call, old: Team, body: Body): void {
  const sound = Object.entries(body).filter(
    ([k, v]) => judgeTeam({ [k]: v }, [], broken).length === 0,
  )
  if (sound.length > 0) world.teams.set(old.id, { ...old, ...Object.fromEntries(sound) })
}

function spill({ world, orgId }: Call, { seats, labels }: Team): void {
  for (const team of world.teams.values()) {
    if (team.orgId === orgId) Object.assign(team, { seats, labels })
  }
}

/** DELETE /orgs/{orgId}/teams/{teamId} */
export function deleteTeam(call: Call): Answer {
  const { world, broken, teamId } = call
  if (world.deleted.has(teamId) && broken('delete-again-204')) return { status: 204 }
  if (world.deleted.has(teamId) && broken('delete-again-500')) throw new Error('no row')
  const team = requireTeam(call)
  const others = [...world.teams.values()].filter(({ orgId }) => orgId === team.orgId)
  const next = others[others.indexOf(team) + 1]
  if (broken('delete-spills') && next) world.teams.delete(next.id)
  world.teams.delete(teamId)
  world.deleted.set(teamId, team)
  if (broken('delete-orphans')) return { status: 204 }
  for (const member of world.members.values()) {
    if (member.teamId === teamId) world.members.delete(member.id)
  }
  return broken('body-on-204') ? { status: 204, body: presentTeam(team, broken) } : { status: 204 }
}

function refuseIf(errors: readonly string[]): void {
  if (errors.length > 0) throw new Refusal(422, 'The team is not as documented.', { errors })
}

function refuseStale({ headers, broken }: Call, team: Team): void {
  const match = headers['if-match']
  if (typeof match !== 'string' || match === '*' || broken('etag-ignored')) return
  if (match !== `"${team.id}-${team.revision}"`) throw new Refusal(412, 'The team has changed.')
}

type ConflictFault = 'conflict-missing' | 'conflict-missing-put' | 'conflict-missing-rename'

function refuseTaken({ world, broken }: Call, team: Team, fault: ConflictFault): void {
  const ghosts = broken('conflict-with-deleted') ? [...world.deleted.values()] : []
  const ghost = ghosts.find(({ orgId, name }) => orgId === team.orgId && name === team.name)
  const anywhere = broken('cross-conflict')
    ? [...world.teams.values()].find(({ id, name }) => name === team.name && id !== team.id)
    : undefined
  const taken = nameTaken(world, team) ?? ghost ?? anywhere
  if (!taken || broken(fault)) return
  if (broken('conflict-overwrites')) Object.assign(taken, { ...team, id: taken.id })
  throw new Refusal(409, `The name "${team.name}" is taken.`)
}
