import type { PlainRequest } from '../vocabulary/target.ts'

/** A request with more headers, which replace its own of the same name. Cookies join its own. */
export function withHeaders(
  request: PlainRequest,
  headers: Readonly<Record<string, string>>,
): PlainRequest {
  const merged = { ...request.headers, ...headers }
  const cookies = [request.headers.cookie, headers.cookie].filter((text) => text !== undefined)
  if (cookies.length > 1) merged.cookie = cookies.join('; ')
  return { ...request, headers: merged }
}
