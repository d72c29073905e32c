import { headerOf, type PlainResponse } from './target.ts'

const longestSeconds = 120

/** Milliseconds to wait before the same request again; `undefined` where the answer is final. */
export function retryAfter(response: PlainResponse): number | undefined {
  if (response.status !== 429 && response.status !== 503) return undefined
  const seconds = Number(headerOf(response, 'retry-after'))
  const isGiven = Number.isFinite(seconds) && seconds > 0 && seconds <= longestSeconds
  return isGiven ? seconds * 1000 : undefined
}
