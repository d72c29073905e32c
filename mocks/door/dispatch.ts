import type { HttpRequest, HttpResponse } from '../engine/http.ts'
import { answerWithCors, type Origins } from './cors.ts'
import { nobodyOwns, ownsTarget, type Served, type ServedMock, servedOf } from './served.ts'

/** Answers what is under its own paths; undefined: not mine. */
export type Handler = (request: HttpRequest) => HttpResponse | undefined

/** The providers and control paths that a server serves on one address. */
export interface Carried {
  readonly mock: ServedMock
  readonly control: Handler
  /** Undefined leaves it to the mock. */
  readonly origins: Origins
}

/**
 * One answer of a server: control paths first, then the provider that owns the path, with CORS
 * around both.
 */
export function dispatch({ mock, control, origins }: Carried, request: HttpRequest): HttpResponse {
  const owner = servedOf(mock).find((served) => ownsTarget(served, request.target))
  const answer = () =>
    control(request) ?? handled(owner, request) ?? nobodyOwns(mock, request.target)
  const speaksCors = owner?.speaksCors === true
  return answerWithCors({ answer, speaksCors, origins: origins ?? owner?.origins }, request)
}

/** A server has nowhere to pass a request on to: the provider answers it. */
function handled(owner: Served | undefined, request: HttpRequest): HttpResponse | undefined {
  const response = owner?.handle(request)
  if (response?.unmocked === undefined || owner?.unmocked !== 'passthrough') return response
  const { unmocked: _, ...own } = response
  return own
}
