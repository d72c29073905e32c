import { describe, expect, it } from 'vitest'
import { tameText } from '../../../../contracts/check/values/valid-text.ts'
import type { Naming } from '../../../../contracts/check/values/valid-value.ts'
import { viewed } from '../../../support/small-contract.ts'

const naming: Naming = { prefix: 'run-a', number: 7, known: new Map() }

const text = (keywords: object, name = 'title', number = 7) =>
  tameText(viewed({ type: 'string', ...keywords }), name, { ...naming, number })

describe('a text of the run', () => {
  it('begins with the prefix and ends with its number', () => {
    expect(text({})).toBe('run-a-7')
  })

  it('is made long and short enough, the number staying at its end', () => {
    expect(text({ minLength: 10 })).toBe('run-a-7xxx')
    expect(text({ minLength: 7, maxLength: 7 })).toBe('run-a-7')
    expect(text({ maxLength: 3 })).toBe('a-7')
    expect(tameText(viewed({}), 'a', { ...naming, prefix: 'p'.repeat(80) })).toHaveLength(60)
  })

  it.each([
    ['email', 'run-a-7@example.com'],
    ['idn-email', 'run-a-7@example.com'],
    ['uri', 'https://example.com/7'],
    ['url', 'https://example.com/7'],
    ['uri-reference', '/7'],
    ['iri', 'https://example.com/7'],
    ['uuid', '00000000-0000-4000-8000-000000000007'],
    ['date-time', '2030-01-02T03:04:07Z'],
    ['date', '2030-01-08'],
    ['time', '10:20:07Z'],
    ['duration', 'PT8M'],
    ['hostname', 'run-a-7.example.com'],
    ['ipv4', '192.0.2.8'],
    ['ipv6', '2001:db8::8'],
    ['byte', 'Y2hlY2stNw=='],
    ['password', 'run-a-7'],
  ])('of the format %s is %s', (format, expected) => {
    expect(text({ format })).toBe(expected)
  })

  it.each([
    ['uuid', 255, '00000000-0000-4000-8000-0000000000ff'],
    ['date-time', 61, '2030-01-02T03:04:01Z'],
    ['date', 28, '2030-01-01'],
    ['time', 119, '10:20:59Z'],
    ['duration', 50, 'PT1M'],
    ['ipv4', 250, '192.0.2.1'],
    ['ipv6', 9999, '2001:db8::1'],
  ])('of the format %s stays one for number %i', (format, number, expected) => {
    expect(text({ format }, 'a', number)).toBe(expected)
  })

  it('with a format is cut at the greatest length, and never to nothing', () => {
    expect(text({ format: 'uri', maxLength: 8 })).toBe('https://')
    expect(text({ format: 'uri', maxLength: 0 })).toBe('h')
  })

  it.each([
    ['email', 'run-a-7@example.com'],
    ['contactEMail', 'run-a-7@example.com'],
    ['homepage', 'https://example.com/7'],
    ['avatar_url', 'https://example.com/7'],
    ['callbackUrl', 'https://example.com/7'],
    ['link', 'https://example.com/7'],
    ['urls', 'run-a-7'],
    ['linked', 'run-a-7'],
    ['phone', '+49301111117'],
    ['mobileNumber', '+49301111117'],
    ['tel', '+49301111117'],
    ['hotel', 'run-a-7'],
  ])('called %s is %s', (name, expected) => {
    expect(text({}, name)).toBe(expected)
  })
})

describe('a text with a pattern', () => {
  it.each([
    ['^[a-z-]+[0-9]$', 'run-a-7'],
    ['^[a-z0-9]+$', 'runa7'],
    ['^[a-f0-9]{24}$', 'aaaaaaaaaaaaaaaaaaaaaaa7'],
    ['^[a-f0-9]{32}$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa7'],
    ['^[0-9]{8}$', '11111117'],
    ['^[A-Z]+[0-9]$', 'PRUNA7'],
    ['^[0-9]+(\\.[0-9]+){3}$', '192.0.2.8'],
    ['^[0-9.]+/32$', '192.0.2.8/32'],
    ['^https:', 'https://example.com/7'],
  ])('%s is of the usual kind that fits: %s', (pattern, expected) => {
    expect(text({ pattern })).toBe(expected)
  })

  it('writes ids in hexadecimal digits', () => {
    expect(text({ pattern: '^[a-f0-9]{24}$' }, 'a', 255)).toBe('aaaaaaaaaaaaaaaaaaaaaaff')
    expect(text({ pattern: '^[0-9.]+$', maxLength: 11 }, 'a', 250)).toBe('11111250')
    expect(text({ pattern: '^192.*1$' }, 'a', 250)).toBe('192.0.2.1')
    expect(text({ pattern: '^192.*1/' }, 'a', 250)).toBe('192.0.2.1/32')
  })

  it('of a known name tries what the name says first', () => {
    expect(text({ pattern: '.' }, 'email')).toBe('run-a-7@example.com')
  })

  it('that nothing usual fits is drawn, the same for the same number', () => {
    const drawn = (number: number) => text({ pattern: '^Q[0-9]{9}_z$' }, 'a', number)

    expect(drawn(7)).toMatch(/^Q[0-9]{9}_z$/)
    expect(drawn(7)).toBe(drawn(7))
    expect(drawn(7)).not.toBe(drawn(8))
  })

  it('and bounds is drawn within them', () => {
    for (const number of [1, 2, 3, 4, 5]) {
      const { length } = text({ pattern: '^_+$', minLength: 3, maxLength: 4 }, 'a', number)
      expect([3, 4]).toContain(length)
    }
    expect(text({ pattern: '^__?_?$', minLength: 3, maxLength: 3 })).toBe('___')
  })

  it('that nobody can draw is an ordinary text', () => {
    expect(text({ pattern: '^(?<=x)Q' })).toBe('run-a-7')
  })
})
