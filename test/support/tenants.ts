import { createIdentity } from '../../contracts/check/credentials/identity.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'
import type { Answer, Asked } from './in-process.ts'
import { contractOf, json } from './small-contract.ts'

const described = { description: 'as it says' }
const refused = { 400: described, 401: described, 404: described }
const string = { type: 'string' }
const team = {
  type: 'object',
  required: ['name'],
  properties: { id: { type: 'string', readOnly: true }, name: string, note: string },
}
const page = {
  type: 'object',
  properties: { items: { type: 'array', items: team }, total: { type: 'integer' } },
}
const inPath = (name: string, more: object = {}) => ({
  ...{ name, in: 'path', required: true, schema: string },
  ...more,
})
const shown = { ...described, ...json(team) }

interface Changes {
  /** Added to the parameter `orgId`, e.g. its examples. */
  readonly orgId?: object
  /** What a path has more or otherwise; a method that is `undefined` is left out. */
  readonly list?: object
  readonly one?: object
  readonly security?: readonly object[]
}

/** Teams of organizations. Organizations cannot be listed. */
export const teamsContract = ({
  orgId,
  list,
  one,
  security = [{ key: [] }],
}: Changes = {}): Contract =>
  contractOf(
    {
      '/orgs/{orgId}/teams': defined({
        parameters: [inPath('orgId', orgId)],
        get: {
          operationId: 'listTeams',
          responses: { 200: { ...described, ...json(page) }, ...refused },
        },
        post: {
          operationId: 'createTeam',
          requestBody: { required: true, ...json(team) },
          responses: { 201: shown, 409: described, ...refused },
        },
        ...list,
      }),
      '/orgs/{orgId}/teams/{teamId}': defined({
        parameters: [inPath('orgId', orgId), inPath('teamId')],
        get: { operationId: 'getTeam', responses: { 200: shown, ...refused } },
        patch: {
          operationId: 'updateTeam',
          requestBody: { required: true, ...json({ ...team, required: [] }) },
          responses: { 200: shown, ...refused },
        },
        delete: { operationId: 'deleteTeam', responses: { 204: described, ...refused } },
        ...one,
      }),
    },
    {
      security,
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    },
  )

const defined = (path: object) =>
  Object.fromEntries(Object.entries(path).filter(([, value]) => value !== undefined))

/** The second identity; the first is `Bearer key-one`. */
export const secondIdentity = createIdentity('two', { token: 'Bearer key-two' })

const owners: Readonly<Record<string, string>> = {
  o1: 'Bearer key-one',
  o2: 'Bearer key-one',
  p1: 'Bearer key-two',
}

interface Team {
  readonly id: string
  readonly org: string
  readonly name?: unknown
}

export interface Hole {
  /** Whether a caller is let into an organization that is not its own. */
  readonly lets?: (asked: Asked) => boolean
  /** Whether a team is shown and changed under any organization. */
  readonly ignoresOrg?: boolean
}

/** A server of teams: o1 and o2 are organizations of the first identity, p1 is one of the second. */
export function teamsServer({ lets = () => false, ignoresOrg = false }: Hole = {}): Answer {
  const teams = new Map<string, Team>()
  return (asked) => {
    const [, , org = '', , id] = asked.path.split('/')
    const isOwn = owners[org] !== undefined && owners[org] === asked.headers.authorization
    if (!isOwn && !(owners[org] !== undefined && lets(asked))) return { status: 404 }
    if (id === undefined) return answerAll(teams, org, asked)
    const team = teams.get(id)
    if (!team || (team.org !== org && !ignoresOrg)) return { status: 404 }
    if (asked.method === 'DELETE') {
      teams.delete(id)
      return { status: 204 }
    }
    const now = asked.method === 'PATCH' ? { ...team, ...Object(asked.body), id } : team
    teams.set(id, now)
    return { status: 200, body: bodyOf(now) }
  }
}

const bodyOf = ({ org: _org, ...body }: Team) => body

function answerAll(teams: Map<string, Team>, org: string, { method, body }: Asked) {
  const own = [...teams.values()].filter((team) => team.org === org)
  if (method === 'GET') return { status: 200, body: { items: own.map(bodyOf), total: own.length } }
  if (own.some(({ name }) => name === Object(body).name)) return { status: 409 }
  const made = { ...Object(body), id: `team-${teams.size + 1}-${org}`, org }
  teams.set(made.id, made)
  return { status: 201, body: bodyOf(made) }
}
