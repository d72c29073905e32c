import fc from 'fast-check'
import { matcherOf } from '../../openapi/bounds/matcher.ts'
import { textsMatching } from './texts-matching.ts'
import type { Naming } from './valid-value.ts'
import { numberIn, type View } from './view.ts'

/**
 * A text that a careful person would send: ASCII, lower case but for prose, no blanks at its ends, the
 * run's prefix in it where it fits, another one for each number.
 */
export function tameText(view: View, name: string, naming: Naming): string {
  const { format, pattern } = view.keywords
  const least = numberIn(view, 'minLength') ?? 0
  const most = numberIn(view, 'maxLength') ?? 60
  const written = typeof format === 'string' ? formats[format]?.(naming) : undefined
  if (written !== undefined) return written.slice(0, Math.max(most, 1))
  const texts = textsFor(name, naming).map((text) => ofLength(text, least, most))
  const [first = ''] = texts
  if (typeof pattern !== 'string') return first
  const expected = matcherOf(pattern)
  return (
    texts.find((text) => expected.test(text)) ?? drawn(pattern, naming, { least, most }) ?? first
  )
}

function ofLength(text: string, least: number, most: number): string {
  const long = text.padEnd(least, 'x')
  return long.length > most ? long.slice(-most) : long
}

function textsFor(name: string, { prefix, number }: Naming): readonly string[] {
  const hinted = hints.find(([expression]) => expression.test(name))?.[1]({ prefix, number })
  const hex = number.toString(16)
  return [
    ...(hinted === undefined ? [] : [hinted]),
    `${prefix}-${number}`,
    `${prefix}${number}`.replaceAll(/[^a-z0-9]/g, ''),
    hex.padStart(24, 'a'),
    hex.padStart(32, 'a'),
    `${number}`.padStart(8, '1'),
    `P${prefix.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}${number}`,
    `192.0.2.${(number % 250) + 1}`,
    `192.0.2.${(number % 250) + 1}/32`,
    `https://example.com/${number}`,
  ]
}

type WriteText = (naming: Pick<Naming, 'prefix' | 'number'>) => string

/** Usual values of texts that have a telling name and no format; those of prose have both cases. */
const hints: readonly (readonly [RegExp, WriteText])[] = [
  [/e-?mail/i, ({ prefix, number }) => `${prefix}-${number}@example.com`],
  [
    /(^|_)(url|uri|website|homepage|href|link)$|Ur[li]$/i,
    ({ number }) => `https://example.com/${number}`,
  ],
  [
    /^(description|comments?|summary|bio|remarks?)$/i,
    ({ prefix, number }) => `Mixed Case ${prefix}-${number}`,
  ],
  [/phone|mobile|^tel$/i, ({ number }) => `+4930${String(number).padStart(7, '1')}`],
]

const formats: Readonly<Record<string, WriteText>> = {
  email: ({ prefix, number }) => `${prefix}-${number}@example.com`,
  'idn-email': ({ prefix, number }) => `${prefix}-${number}@example.com`,
  uri: ({ number }) => `https://example.com/${number}`,
  url: ({ number }) => `https://example.com/${number}`,
  'uri-reference': ({ number }) => `/${number}`,
  iri: ({ number }) => `https://example.com/${number}`,
  uuid: ({ number }) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
  'date-time': ({ number }) => `2030-01-02T03:04:${String(number % 60).padStart(2, '0')}Z`,
  date: ({ number }) => `2030-01-${String((number % 28) + 1).padStart(2, '0')}`,
  time: ({ number }) => `10:20:${String(number % 60).padStart(2, '0')}Z`,
  duration: ({ number }) => `PT${(number % 50) + 1}M`,
  hostname: ({ prefix, number }) => `${prefix}-${number}.example.com`,
  ipv4: ({ number }) => `192.0.2.${(number % 250) + 1}`,
  ipv6: ({ number }) => `2001:db8::${(number % 9999) + 1}`,
  byte: ({ number }) => btoa(`check-${number}`),
}

/**
 * So many texts are drawn to find one of the right length. A longer draw begins with the texts of a
 * shorter one, and most patterns give a text that fits at once.
 */
const tries = [1, 10, 200]

/** A text drawn from the pattern itself, the same for the same number. */
function drawn(
  pattern: string,
  { number }: Naming,
  { least, most }: { readonly least: number; readonly most: number },
): string | undefined {
  const texts = textsMatching(pattern)
  if (!texts) return undefined
  try {
    for (const numRuns of tries) {
      const found = fc.sample(texts, { numRuns, seed: number })
      const fitting = found.find(({ length }) => length >= least && length <= most)
      if (fitting !== undefined) return fitting
    }
  } catch {
    // some patterns are found out to have no text only by drawing
  }
  return undefined
}
