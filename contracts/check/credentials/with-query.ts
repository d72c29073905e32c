import type { PlainRequest } from '../vocabulary/target.ts'

/** A request with more query parameters, which replace its own of the same name. */
export function withQuery(
  request: PlainRequest,
  query: Readonly<Record<string, string>>,
): PlainRequest {
  const added = Object.entries(query)
  if (added.length === 0) return request
  const [path = '', search = ''] = request.target.split(/\?(.*)/s)
  const names = new Set(added.map(([name]) => encodeURIComponent(name)))
  const own = search.split('&').filter((pair) => pair !== '' && !names.has(nameOf(pair)))
  const all = [...own, ...added.map((pair) => pair.map(encodeURIComponent).join('='))]
  return { ...request, target: `${path}?${all.join('&')}` }
}

const nameOf = (pair: string): string => pair.split('=')[0] ?? ''
