import fc from 'fast-check'
import type { Contract, Schema } from '../../openapi/contract.ts'
import { Undrawable } from '../../openapi/undrawable.ts'
import { withoutNoise } from '../../openapi/without-noise.ts'
import { textsMatching } from './texts-matching.ts'
import { type Allowance, createAllowance, drawnOr, requireDrawable, takeOne } from './undrawable.ts'
import { choicesOf, numberIn, type View, viewOf } from './view.ts'

const deepest = 5

/** So many schemas are drawn from for one body; then only what must be there. */
const mostSchemas = 2000

/** So many of the values of an enum are drawn. */
const mostChoices = 1000

interface Drawing {
  readonly contract: Contract
  readonly depth: number
  readonly allowance: Allowance
}

/**
 * Draws values that a schema means. Not all fit it: the caller asks the contract's validator.
 * `undefined` where the schema has no value of a bearable size.
 */
export function arbitraryOf(
  contract: Contract,
  schema: Schema,
  most = mostSchemas,
): fc.Arbitrary<unknown> | undefined {
  const drawing = { contract, depth: 0, allowance: createAllowance(most) }
  return drawnOr(() => ofSchema(drawing, schema), undefined)
}

function ofSchema(drawing: Drawing, schema: Schema): fc.Arbitrary<unknown> {
  const view = viewOf(drawing.contract, schema)
  takeOne(drawing.allowance)
  requireDrawable(view)
  const value = ofType(drawing, view)
  return view.nullable ? fc.option(value, { nil: null, freq: 6 }) : value
}

function ofType(drawing: Drawing, view: View): fc.Arbitrary<unknown> {
  const choices = choicesOf(view)
  if (choices.length > 0) return fc.constantFrom(...choices.slice(0, mostChoices))
  if (view.type === 'object') return ofObject(drawing, view)
  if (view.type === 'array') return ofList(drawing, view)
  if (view.type === 'boolean') return fc.boolean()
  if (view.type === 'integer') return ofInteger(view)
  if (view.type === 'number') return ofNumber(view)
  if (view.type === 'null') return fc.constant(null)
  return ofText(view)
}

function ofObject({ contract, depth, allowance }: Drawing, view: View): fc.Arbitrary<unknown> {
  const writable = [...view.properties].filter(
    ([, schema]) => viewOf(contract, schema).keywords.readOnly !== true,
  )
  const names = depth < deepest ? writable : writable.filter(([name]) => view.required.has(name))
  const inner = { contract, depth: depth + 1, allowance }
  const drawn = names.flatMap(([name, schema]) => {
    const entry = () => [[name, ofSchema(inner, schema)] as const]
    // of a whole body, the caller takes what it can get
    return view.required.has(name) && depth > 0 ? entry() : drawnOr(entry, [])
  })
  const requiredKeys = drawn.map(([name]) => name).filter((name) => view.required.has(name))
  return fc.record(Object.fromEntries(drawn), { requiredKeys })
}

function ofList({ contract, depth, allowance }: Drawing, view: View): fc.Arbitrary<unknown> {
  const minLength = numberIn(view, 'minItems') ?? 0
  const maxLength = Math.max(minLength, Math.min(numberIn(view, 'maxItems') ?? 4, minLength + 4))
  const item = ofSchema({ contract, depth: depth + 1, allowance }, view.items ?? true)
  // servers that keep sets merge what is twice the same
  return fc.uniqueArray(item, { minLength, maxLength, selector: (one) => JSON.stringify(one) })
}

function ofInteger(view: View): fc.Arbitrary<number> {
  const min = numberIn(view, 'minimum') ?? (numberIn(view, 'exclusiveMinimum') ?? -1000) + 1
  const max = numberIn(view, 'maximum') ?? (numberIn(view, 'exclusiveMaximum') ?? min + 2001) - 1
  const step = numberIn(view, 'multipleOf') ?? 1
  return wholeBetween(withoutNoise(min / step), withoutNoise(max / step)).map((n) =>
    withoutNoise(n * step),
  )
}

function ofNumber(view: View): fc.Arbitrary<number> {
  if (numberIn(view, 'multipleOf') !== undefined) return ofInteger(view)
  const min = numberIn(view, 'minimum') ?? numberIn(view, 'exclusiveMinimum') ?? -1000
  const max = numberIn(view, 'maximum') ?? numberIn(view, 'exclusiveMaximum') ?? min + 2000
  // quarters are the same in every number format
  return wholeBetween(min * 4, max * 4).map((n) => n / 4)
}

/** Bounds of 64 bits are drawn from as far as numbers are exact. @throws Undrawable where none is */
function wholeBetween(least: number, most: number): fc.Arbitrary<number> {
  const min = Math.ceil(Math.max(least, Number.MIN_SAFE_INTEGER))
  const max = Math.floor(Math.min(most, Number.MAX_SAFE_INTEGER))
  if (!(min <= max)) throw new Undrawable()
  return fc.integer({ min, max })
}

const word = (most: number) => fc.stringMatching(new RegExp(`^[a-z][a-z0-9]{0,${most}}$`))
const host = () => word(20).map((name) => `${name}.example.com`)
const octet = () => fc.integer({ min: 1, max: 254 })

/** Plain ones: what is legal and rare in an address, hardly two validators agree on. */
const formats: Readonly<Record<string, () => fc.Arbitrary<string>>> = {
  email: () => fc.tuple(word(20), host()).map(([name, at]) => `${name}@${at}`),
  uri: () => fc.tuple(host(), word(30)).map(([at, path]) => `https://${at}/${path}`),
  url: () => fc.tuple(host(), word(30)).map(([at, path]) => `https://${at}/${path}`),
  'uri-reference': () => word(30).map((path) => `/${path}`),
  uuid: () => fc.uuid({ version: 4 }),
  'date-time': () => dates().map((date) => date.toISOString()),
  date: () => dates().map((date) => date.toISOString().slice(0, 10)),
  ipv4: () => fc.tuple(octet(), octet()).map(([a, b]) => `192.0.${a}.${b}`),
  ipv6: () => octet().map((group) => `2001:db8::${group}`),
  hostname: host,
}

const dates = () =>
  fc.date({ min: new Date(0), max: new Date(4_000_000_000_000), noInvalidDate: true })

function ofText(view: View): fc.Arbitrary<string> {
  const { format, pattern } = view.keywords
  const known = typeof format === 'string' ? formats[format] : undefined
  if (known) return known()
  if (typeof pattern === 'string') return ofPattern(pattern)
  const minLength = numberIn(view, 'minLength') ?? 0
  const maxLength = Math.max(minLength, Math.min(numberIn(view, 'maxLength') ?? 40, minLength + 60))
  // blanks around a text are cut off by many servers, and nobody documents it
  return fc.string({ unit: 'grapheme', minLength, maxLength }).map((text) => text.trim())
}

/** Where nothing can be drawn from the pattern, the filter of the caller finds no value. */
const ofPattern = (pattern: string): fc.Arbitrary<string> => textsMatching(pattern) ?? fc.string()
