/** Returns the value at a JSON pointer (RFC 6901); undefined if there is none. */
export function pointTo(value: unknown, pointer: string): unknown {
  if (pointer === '') return value
  let at = value
  for (const segment of pointer.slice(1).split('/')) {
    if (typeof at !== 'object' || at === null) return undefined
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~')
    at = (at as Readonly<Record<string, unknown>>)[key] // arrays answer to their indexes alike
  }
  return at
}
