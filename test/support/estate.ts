import { isObject, type JsonObject } from '../../contracts/openapi/reference.ts'
import type { Answer, Asked, Told } from './in-process.ts'
import { contractOf, json } from './small-contract.ts'

const text = { type: 'string' }
const thing = {
  type: 'object',
  required: ['name'],
  properties: {
    id: { ...text, readOnly: true },
    seen: { type: 'integer', readOnly: true },
    name: text,
    note: text,
  },
}
const described = { description: 'as it says' }
const shown = { ...described, ...json(thing) }
const listed = { ...described, ...json({ type: 'array', items: thing }) }
const body = { requestBody: json(thing) }
const patch = { requestBody: json({ ...thing, required: [] }) }
const one = (name: string) => ({ operationId: name, responses: { 200: shown, 404: described } })

/** Paths of organizations with their teams and settings, and of users. */
export const estatePaths = {
  '/orgs': { get: { operationId: 'listOrgs', responses: { 200: listed } } },
  '/orgs/{orgId}': { get: one('getOrg'), patch: { ...patch, ...one('changeOrg') } },
  '/orgs/{orgId}/settings': {
    get: one('getSettings'),
    patch: { ...patch, ...one('changeSettings') },
  },
  '/orgs/{orgId}/teams': {
    get: { operationId: 'listTeams', responses: { 200: listed } },
    post: { ...body, operationId: 'createTeam', responses: { 201: shown } },
    delete: { operationId: 'removeAllTeams', responses: { 204: described } },
  },
  '/orgs/{orgId}/teams/{teamId}': {
    get: one('getTeam'),
    patch: { ...patch, ...one('changeTeam') },
    delete: { operationId: 'removeTeam', responses: { 204: described, 404: described } },
  },
  '/orgs/{orgId}/teams/{teamId}:archive': {
    post: { operationId: 'archiveTeam', responses: { 204: described } },
  },
  '/users': {
    get: { operationId: 'listUsers', responses: { 200: listed } },
    post: { ...body, operationId: 'createUser', responses: { 201: shown } },
  },
  '/users/{userId}': {
    get: one('getUser'),
    delete: { operationId: 'removeUser', responses: { 204: described, 404: described } },
  },
}

export const estateContract = (more: object = {}) => contractOf({ ...estatePaths, ...more })

export type Estate = Map<string, JsonObject>

/** Somebody's organizations, teams, settings and users, by path. */
export const inhabited = (): Estate =>
  new Map<string, JsonObject>([
    ['/orgs/o1', { id: 'o1', name: 'first' }],
    ['/orgs/o2', { id: 'o2', name: 'second' }],
    ['/orgs/o1/settings', { name: 'plain', note: 'as ever' }],
    ['/orgs/o1/teams/1', { id: '1', name: 'somebody’s' }],
    ['/orgs/o2/teams/3', { id: '3', name: 'somebody else’s' }],
    ['/users/u1', { id: 'u1', name: 'somebody' }],
  ])

/** Sees each request before the server, and everything that it holds. */
export type EstateFault = (asked: Asked, next: Answer, estate: Estate) => Told

/** What a body says of what can be written. */
const writtenIn = (sent: unknown): JsonObject =>
  Object.fromEntries(
    Object.entries(isObject(sent) ? sent : {}).filter(([name]) => ['name', 'note'].includes(name)),
  )

const collections = /^(\/orgs|\/users|\/orgs\/[^/]+\/teams)$/

/** A server that keeps its contract but for its fault. Ids of teams count from 2 in each organization. */
export function estateServer(estate: Estate, fault?: EstateFault): Answer {
  const answer: Answer = ({ method, path, body: sent }) => {
    const own = estate.get(path)
    if (collections.test(path)) return onList(method, path, sent)
    if (method === 'POST' && path.endsWith(':archive')) return { status: 204 }
    if (!own) return { status: 404 }
    if (method === 'DELETE') {
      for (const key of [...estate.keys()]) {
        if (key === path || key.startsWith(`${path}/`)) estate.delete(key)
      }
      return { status: 204 }
    }
    if (method === 'PATCH') estate.set(path, { ...own, ...writtenIn(sent) })
    return { status: 200, body: estate.get(path) }
  }

  function onList(method: string, path: string, sent: unknown): Told {
    const parent = path.replace(/\/[^/]+$/, '')
    if (parent !== '' && !estate.has(parent)) return { status: 404 }
    const below = [...estate.keys()].filter(
      (key) => key.startsWith(`${path}/`) && !key.slice(path.length + 1).includes('/'),
    )
    if (method === 'GET') return { status: 200, body: below.map((key) => estate.get(key)) }
    if (method === 'DELETE') {
      for (const key of below) estate.delete(key)
      return { status: 204 }
    }
    if (method !== 'POST' || path === '/orgs') return { status: 405 }
    let id = 2
    while (estate.has(`${path}/${id}`)) id += 1
    const made = { ...writtenIn(sent), id: `${id}` }
    estate.set(`${path}/${id}`, made)
    return { status: 201, body: made }
  }

  return (asked) => (fault ? fault(asked, answer, estate) : answer(asked))
}
