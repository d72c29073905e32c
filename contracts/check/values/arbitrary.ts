import fc from 'fast-check'
import type { Contract, Schema } from '../../openapi/contract.ts'
import { toRegExp } from '../../openapi/keywords.ts'
import { choicesOf, numberIn, type View, viewOf } from './view.ts'

const deepest = 5

/** Draws values that a schema means. Not all fit it: the caller asks the contract's validator. */
export function arbitraryOf(contract: Contract, schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const view = viewOf(contract, schema)
  const value = ofType(contract, view, depth)
  return view.nullable ? fc.option(value, { nil: null, freq: 6 }) : value
}

function ofType(contract: Contract, view: View, depth: number): fc.Arbitrary<unknown> {
  const choices = choicesOf(view)
  if (choices.length > 0) return fc.constantFrom(...choices)
  if (view.type === 'object') return ofObject(contract, view, depth)
  if (view.type === 'array') return ofList(contract, view, depth)
  if (view.type === 'boolean') return fc.boolean()
  if (view.type === 'integer') return ofInteger(view)
  if (view.type === 'number') return ofNumber(view)
  if (view.type === 'null') return fc.constant(null)
  return ofText(view)
}

function ofObject(contract: Contract, view: View, depth: number): fc.Arbitrary<unknown> {
  const writable = [...view.properties].filter(
    ([, schema]) => viewOf(contract, schema).keywords.readOnly !== true,
  )
  const names = depth < deepest ? writable : writable.filter(([name]) => view.required.has(name))
  const drawn = names.map(
    ([name, schema]) => [name, arbitraryOf(contract, schema, depth + 1)] as const,
  )
  const requiredKeys = names.map(([name]) => name).filter((name) => view.required.has(name))
  return fc.record(Object.fromEntries(drawn), { requiredKeys })
}

function ofList(contract: Contract, view: View, depth: number): fc.Arbitrary<unknown> {
  const minLength = numberIn(view, 'minItems') ?? 0
  const maxLength = Math.max(minLength, Math.min(numberIn(view, 'maxItems') ?? 4, minLength + 4))
  const item = arbitraryOf(contract, view.items ?? true, depth + 1)
  // servers that keep sets merge what is twice the same
  return fc.uniqueArray(item, { minLength, maxLength, selector: (one) => JSON.stringify(one) })
}

function ofInteger(view: View): fc.Arbitrary<number> {
  const min = numberIn(view, 'minimum') ?? (numberIn(view, 'exclusiveMinimum') ?? -1000) + 1
  const max = numberIn(view, 'maximum') ?? (numberIn(view, 'exclusiveMaximum') ?? min + 2001) - 1
  const step = numberIn(view, 'multipleOf') ?? 1
  return fc
    .integer({ min: Math.ceil(min / step), max: Math.floor(max / step) })
    .map((n) => n * step)
}

function ofNumber(view: View): fc.Arbitrary<number> {
  const min = numberIn(view, 'minimum') ?? numberIn(view, 'exclusiveMinimum') ?? -1000
  const max = numberIn(view, 'maximum') ?? numberIn(view, 'exclusiveMaximum') ?? min + 2000
  // quarters are the same in every number format
  return fc.integer({ min: Math.ceil(min * 4), max: Math.floor(max * 4) }).map((n) => n / 4)
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

function ofPattern(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(toRegExp(pattern))
  } catch {
    // fast-check does not know every regular expression; the filter of the caller finds no value
    return fc.string()
  }
}
