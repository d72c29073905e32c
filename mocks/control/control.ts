import type { Handler } from '../door/dispatch.ts'
import { servedOf } from '../door/served.ts'
import type { HttpRequest, HttpResponse } from '../engine/http.ts'
import { applyForcing, readRun, readSeed } from './control-body.ts'
import { foreignPart } from './foreign-part.ts'
import type { LiveMock } from './live-mock.ts'
import { pageAnswer } from './page-answer.ts'
import { version } from './version.ts'

const prefix = '/__mock/'
const start = '/__mock'

/**
 * The control paths of a running server, for tests in other processes. They answer this machine only,
 * whatever address the server listens on.
 */
export function createControl(live: LiveMock): Handler {
  return (request) => {
    if (!request.target.startsWith(start)) return undefined
    const path = request.target.split('?', 1)[0] ?? ''
    if (!`${path}/`.startsWith(prefix)) return undefined
    const foreign = foreignPart(request)
    if (foreign !== undefined) return refuse(403, onlyLoopback(foreign))
    if (`${path}/` === prefix)
      return { status: 302, headers: [['Location', prefix]], body: undefined }
    try {
      return answer(live, path.slice(prefix.length), request)
    } catch (error) {
      return refuse(400, error instanceof Error ? error.message : String(error))
    }
  }
}

/** `?run=<name>`: of which run; undefined for all. @throws Error */
function runIn({ target }: HttpRequest): string | undefined {
  const run = new URLSearchParams(target.split('?')[1]).get('run')
  return run === null ? undefined : readRun(run)
}

type Action = (live: LiveMock, request: HttpRequest) => unknown

/** By path, then by method. What an action returns is the JSON of a 200; undefined is a 204. */
const actions: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  health: {
    GET: ({ mock, seed }) => ({
      status: 'ok',
      name: 'tenantry',
      version,
      profile: mock.profile,
      seed,
      providers: servedOf(mock).map(({ name }) => name),
    }),
  },
  scenario: {
    GET: ({ mock }) => ({ operations: [...mock.scenario.operations] }),
    PUT: ({ mock }, request) => applyForcing(mock.scenario, parseBody(request)),
    DELETE: ({ mock }, request) => mock.scenario.clear(runIn(request)),
  },
  reset: { POST: ({ mock }) => mock.reset() },
  seed: { PUT: (live, request) => live.startOver(readSeed(parseBody(request))) },
  journal: {
    GET: ({ mock }) => ({ entries: mock.journal.entries() }),
    DELETE: ({ mock }) => mock.journal.clear(),
  },
}

function answer(live: LiveMock, name: string, request: HttpRequest): HttpResponse {
  if (name === '') return pageAnswer
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

const onlyLoopback = (foreign: string): string =>
  `${prefix} answers this machine only, but of this request, ${foreign}. Send it from the machine ` +
  'that serves, to localhost, 127.0.0.1 or [::1], and not from a page of another site.'

const refuse = (status: number, error: string): HttpResponse => json(status, { error })

const json = (status: number, value: unknown): HttpResponse => ({
  status,
  headers: [['Content-Type', 'application/json']],
  body: JSON.stringify(value),
})
