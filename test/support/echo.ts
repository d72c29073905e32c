import { type Served, type ServedMock, withServed } from '../../mocks/door/served.ts'
import type { HttpRequest, HttpResponse } from '../../mocks/engine/http.ts'

/** A provider under `/echo/` that tells what reached it, or answers what `effect` says. */
export function echo(effect: Partial<HttpResponse> = {}, speaksCors = false): Served {
  return {
    name: 'echo',
    paths: ['/echo/'],
    speaksCors,
    handle: (request) => ({
      status: 200,
      headers: [['Content-Type', 'application/json']],
      body: JSON.stringify(seen(request)),
      ...effect,
    }),
  }
}

export const mockOf = (...served: Served[]): ServedMock => withServed(served)

function seen({ method, target, headers, body, bodyTooLarge, origin }: HttpRequest) {
  const text = typeof body === 'string' ? body : body && new TextDecoder().decode(body)
  return {
    method,
    target,
    accept: headers.accept,
    tags: headers['x-tag'],
    text: text ?? null,
    bodyTooLarge,
    origin,
  }
}
