import type { Leniency } from './leniency.ts'
import { defaultsOf, isRow, takeBody } from './lenient-body.ts'
import { type LenientRoute, lenientRouteOf } from './lenient-routes.ts'
import type { LenientStore, Row } from './lenient-store.ts'
import { lenientKeys, tenantOfOrg } from './lenient-world.ts'

export interface LenientAsked {
  readonly method: string
  readonly target: string
  readonly body: string
  readonly authorization: string
  readonly type: string
}

export interface LenientAnswer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

type Has = (leniency: Leniency) => boolean

/** One request at its place. */
interface Visit extends LenientAsked {
  readonly route: LenientRoute
  readonly store: LenientStore
  readonly has: Has
  /** Path of the collection that the request is about. */
  readonly collection: string
  /** Of the item; empty at a collection. */
  readonly id: string
}

const refuse = (status: number, title: string): LenientAnswer => ({
  status,
  body: { title, status },
})

/** Does what was asked, be it right or not, and answers. */
export function answerLeniently(asked: LenientAsked, store: LenientStore, has: Has): LenientAnswer {
  const visit = visitOf(asked, store, has)
  if (!visit) return refuse(404, 'No such path.')
  const isRead = ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(asked.method)
  const tenant = Object.entries(lenientKeys).find(
    ([, key]) => asked.authorization === `Bearer ${key}`,
  )?.[0]
  if (tenant === undefined) {
    if (!isRead && has('serves-anybody')) act(visit)
    return { ...refuse(401, 'Send a known key.'), headers: { 'WWW-Authenticate': 'Bearer' } }
  }
  const [, , orgId = ''] =
    visit.collection === '/orgs' ? ['', '', visit.id] : visit.collection.split('/')
  const isForeign =
    visit.collection.startsWith('/orgs') && orgId !== '' && tenantOfOrg[orgId] !== tenant
  if (isForeign) {
    if (!isRead && has('crosses-tenants')) act(visit)
    return refuse(404, 'No such organization.')
  }
  return act(visit)
}

/** What a path names as it is written; else, where the server is kind, what it may have meant. */
function visitOf(asked: LenientAsked, store: LenientStore, has: Has): Visit | undefined {
  const path = asked.target.split('?')[0] ?? ''
  const exact = visitAt(exactSegments(path), { asked, store, has })
  if (!has('decodes-leniently') || (exact && store.get(exact.collection, exact.id))) return exact
  return visitAt(kindSegments(path), { asked, store, has }) ?? exact
}

interface Asking {
  readonly asked: LenientAsked
  readonly store: LenientStore
  readonly has: Has
}

function visitAt(
  segments: readonly string[] | undefined,
  { asked, store, has }: Asking,
): Visit | undefined {
  const route = segments && lenientRouteOf(segments)
  if (!route || !segments) return undefined
  const { kind } = route
  const depth = { collection: 0, item: 1, singleton: 1, bulk: 1, action: 2 }[kind]
  const place = segments.slice(0, segments.length - depth)
  const isThere = (at: number) => store.get(`/${place.slice(0, at).join('/')}`, place[at] ?? '')
  // ids of parents stand at 1, 3, … of their paths
  const parents = place.length > 1 ? [1, 3].filter((at) => at < place.length) : []
  if (!parents.every(isThere)) return undefined
  const collection = place.length === 0 ? '' : `/${place.join('/')}`
  const id = depth === 0 ? '' : (segments[place.length] ?? '')
  return { ...asked, route, store, has, collection, id }
}

function exactSegments(path: string): readonly string[] | undefined {
  try {
    return path.split('/').slice(1).map(decodeURIComponent)
  } catch {
    return undefined
  }
}

/** Trimmed, cut at NUL, without empty ones, `..` resolved, numbers read as far as they go. */
function kindSegments(path: string): readonly string[] {
  const raw = path.split('/').slice(1)
  const clean = raw.map((part) => (kindlyDecoded(part).split('\0')[0] ?? '').trim())
  const resolved: string[] = []
  for (const part of clean.flatMap((text) => text.split('/'))) {
    if (part === '..') resolved.pop()
    else if (part !== '' && part !== '.') resolved.push(part)
  }
  return resolved.map((part, at) => {
    const isNumbered = at % 2 === 1 && resolved[at - 1] !== 'tags' && /^[+-]?\d/.test(part)
    return isNumbered ? String(Number.parseInt(part, 10)) : part
  })
}

function kindlyDecoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function act(visit: Visit): LenientAnswer {
  const { route, method, has } = visit
  const isDocumented = Object.hasOwn(route.methods, method) || method === 'HEAD'
  if (!isDocumented && !has('serves-any-method')) {
    return {
      ...refuse(405, 'No such method.'),
      headers: { Allow: Object.keys(route.methods).join(', ') },
    }
  }
  if (method === 'GET' || method === 'HEAD') return read(visit)
  if (method === 'OPTIONS' || method === 'TRACE') return { status: 405 }
  if (route.kind === 'bulk') return deleteMany(visit, visit.collection)
  if (route.kind === 'action') return write(visit, { archived: true }, 200)
  if (route.kind === 'collection') return actOnCollection(visit)
  if (method === 'DELETE') return remove(visit)
  return change(visit)
}

function read({ route, store, collection, id, target }: Visit): LenientAnswer {
  if (route.kind !== 'collection') {
    const row = store.get(collection, id)
    return row ? { status: 200, body: row } : refuse(404, 'There is none.')
  }
  const query = new URLSearchParams(target.split('?')[1])
  const [page, limit] = [Number(query.get('page') ?? 1), Number(query.get('limit') ?? 100)]
  if (!(page >= 1 && limit >= 1 && limit <= 100)) return refuse(400, 'No such page.')
  const rows = store.rows(collection)
  return {
    status: 200,
    body: { items: rows.slice((page - 1) * limit, page * limit), total: rows.length },
  }
}

function actOnCollection(visit: Visit): LenientAnswer {
  const { method, store, collection, route } = visit
  if (method === 'POST') return create(visit)
  if (method === 'DELETE' && route.methods.DELETE !== undefined)
    return deleteMany(visit, collection)
  for (const id of store.ids(collection)) {
    if (method === 'DELETE') store.delete(collection, id)
    else store.set(collection, id, { ...store.get(collection, id), ...bodyOf(visit).row })
  }
  return { status: 204 }
}

/** The schema of a body where the contract has one; of the nearest operation where it has not. */
function schemaOf({ route, method }: Visit): string {
  const documented = route.methods[method]
  return documented ?? Object.values(route.methods).find((schema) => schema !== undefined) ?? 'Ids'
}

function bodyOf(visit: Visit) {
  const { body, type, has } = visit
  const schema = schemaOf(visit)
  const isJson = type.startsWith('application/json') || has('takes-any-media-type')
  const sent = isJson ? (parsed(body) ?? (has('takes-any-media-type') ? {} : undefined)) : undefined
  return { sent, ...takeBody(sent, schema, has) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function create(visit: Visit): LenientAnswer {
  const { store, collection, route, has } = visit
  const { row, isInvalid } = bodyOf(visit)
  if (isInvalid && !has('writes-invalid')) return refuse(422, 'The body is not as documented.')
  const key = route.key ?? 'id'
  const own = row[key]
  const hasOwn = typeof own === 'string' || typeof own === 'number'
  const id = hasOwn && own !== '' ? own : store.nextId(collection)
  const isThere = store.get(collection, String(id)) !== undefined
  const owner =
    collection.startsWith('/orgs/') && key === 'id'
      ? { orgId: Number(collection.split('/')[2]) }
      : {}
  const made = { ...(key === 'name' && { colour: 'red' }), ...madeNow(collection) }
  const full = { ...made, ...defaultsOf(schemaOf(visit)), ...row, ...owner, [key]: id }
  store.set(collection, String(id), full)
  const Location = `${collection}/${encodeURIComponent(String(id))}`
  return { status: isThere && route.creates ? 200 : 201, body: full, headers: { Location } }
}

const madeNow = (collection: string): Row =>
  collection === '/users' ? { createdAt: '2026-02-02T00:00:00Z' } : {}

/** PUT and PATCH of one row, and whatever else is sent there. */
function change(visit: Visit): LenientAnswer {
  const { store, collection, id, has, method, route } = visit
  const { row, isInvalid } = bodyOf(visit)
  const isThere = store.get(collection, id) !== undefined
  const mayCreate = method === 'PUT' && (route.creates === true || has('put-creates'))
  if (!isThere && !mayCreate) return refuse(404, 'There is none.')
  if (isInvalid && !has('writes-invalid')) return refuse(422, 'The body is not as documented.')
  const answer = write(visit, row, isThere ? 200 : 201)
  const isRefused = isInvalid && method === 'PATCH' && has('refuses-after-writing')
  return isRefused ? refuse(400, 'The body is not as documented.') : answer
}

/** Stores a row, under the id that the body names where it names one. */
function write(visit: Visit, row: Row, status: number): LenientAnswer {
  const { store, collection, id, method, route } = visit
  const old = store.get(collection, id)
  if (!old && status === 200) return refuse(404, 'There is none.')
  const key = route.key ?? 'id'
  const number = Number(id)
  const identity =
    route.kind === 'singleton'
      ? {}
      : { [key]: key === 'name' || Number.isNaN(number) ? id : number }
  const kept = method === 'PUT' ? { ...keptBy(old), ...defaultsOf(schemaOf(visit)) } : old
  const next: Row = { ...identity, ...kept, ...row }
  const named = next[key]
  const moved = route.kind === 'item' && row[key] !== undefined ? String(named) : id
  if (moved !== id) store.delete(collection, id)
  store.set(collection, moved, next)
  const isSecret = collection === '/me'
  return isSecret ? { status: 204 } : { status, body: next }
}

/** What a PUT cannot take away. */
const keptBy = (old: Row | undefined): Row =>
  Object.fromEntries(
    Object.entries(old ?? {}).filter(([name]) =>
      ['id', 'orgId', 'createdAt', 'name', 'userId'].includes(name),
    ),
  )

function remove({ store, collection, id, has, route }: Visit): LenientAnswer {
  if (!store.delete(collection, id)) return refuse(404, 'There is none.')
  if (collection === '/users') leaveTeams(store, id)
  return has('delete-answers-404') && route.kind === 'item' ? refuse(404, 'Gone.') : { status: 204 }
}

/** A user that goes leaves all teams. */
function leaveTeams(store: LenientStore, id: string): void {
  for (const org of store.ids('/orgs')) {
    for (const team of store.ids(`/orgs/${org}/teams`)) {
      store.delete(`/orgs/${org}/teams/${team}/members`, id)
    }
  }
}

function deleteMany(visit: Visit, collection: string): LenientAnswer {
  const { store, has } = visit
  const { sent, isInvalid } = bodyOf(visit)
  if (isInvalid && !has('bulk-deletes-first')) return refuse(422, 'The body is not as documented.')
  const asked = isRow(sent) ? sent.ids : sent
  const given = asked === undefined || asked === null ? [] : [asked].flat(3)
  const ids = given.map((id) => String(Number.parseInt(String(id), 10)))
  const all = ids.length === 0 && isInvalid
  for (const id of all ? store.ids(collection) : ids) store.delete(collection, id)
  return isInvalid ? refuse(400, 'The body is not as documented.') : { status: 204 }
}
