import type { MatcherOf } from './contract.ts'
import type { JsonObject } from './reference.ts'

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-01-01T00:00:00Z',
  date: '2026-01-01',
  time: '00:00:00Z',
  duration: 'PT1H',
  email: 'reader@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  'uri-reference': '/',
  uuid: '00000000-0000-4000-8000-000000000000',
  byte: 'dGVuYW50cnk=',
}

const candidates: readonly string[] = [
  'text',
  'a',
  '0',
  'A',
  '00000000000000000000000a',
  '000000000000000000000000000000aa',
  '2026-01-01',
  '2026-01-01T00:00:00',
  '192.0.2.1',
  '192.0.2.0/24',
  'example.com',
  'https://example.com/',
  'arn:aws:iam::000000000000:role/text',
  'text-1',
  'text_1',
  ...Object.values(byFormat),
]

/**
 * A text for a schema without an example. A pattern is met by trying texts that published patterns
 * usually describe; where none fits the first is returned, and the validator says so.
 */
export function sampleText(schema: JsonObject, matcherOf: MatcherOf): string {
  const { format, pattern, minLength, maxLength } = schema
  const least = typeof minLength === 'number' ? minLength : 0
  const most = typeof maxLength === 'number' ? maxLength : Number.POSITIVE_INFINITY
  const known = typeof format === 'string' ? byFormat[format] : undefined
  const texts = (known === undefined ? candidates : [known, ...candidates]).map((text) =>
    text.padEnd(least, text === '' ? 'a' : text).slice(0, most),
  )
  if (typeof pattern !== 'string') return texts[0] ?? ''
  const expected = matcherOf(pattern)
  return texts.find((text) => expected.test(text)) ?? texts[0] ?? ''
}
