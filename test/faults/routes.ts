import { type Answer, type Call, notFound } from './http.ts'
import { addMember, getMember, listMembers, removeMember } from './members.ts'
import { pageOf, refuseUnknownKeys } from './pages.ts'
import type { FaultId } from './table.ts'
import { getTeam, listTeams } from './teams-read.ts'
import { createTeam, deleteTeam, replaceTeam, updateTeam } from './teams-write.ts'

type Handler = (call: Call) => Answer | Promise<Answer>

interface Operation {
  readonly handler: Handler
  /** Lets anybody in. */
  readonly open?: FaultId
  /** Lets another tenant in. */
  readonly crossing?: FaultId
}

type PathId = 'orgId' | 'teamId' | 'memberId'

export interface Route {
  readonly pattern: RegExp
  readonly ids: readonly PathId[]
  readonly methods: Readonly<Record<string, Operation>>
}

const one = '/([^/]+)'

/** Every path of the server, with what answers each method of it. */
export const routes: readonly Route[] = [
  { pattern: /^\/orgs$/, ids: [], methods: { GET: { handler: listOrgs } } },
  { pattern: path('/orgs', one), ids: ['orgId'], methods: { GET: { handler: getOrg } } },
  {
    pattern: path('/orgs', one, '/teams'),
    ids: ['orgId'],
    methods: {
      GET: { handler: listTeams, crossing: 'cross-list' },
      POST: { handler: createTeam, crossing: 'cross-create' },
    },
  },
  {
    pattern: path('/orgs', one, '/teams', one),
    ids: ['orgId', 'teamId'],
    methods: {
      GET: { handler: getTeam, open: 'open-read', crossing: 'cross-read' },
      PUT: { handler: replaceTeam, crossing: 'cross-put' },
      PATCH: { handler: updateTeam, crossing: 'cross-patch' },
      DELETE: { handler: deleteTeam, open: 'open-delete', crossing: 'cross-delete' },
    },
  },
  {
    pattern: path('/orgs', one, '/teams', one, '/members'),
    ids: ['orgId', 'teamId'],
    methods: {
      GET: { handler: listMembers, open: 'open-list' },
      POST: { handler: addMember },
    },
  },
  {
    pattern: path('/orgs', one, '/teams', one, '/members', one),
    ids: ['orgId', 'teamId', 'memberId'],
    methods: {
      GET: { handler: getMember, crossing: 'cross-read-member' },
      DELETE: { handler: removeMember },
    },
  },
]

function path(...parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.join('')}$`)
}

function listOrgs(call: Call): Answer {
  refuseUnknownKeys(call, ['page', 'limit'])
  const { world, tenant, broken } = call
  const own = [...world.orgs.values()].filter(
    (org) => broken('cross-list-orgs') || org.tenant === tenant,
  )
  return pageOf(
    call,
    own.map(({ id, name }) => ({ id, name })),
  )
}

function getOrg({ world, orgId }: Call): Answer {
  const org = world.orgs.get(orgId)
  if (!org) throw notFound('organization')
  return { status: 200, body: { id: org.id, name: org.name } }
}
