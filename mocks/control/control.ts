import { isFromLoopbackPage } from '../door/cors.ts'
import type { Handler } from '../door/dispatch.ts'
import type { HttpRequest, HttpResponse } from '../engine/http.ts'
import { consolePage } from './console-page.ts'
import { applyForcing, readSeed } from './control-body.ts'
import type { LiveMock } from './live-mock.ts'
import { version } from './version.ts'

const prefix = '/__mock/'

/**
 * The control paths of a running server, for tests in other processes. All but `health` answer this
 * machine only, whatever address the server listens on.
 */
export function createControl(live: LiveMock): Handler {
  return (request) => {
    const path = request.target.split('?', 1)[0] ?? ''
    if (`${path}/` === prefix)
      return { status: 302, headers: [['Location', prefix]], body: undefined }
    if (!path.startsWith(prefix)) return undefined
    const name = path.slice(prefix.length)
    if (name !== 'health' && !isFromThisMachine(request)) return refuse(403, onlyLoopback)
    try {
      return answer(live, name, request)
    } catch (error) {
      return refuse(400, error instanceof Error ? error.message : String(error))
    }
  }
}

type Action = (live: LiveMock, request: HttpRequest) => unknown

/** By path, then by method. What an action returns is the JSON of a 200; undefined is a 204. */
const actions: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  health: {
    GET: ({ mock, seed, served }) => ({
      status: 'ok',
      name: 'tenantry',
      version,
      profile: mock.profile,
      seed,
      providers: served.map(({ name }) => name),
    }),
  },
  scenario: {
    GET: ({ mock }) => ({ operations: [...mock.scenario.operations] }),
    PUT: ({ mock }, request) => applyForcing(mock.scenario, parseBody(request)),
    DELETE: ({ mock }) => mock.scenario.clear(),
  },
  reset: { POST: ({ mock }) => mock.reset() },
  seed: { PUT: (live, request) => live.startOver(readSeed(parseBody(request))) },
  journal: {
    GET: ({ mock }) => ({ entries: mock.journal.entries() }),
    DELETE: ({ mock }) => mock.journal.clear(),
  },
}

function answer(live: LiveMock, name: string, request: HttpRequest): HttpResponse {
  if (name === '') return page
  const methods = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!methods) {
    const known = Object.keys(actions).map((action) => prefix + action)
    return refuse(404, `There is no "${prefix}${name}". There are: ${known.join(', ')}.`)
  }
  const allowed = Object.keys(methods)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const action = allowed.includes(method) ? methods[method] : undefined
  if (!action) {
    const refusal = refuse(405, `"${prefix}${name}" takes ${allowed.join(' and ')}.`)
    return { ...refusal, headers: [...refusal.headers, ['Allow', allowed.join(', ')]] }
  }
  const value = action(live, request)
  return value === undefined ? { status: 204, headers: [], body: undefined } : json(200, value)
}

function parseBody({ body, bodyTooLarge }: HttpRequest): unknown {
  if (bodyTooLarge) throw new Error('The body is over 1 MiB. Send a smaller one.')
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`The body "${text.slice(0, 80)}" is no JSON.`)
  }
}

const page: HttpResponse = {
  status: 200,
  headers: [['Content-Type', 'text/html; charset=utf-8']],
  body: consolePage,
}

const loopbackAddress = /^(127(\.\d{1,3}){3}|::1)$/
const loopbackHost = /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

const onlyLoopback = 'The control paths answer this machine only, under its loopback address.'

/** A page from elsewhere must not reach them either, through a browser that runs here. */
function isFromThisMachine(request: HttpRequest): boolean {
  const { remoteAddress, origin, headers } = request
  const page = headers.origin === undefined || isFromLoopbackPage(request)
  return page && loopbackAddress.test(remoteAddress) && loopbackHost.test(origin)
}

const refuse = (status: number, error: string): HttpResponse => json(status, { error })

const json = (status: number, value: unknown): HttpResponse => ({
  status,
  headers: [['Content-Type', 'application/json']],
  body: JSON.stringify(value),
})
