import { ownerOf, type ServedMock, servedOf } from './served.ts'

/**
 * The request that `fetch(input, init)` means. A relative address counts from the page's, unless only
 * a base address of the mock leads to a provider.
 * @throws TypeError where there is nothing that a relative address could count from
 */
export function toRequest(
  mock: ServedMock,
  input: Request | string | URL,
  init?: RequestInit,
): Request {
  if (typeof input !== 'string' || URL.canParse(input)) return new Request(input, init)
  const page = globalThis.location?.href
  const candidates = [
    ...(page !== undefined && URL.canParse(input, page) ? [new URL(input, page).href] : []),
    ...servedOf(mock).flatMap(({ baseUrl }) =>
      baseUrl === undefined ? [] : [under(baseUrl, input)],
    ),
  ]
  const url = candidates.find((one) => ownerOf(mock, one)) ?? candidates[0]
  if (url !== undefined) return new Request(url, init)
  throw new TypeError(
    `Fetching "${input}" failed: there is no page that a relative address could count from. Give an ` +
      'absolute one, such as "https://mock.test/…", or createMock a `baseUrl`.',
  )
}

const under = (baseUrl: string, path: string): string => `${baseUrl}/${path.replace(/^\/+/, '')}`
