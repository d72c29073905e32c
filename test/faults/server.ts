import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, type Call, HangUp, notFound, Refusal } from './http.ts'
import { type Route, routes } from './routes.ts'
import type { Broken, FaultId } from './table.ts'
import { uuid } from './validation.ts'
import { createWorld, keys, type World } from './world.ts'
import { writeAnswer } from './write.ts'

export interface FaultServer {
  readonly url: string
  readonly world: World
  /** How many requests came in. */
  readonly count: () => number
  readonly close: () => Promise<void>
}

/** Starts the reference server on a free port of the loopback, with some faults switched on. */
export async function startFaultServer(faults: readonly FaultId[] = []): Promise<FaultServer> {
  const world = createWorld()
  const broken: Broken = (fault) => faults.includes(fault)
  let count = 0
  const server = createServer((request, response) => {
    count += 1
    void serve({ request, response, world, broken })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, world, count: () => count, close: () => close(server) }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly world: World
  readonly broken: Broken
}

async function serve(exchange: Exchange): Promise<void> {
  const { request, response, broken } = exchange
  try {
    writeAnswer(exchange, await answer(exchange))
  } catch (error) {
    if (error instanceof HangUp) request.socket.destroy()
    else if (error instanceof Refusal) writeAnswer(exchange, problem(error, broken))
    else writeAnswer(exchange, problem(new Refusal(500, 'Something broke.'), broken))
  }
  if (!response.writableEnded) response.end()
}

function problem({ status, message, errors, headers }: Refusal, broken: Broken): Answer {
  const body = {
    ...(!(broken('error-shape') && status === 404) && { title: `Refused (${status})` }),
    status: broken('problem-status') && status === 404 ? 500 : status,
    detail: message,
    ...(errors.length > 0 && { errors }),
  }
  return { status, headers: { 'Content-Type': 'application/problem+json', ...headers }, body }
}

async function answer(exchange: Exchange): Promise<Answer> {
  const { request, world, broken } = exchange
  const text = await read(request)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://server')
  const { route, ids } = routeOf(decoded(pathname, broken), broken)
  const base = {
    ...{ orgId: '', teamId: '', memberId: '', ...ids },
    ...{ world, broken, text, headers: request.headers, query: new Map(searchParams) },
  }
  const method = methodOf(request.method ?? 'GET', { route, base })
  const operation = route.methods[method]
  if (!operation) return methodNotAllowed(route, broken)
  const open = operation.open !== undefined && broken(operation.open)
  const tenant = open ? ownerOf(base) : tenantOf(request, broken)
  if (tenant === undefined) {
    if (broken('unauthorized-done') && method !== 'GET')
      await operation.handler({ ...base, method, tenant: 'alpha' })
    throw unauthorized(broken)
  }
  const call: Call = { ...base, method, tenant }
  refuseBadIds(call)
  return admit(call, operation)
}

/** Lets a call through if its organization is one of the caller's. */
async function admit(call: Call, { handler, crossing }: Route['methods'][string]): Promise<Answer> {
  const { world, orgId, tenant, broken, method } = call
  const org = world.orgs.get(orgId)
  const crosses = crossing !== undefined && broken(crossing)
  const hidden = broken('cross-patch-hidden') && method === 'PATCH'
  if (orgId !== '' && org?.tenant !== tenant && !(org && crosses)) {
    if (org && hidden) await handler(call)
    throw notFound('organization')
  }
  if (broken('refused-type-stays') && method === 'PATCH') await patchAnyway(call, handler)
  return handler(call)
}

async function patchAnyway(call: Call, handler: (call: Call) => unknown): Promise<void> {
  const type = String(call.headers['content-type'])
  if (type.startsWith('application/json')) return
  await handler({ ...call, headers: { ...call.headers, 'content-type': 'application/json' } })
}

const ownerOf = ({ world, orgId }: Pick<Call, 'world' | 'orgId'>) => world.orgs.get(orgId)?.tenant

function tenantOf(request: IncomingMessage, broken: Broken): string | undefined {
  const [scheme = '', key = ''] = (request.headers.authorization ?? '').split(' ')
  if (scheme.toLowerCase() !== 'bearer' && !broken('key-scheme')) return undefined
  if (broken('any-key') && key !== '' && !Object.values<string>(keys).includes(key)) return 'alpha'
  const half = (text: string) => (broken('key-prefix') ? text.slice(0, 11) : text)
  return Object.entries(keys).find(([, known]) => half(known) === half(key))?.[0]
}

function unauthorized(broken: Broken): Refusal {
  const headers: Record<string, string> = broken('challenge-missing')
    ? {}
    : { 'WWW-Authenticate': 'Bearer realm="orgs"' }
  return new Refusal(401, 'Send a known bearer key.', { headers })
}

function methodNotAllowed({ methods }: Route, broken: Broken): Answer {
  const allowed = Object.keys(methods).slice(broken('allow-incomplete') ? 1 : 0)
  const headers: Record<string, string> = broken('allow-missing')
    ? {}
    : { Allow: [...allowed, 'HEAD', 'OPTIONS'].join(', ') }
  throw new Refusal(405, 'No such method here.', { headers })
}

function methodOf(
  method: string,
  {
    route,
    base,
  }: { readonly route: Route; readonly base: Pick<Call, 'broken' | 'teamId' | 'memberId'> },
): string {
  const { broken, teamId, memberId } = base
  const onTeam = teamId !== '' && memberId === '' && route.methods.PATCH !== undefined
  if (method === 'HEAD') {
    if (broken('head-differs') && onTeam) throw notFound('team')
    return 'GET'
  }
  if (broken('method-trace') && method === 'TRACE' && onTeam) return 'GET'
  if (broken('method-put-list') && method === 'PUT' && route.methods.POST) return 'GET'
  if (broken('method-any') && onTeam && !route.methods[method]) return 'GET'
  return method
}

function decoded(pathname: string, broken: Broken): string {
  if (broken('path-undecoded')) return pathname
  try {
    return decodeURIComponent(pathname)
  } catch {
    if (broken('crash-on-bad-escape')) throw new Error('URI malformed')
    throw new Refusal(400, 'The path is not percent-encoded.')
  }
}

function routeOf(pathname: string, broken: Broken) {
  for (const route of routes) {
    const match = route.pattern.exec(pathname)
    if (!match) continue
    const ids = Object.fromEntries(route.ids.map((name, index) => [name, match[index + 1] ?? '']))
    return { route, ids }
  }
  throw broken('status-undocumented-error') ? new Refusal(404, 'No such path.') : notFound('path')
}

function refuseBadIds({ orgId, teamId, memberId, broken }: Call): void {
  for (const id of [orgId, teamId, memberId]) {
    if (id === '' || uuid.test(id) || broken('format-uuid')) continue
    if (broken('crash-on-bad-id')) throw new Error('invalid input syntax for type uuid')
    throw new Refusal(400, `"${id}" is no UUID.`)
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
