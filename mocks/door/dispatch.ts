import type { HttpRequest, HttpResponse } from '../engine/http.ts'
import { answerPreflight, isPreflight, withCors } from './cors.ts'
import { nobodyOwns, ownsTarget, type ServedMock } from './served.ts'

/** Answers what is under its own paths; undefined: not mine. */
export type Handler = (request: HttpRequest) => HttpResponse | undefined

/**
 * One answer of a server that carries every provider of a mock on one address: control paths
 * first, then the provider that owns the path, with CORS for pages on loopback around both.
 */
export function dispatch(mock: ServedMock, control: Handler, request: HttpRequest): HttpResponse {
  const owner = mock.served.find((served) => ownsTarget(served, request.target))
  if (isPreflight(request) && owner?.speaksCors !== true) return answerPreflight(request)

  const response = control(request) ?? owner?.handle(request) ?? nobodyOwns(mock, request.target)
  return withCors(request, response)
}
