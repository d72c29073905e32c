import type { Mock } from '../../mocks/mock.ts'

/** What a front end sends besides the address. */
interface Sent {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export const atlasBase = 'https://cloud.mongodb.com'

/** A small client of Atlas as front ends have one. @param send the `fetch` that it uses */
export function atlasClient(mock: Mock, send: typeof fetch = mock.fetch, base = atlasBase) {
  const teams = `${base}/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams`
  const ask = (url: string, { method, body, headers, signal }: Sent = {}): Promise<Response> =>
    send(url, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        authorization: mock.authorization('atlas', 'tenantry'),
        accept: 'application/vnd.atlas.2023-01-01+json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
  return { ask, teams }
}
