import type { DueEffect } from './forced-outcome.ts'
import type { Header, HttpResponse } from './http.ts'

/** An answer with what an effect does to it on its way out: headers, delay, gate and cut. */
export function withEffect(response: HttpResponse, effect: DueEffect): HttpResponse {
  const { headers, delay, gate, disconnect, cut } = effect
  return {
    ...response,
    ...(headers && { headers: withHeaders(response.headers, headers) }),
    ...(delay === undefined ? {} : { delayMilliseconds: delay }),
    ...(gate && { gate }),
    ...(disconnect || cut ? { disconnect: true } : {}),
  }
}

/** The headers, of which those of equal name are replaced. */
export function withHeaders(
  own: readonly Header[],
  given: Readonly<Record<string, string | number>>,
): readonly Header[] {
  const added = Object.entries(given).map(([name, value]): Header => [name, String(value)])
  const replaced = new Set(added.map(([name]) => name.toLowerCase()))
  return [...own.filter(([name]) => !replaced.has(name.toLowerCase())), ...added]
}
