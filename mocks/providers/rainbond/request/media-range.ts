/** A media type or range as Django reads it; the name in lower case, the parameters in order. */
export interface MediaRange {
  readonly main: string
  readonly sub: string
  readonly parameters: ReadonlyMap<string, string>
}

/** Reads anything: what is no media type has an empty subtype and matches only ranges. */
export function parseMediaRange(text: string): MediaRange {
  const [name = '', ...rest] = text.split(';')
  const full = name.trim().toLowerCase()
  const slash = full.indexOf('/')
  const parameters = new Map<string, string>()
  for (const part of rest) {
    const equals = part.indexOf('=')
    if (equals < 0) continue
    const value = part.slice(equals + 1).trim()
    parameters.set(part.slice(0, equals).trim().toLowerCase(), value.replace(/^"(.*)"$/, '$1'))
  }
  return {
    main: slash < 0 ? full : full.slice(0, slash),
    sub: slash < 0 ? '' : full.slice(slash + 1),
    parameters,
  }
}

/** True if the types are equal; `*` on either side matches anything. */
export function satisfies(one: MediaRange, other: MediaRange): boolean {
  const same = (a: string, b: string) => a === b || a === '*' || b === '*'
  return same(one.sub, other.sub) && same(one.main, other.main)
}

/** Precedence of a range, from 0 for any type to 3 for one with parameters. */
export function precedenceOf({ main, sub, parameters }: MediaRange): number {
  if (main === '*') return 0
  if (sub === '*') return 1
  return parameters.size === 0 || (parameters.size === 1 && parameters.has('q')) ? 2 : 3
}
