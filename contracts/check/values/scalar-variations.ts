import { withoutNoise } from '../../openapi/without-noise.ts'
import { isNothing, isSame } from './compare.ts'
import type { Variation } from './variation.ts'
import { choicesOf, numberIn, type View } from './view.ts'

/** A variation of the value itself; the caller puts the path before it. */
export type Bare = Omit<Variation, 'path'>

/** Bounds of more characters are not tried. */
const longest = 5000

/** Every bound of a text, tried on both sides. */
export function textVariations(view: View, value: string): readonly Bare[] {
  const { format, pattern } = view.keywords
  const bounded = format === undefined && pattern === undefined
  return [
    ...(bounded ? lengthVariations(view, value) : tooLong(view, value)),
    ...(typeof format === 'string' ? formatVariations(format) : []),
    ...(typeof pattern === 'string' ? patternVariations(value) : []),
    ...(bounded ? oddTexts(view) : []),
  ]
}

function lengthVariations(view: View, value: string): readonly Bare[] {
  const least = numberIn(view, 'minLength')
  const most = numberIn(view, 'maxLength')
  // the end of a name is what tells it from the others
  const long = (length: number) =>
    length > value.length ? value.padEnd(length, 'abcdefghij') : value.slice(value.length - length)
  const found: Bare[] = []
  if (least !== undefined && least > 0 && least <= longest) {
    found.push(valid('minLength', long(least), 'of the least length'))
    found.push(invalid('minLength', long(least - 1), 'one character too short'))
  }
  if (most !== undefined && most <= longest) {
    found.push(valid('maxLength', long(most), 'of the greatest length'))
    found.push(invalid('maxLength', long(most + 1), 'one character too long'))
  }
  return found
}

function tooLong(view: View, value: string): readonly Bare[] {
  const most = numberIn(view, 'maxLength')
  if (most === undefined || most > longest) return []
  return [invalid('maxLength', value.padEnd(most + 1, 'a'), 'too long')]
}

function formatVariations(format: string): readonly Bare[] {
  return ['not as the format says', '@', '2026-13-45', ''].map((text) =>
    invalid('format', text, text === '' ? `empty, where a ${format} belongs` : `no ${format}`),
  )
}

function patternVariations(value: string): readonly Bare[] {
  return [`${value} !`, ' ', 'ü§/%'].map((text) => invalid('pattern', text, 'outside the pattern'))
}

/** Texts that the contract allows and that break careless servers. */
function oddTexts(view: View): readonly Bare[] {
  const most = numberIn(view, 'maxLength') ?? 10_000
  const texts: readonly (readonly [text: string, about: string])[] = [
    ['a\u0000b', 'with a NUL'],
    ['\ud83d\ude00 \u202ertl\u200d', 'with an emoji and directions'],
    ['\ud800', 'with half a surrogate pair'],
    ['\'; -- " <x> {{z}} %s ../', 'with quotes and signs'],
    ['x'.repeat(10_000), 'of ten thousand characters'],
  ]
  return texts
    .filter(([text]) => text.length <= most)
    .map(([value, about]) => ({ keyword: 'type', value, meant: 'odd', about }))
}

/** Every bound of a number, tried on both sides. */
export function numberVariations(view: View): readonly Bare[] {
  const whole = view.type === 'integer'
  const step = numberIn(view, 'multipleOf') ?? (whole ? 1 : 0.5)
  const found: Bare[] = []
  const least = numberIn(view, 'minimum')
  const most = numberIn(view, 'maximum')
  if (least !== undefined) {
    found.push(valid('minimum', least, 'the least'))
    found.push(invalid('minimum', least - step, 'below the least'))
  }
  if (most !== undefined) {
    found.push(valid('maximum', most, 'the greatest'))
    found.push(invalid('maximum', most + step, 'above the greatest'))
  }
  const above = numberIn(view, 'exclusiveMinimum')
  const below = numberIn(view, 'exclusiveMaximum')
  if (above !== undefined) found.push(invalid('exclusiveMinimum', above, 'the excluded least'))
  if (below !== undefined) found.push(invalid('exclusiveMaximum', below, 'the excluded greatest'))
  if (whole) found.push(invalid('type', (least ?? 0) + 1.5, 'a fraction'))
  if (view.keywords.multipleOf !== undefined) {
    found.push(invalid('multipleOf', (least ?? 0) + step / 3, 'between two steps'))
  }
  const great = whole ? [2 ** 31, Number.MAX_SAFE_INTEGER] : [1e300]
  const odd = great.map(
    (value) => ({ keyword: 'type', value, meant: 'odd', about: 'very great' }) as const,
  )
  const all = most === undefined ? [...found, ...odd] : found
  return all.map((one) => ({ ...one, value: plainly(one.value) })).filter(isExact)
}

const plainly = (value: unknown): unknown =>
  typeof value === 'number' ? withoutNoise(value) : value

/** False for bounds of 64 bits: the number that is sent for one may be beyond it. */
const isExact = ({ keyword, value }: Bare): boolean =>
  keyword === 'type' || !Number.isInteger(value) || Number.isSafeInteger(value)

/** Each documented choice, and one that is not. */
export function choiceVariations(view: View, value: unknown): readonly Bare[] {
  const choices = choicesOf(view)
  if (choices.length === 0) return []
  const others = choices.filter((choice) => !isSame(choice, value)).slice(0, 12)
  const documented = others.map((choice) => valid('enum', choice, 'a documented choice'))
  const upper = choices.find((one) => typeof one === 'string' && one !== one.toUpperCase())
  const turned = typeof upper === 'string' ? [upper.toUpperCase()] : []
  const wrong = ['none-of-these', ...turned].map((text) =>
    invalid('enum', text, 'no documented choice'),
  )
  return [...documented, ...wrong]
}

const samples: Readonly<Record<string, readonly unknown[]>> = {
  string: ['text'],
  integer: [12345],
  boolean: [true],
  array: [[]],
  object: [{}],
  null: [null],
}

/** A value of each other type. */
export function typeVariations(view: View, value: unknown): readonly Bare[] {
  const { type, nullable } = view
  if (type === undefined) return []
  const own = type === 'number' ? 'integer' : type
  const wrong = Object.entries(samples)
    .filter(([name]) => name !== own && !(name === 'null' && nullable))
    .flatMap(([, values]) => values)
  const asText = ['integer', 'number', 'boolean'].includes(type) ? [String(value)] : []
  const found = [...asText, ...wrong].map((other) => invalid('type', other, `no ${type}`))
  const isNull = nullable && !isNothing(value)
  return isNull ? [...found, valid('type', null, 'null, as documented')] : found
}

const valid = (keyword: string, value: unknown, about: string): Bare => ({
  ...{ keyword, value, about },
  meant: 'valid',
})

const invalid = (keyword: string, value: unknown, about: string): Bare => ({
  ...{ keyword, value, about },
  meant: 'invalid',
})
