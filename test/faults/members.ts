import { readBody } from './body.ts'
import { type Answer, type Call, notFound, Refusal } from './http.ts'
import { pageOf, refuseUnknownKeys } from './pages.ts'
import { requireTeam } from './teams-read.ts'
import { judgeMember } from './validation.ts'
import type { Member } from './world.ts'

/** GET /orgs/{orgId}/teams/{teamId}/members */
export function listMembers(call: Call): Answer {
  const { broken, world, teamId } = call
  refuseUnknownKeys(call, ['page', 'limit'])
  const orphaned = broken('delete-orphans') && world.deleted.has(teamId)
  if (!broken('ghost-parent') && !orphaned) requireTeam(call)
  const own = [...world.members.values()].filter((member) => member.teamId === teamId)
  const rows = own.map((member) => presentMember(call, member))
  const doubled = broken('create-twice-listed') ? rows.flatMap((row) => [row, row]) : rows
  const answer = pageOf(call, doubled)
  if (broken('list-unwrapped')) return { ...answer, body: doubled }
  if (!broken('count-members')) return answer
  // `pageOf` writes an object
  return { ...answer, body: { ...(answer.body as object), total: world.members.size } }
}

/** POST /orgs/{orgId}/teams/{teamId}/members */
export function addMember(call: Call): Answer {
  const { broken, world, teamId, orgId } = call
  requireTeam(call)
  const body = readBody(call)
  const errors = judgeMember(body, broken)
  if (errors.length > 0) throw new Refusal(422, 'The member is not as documented.', { errors })
  // the body was judged
  const { email, role = 'reader', title } = body as Partial<Member>
  const address = String(email)
  const taken = [...world.members.values()].some(
    (member) => member.teamId === teamId && member.email === address,
  )
  if (taken && !broken('conflict-missing-member'))
    throw new Refusal(409, `"${address}" is a member.`)
  const member = {
    id: world.newId(),
    teamId,
    email: address,
    role,
    ...(title !== undefined && { title }),
  }
  world.members.set(member.id, member)
  const shown = broken('echo-member') ? { ...member, role: 'reader' } : member
  const location = `/orgs/${orgId}/teams/${teamId}/members/${member.id}`
  return { status: 201, headers: { Location: location }, body: presentMember(call, shown) }
}

/** GET /orgs/{orgId}/teams/{teamId}/members/{memberId} */
export const getMember = (call: Call): Answer => ({
  status: 200,
  body: presentMember(call, requireMember(call)),
})

/** DELETE /orgs/{orgId}/teams/{teamId}/members/{memberId} */
export function removeMember(call: Call): Answer {
  call.world.members.delete(requireMember(call).id)
  return { status: 204 }
}

function requireMember(call: Call): Member {
  requireTeam(call)
  const member = call.world.members.get(call.memberId)
  if (member?.teamId !== call.teamId) throw notFound('member')
  return member
}

function presentMember({ broken }: Call, { teamId, ...rest }: Member): Record<string, unknown> {
  if (!broken('format-uuid')) return rest
  return { ...rest, id: rest.id.replaceAll('-', '') }
}
