import type { HttpRequest, HttpResponse } from '../engine/http.ts'
import { answerPreflight, isPreflight, isWelcome, type Origins, withCors } from './cors.ts'
import { nobodyOwns, ownsTarget, type ServedMock, servedOf } from './served.ts'

/** Answers what is under its own paths; undefined: not mine. */
export type Handler = (request: HttpRequest) => HttpResponse | undefined

/** The providers and control paths that a server serves on one address. */
export interface Carried {
  readonly mock: ServedMock
  readonly control: Handler
  readonly origins: Origins
}

/**
 * One answer of a server: control paths first, then the provider that owns the path, with CORS
 * around both.
 */
export function dispatch({ mock, control, origins }: Carried, request: HttpRequest): HttpResponse {
  const owner = servedOf(mock).find((served) => ownsTarget(served, request.target))
  if (isPreflight(request)) {
    const isOurs = owner?.speaksCors !== true || (origins && !isWelcome(request, origins))
    if (isOurs) return answerPreflight(request, origins)
  }
  const response = control(request) ?? owner?.handle(request) ?? nobodyOwns(mock, request.target)
  return withCors(request, response, origins)
}
