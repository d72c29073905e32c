import type { HttpRequest, HttpResponse } from '../engine/http.ts'
import type { Unmocked } from '../engine/unmocked.ts'
import type { Origins } from './cors.ts'

/** One provider of a mock, as a door sees it. */
export interface Served {
  readonly name: string
  /** Path prefixes that are the provider's own, each closed by a slash, e.g. `/api/atlas/`. */
  readonly paths: readonly string[]
  /** Only addresses under this one are the provider's, e.g. `https://cloud.example.com`; absent: any origin. */
  readonly baseUrl?: string | undefined
  /** The provider speaks CORS itself: a door hands preflights on instead of answering them. */
  readonly speaksCors: boolean
  /** Pages that get CORS answers; those of this machine by default. */
  readonly origins?: Origins
  /** Treatment of requests that the mock has no answer of its own for. */
  readonly unmocked?: Unmocked
  handle(request: HttpRequest): HttpResponse
}

/** Where a mock keeps what doors serve; the same for two copies of this module. */
export const servedKey: unique symbol = Symbol.for('tenantry.served')

/** A mock that a door can serve. Made by `createMock`; what doors use of it is not public. */
export interface ServedMock {
  readonly [servedKey]: unknown
}

/** The providers of a mock, as doors see them. */
export const servedOf = (mock: ServedMock): readonly Served[] =>
  mock[servedKey] as readonly Served[] // only `withServed` writes it

/** Makes something that doors can serve. */
export const withServed = (served: readonly Served[]): ServedMock => ({ [servedKey]: served })

/** The provider that an absolute URL belongs to. */
export function ownerOf(mock: ServedMock, url: string): Served | undefined {
  return servedOf(mock).find((served) => ownsUrl(served, url))
}

export function ownsUrl(served: Served, url: string): boolean {
  const { baseUrl } = served
  if (baseUrl !== undefined && !url.startsWith(`${baseUrl}/`)) return false
  return ownsTarget(served, targetOf(url, baseUrl))
}

/** True for a raw request-target under the provider's paths; doubled slashes count as one. */
export function ownsTarget({ paths }: Served, target: string): boolean {
  if (paths.some((prefix) => target.startsWith(prefix))) return true
  const path = `${target.split('?', 1)[0]}/`.replace(/\/{2,}/g, '/')
  return paths.some((prefix) => path.startsWith(prefix))
}

/**
 * The raw path and query of an absolute URL, e.g. `/api/atlas/v2/orgs?pretty=true`, without the
 * path of the base address where one is given.
 */
export function targetOf(url: string, baseUrl?: string): string {
  const start = baseUrl?.length ?? new URL(url).origin.length
  return url.slice(start).split('#', 1)[0] || '/'
}

/**
 * The answer to a target that no provider of the mock owns, in the form of an Atlas error: its Go
 * clients decode an `error` that is a number and nothing else.
 */
export function nobodyOwns(mock: ServedMock, target: string): HttpResponse {
  const served = servedOf(mock).map(({ name, paths }) => `${name} (${paths.join(', ')})`)
  const detail = `No provider answers "${target}". Served here: ${served.join(' and ')}.`
  return {
    status: 404,
    headers: [['Content-Type', 'application/json']],
    body: JSON.stringify({ detail, error: 404, reason: 'Not Found' }),
  }
}
