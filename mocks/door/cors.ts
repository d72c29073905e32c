import type { HttpRequest, HttpResponse } from '../engine/http.ts'
import { isLoopback } from './loopback.ts'

/** The origins whose pages get CORS answers; undefined: those of this machine. */
export type Origins = Pick<ReadonlySet<string>, 'has'> | undefined

/** Every page. */
export const everyOrigin: Origins = { has: () => true }

/**
 * Reads a list of origins, e.g. `http://localhost:5173`; `true` is every one.
 * @throws Error naming the one that is no origin
 */
export function readOrigins(list: readonly string[] | true): Origins {
  if (list === true) return everyOrigin
  if (!Array.isArray(list)) {
    throw new Error(`cors is "${list}". Give true for every page, or a list of origins.`)
  }
  for (const origin of list) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue
    throw new Error(
      `"${origin}" is no origin of a page. Give a scheme, a host and, unless it is the scheme's own, ` +
        'a port, in lower case and without a path, e.g. "http://localhost:5173".',
    )
  }
  return new Set(list)
}

/** True for an origin on this machine, names under `.localhost` included: browsers use no DNS for them. */
export function isLoopbackPage(origin: string): boolean {
  const [, host = ''] = /^https?:\/\/([^/]+)$/i.exec(origin) ?? []
  return isLoopback(host.replace(/^(?:[\w-]+\.)+(?=localhost(?::|$))/i, ''))
}

/** A browser asks whether it may send the real request. */
function isPreflight({ method, headers }: HttpRequest): boolean {
  return (
    method === 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['access-control-request-method'] !== undefined
  )
}

/** True if the sending page may get CORS answers; false for a request without an `Origin`. */
function isWelcome({ headers: { origin } }: HttpRequest, origins: Origins): boolean {
  if (origin === undefined) return false
  return origins ? origins.has(origin) : isLoopbackPage(origin)
}

/** Who answers, and which pages may read it. */
export interface CorsAnswering {
  /** The answer to anything but a preflight of ours. */
  readonly answer: (request: HttpRequest) => HttpResponse
  /** A provider that answers welcome preflights itself. */
  readonly speaksCors: boolean
  readonly origins: Origins
}

/** Answers a request with CORS around it. */
export function answerWithCors(
  { answer, speaksCors, origins }: CorsAnswering,
  request: HttpRequest,
): HttpResponse {
  const isOurs = !speaksCors || (origins && !isWelcome(request, origins)) || asksForOurs(request)
  if (isPreflight(request) && isOurs) {
    return answerPreflight(request, origins ?? (speaksCors ? everyOrigin : undefined))
  }
  return withCors(request, answer(request), origins)
}

/** A page wants to send a header of the mock's own, which no provider knows. */
const asksForOurs = ({ headers }: HttpRequest): boolean =>
  /(?:^|[\s,])x-mock-/i.test(headers['access-control-request-headers'] ?? '')

/** Allows a welcome page whatever it asks for; any other gets no permission. */
function answerPreflight(request: HttpRequest, origins: Origins): HttpResponse {
  if (!isWelcome(request, origins)) return { status: 204, headers: varyOrigin, body: undefined }
  const { headers } = request
  const allowed: [string, string][] = [
    ['Access-Control-Allow-Methods', headers['access-control-request-method'] ?? ''],
    ['Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? ''],
    [
      'Access-Control-Allow-Private-Network',
      headers['access-control-request-private-network'] ?? '',
    ],
    ['Access-Control-Max-Age', '600'],
  ]
  return {
    status: 204,
    headers: [...permissions(request), ...allowed.filter(([, value]) => value !== '')],
    body: undefined,
  }
}

/**
 * Lets a welcome page read the answer and all its headers, as the development proxies of real
 * installations do. A provider's own CORS headers stand as they are, unless the origins were listed
 * and the page's is not among them.
 */
function withCors(request: HttpRequest, response: HttpResponse, origins: Origins): HttpResponse {
  const welcome = isWelcome(request, origins)
  if (origins && !welcome) return withoutPermissions(response)
  const names = response.headers.map(([name]) => name)
  const spoken = names.some((name) => name.toLowerCase() === 'access-control-allow-origin')
  if (spoken || !welcome) return response

  const expose = ['Access-Control-Expose-Headers', [...new Set(names)].join(', ')] as const
  return { ...response, headers: [...response.headers, ...permissions(request), expose] }
}

const withoutPermissions = (response: HttpResponse): HttpResponse => ({
  ...response,
  headers: response.headers.filter(([name]) => !/^access-control-/i.test(name)),
})

const varyOrigin = [['Vary', 'Origin']] as const

function permissions({ headers }: HttpRequest): readonly (readonly [string, string])[] {
  return [
    ['Access-Control-Allow-Origin', headers.origin ?? ''],
    ['Access-Control-Allow-Credentials', 'true'],
    ...varyOrigin,
  ]
}
