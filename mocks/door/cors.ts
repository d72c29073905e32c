import type { HttpRequest, HttpResponse } from '../engine/http.ts'

const loopbackOrigin =
  /^https?:\/\/(localhost|[\w.-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

/** Whether a page that runs on this very machine sent the request. */
export function isFromLoopbackPage({ headers }: HttpRequest): boolean {
  return loopbackOrigin.test(headers.origin ?? '')
}

/** A browser asks whether it may send the real request. */
export function isPreflight({ method, headers }: HttpRequest): boolean {
  return (
    method === 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['access-control-request-method'] !== undefined
  )
}

/** Allows a page on loopback whatever it asks for; any other origin gets no permission. */
export function answerPreflight(request: HttpRequest): HttpResponse {
  if (!isFromLoopbackPage(request)) return { status: 204, headers: varyOrigin, body: undefined }
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
 * Lets a page on loopback read the answer and all its headers, as the development proxies of real
 * installations do. A provider's own CORS headers stand as they are.
 */
export function withCors(request: HttpRequest, response: HttpResponse): HttpResponse {
  const names = response.headers.map(([name]) => name)
  const spoken = names.some((name) => name.toLowerCase() === 'access-control-allow-origin')
  if (spoken || !isFromLoopbackPage(request)) return response

  const expose = ['Access-Control-Expose-Headers', [...new Set(names)].join(', ')] as const
  return { ...response, headers: [...response.headers, ...permissions(request), expose] }
}

const varyOrigin = [['Vary', 'Origin']] as const

function permissions({ headers }: HttpRequest): readonly (readonly [string, string])[] {
  return [
    ['Access-Control-Allow-Origin', headers.origin ?? ''],
    ['Access-Control-Allow-Credentials', 'true'],
    ...varyOrigin,
  ]
}
