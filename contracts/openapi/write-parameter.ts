import type { Parameter } from './operation.ts'
import { isObject } from './reference.ts'

/** A name and a value of a query, both percent-encoded. */
export type WrittenPair = readonly [name: string, value: string]

type Styled = Pick<Parameter, 'name' | 'style' | 'explode' | 'allowReserved'>

/**
 * Writes a value of a query or cookie parameter by its style: exploded lists repeat the name, exploded
 * objects become names of their own, `deepObject` writes `name[key]`.
 */
export function writePairs(parameter: Styled, value: unknown): readonly WrittenPair[] {
  const { name, style, explode } = parameter
  const encode = encoderOf(parameter)
  const pair = (key: string, one: unknown): WrittenPair => [encodeText(key), encode(textOf(one))]
  if (style === 'content') return [[encodeText(name), encode(JSON.stringify(value))]]
  if (style === 'deepObject' && isObject(value)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      listOf(inner).map((one) => pair(`${name}[${key}]`, one)),
    )
  }
  if (explode && Array.isArray(value)) return value.map((one) => pair(name, one))
  if (explode && isObject(value)) return Object.entries(value).map(([key, one]) => pair(key, one))
  const separator = separators[style] ?? ','
  const parts = partsOf(value).map((part) => encode(part))
  return [[encodeText(name), parts.join(separator)]]
}

/** Writes a value of a header or path parameter in the style `simple`, not percent-encoded. */
export function writeSimple({ style, explode }: Styled, value: unknown): string {
  if (style === 'content') return JSON.stringify(value)
  if (!(explode && isObject(value))) return partsOf(value).join(',')
  return Object.entries(value)
    .map(([key, one]) => `${key}=${textOf(one)}`)
    .join(',')
}

/** The path template in which parameters of other styles than `simple` have their signs. */
export function styledTemplate(path: string, parameters: readonly Parameter[]): string {
  const marks: Readonly<Record<string, (name: string) => string>> = {
    label: (name) => `.{${name}}`,
    matrix: (name) => `;${encodeText(name)}={${name}}`,
  }
  return parameters.reduce((template, { in: place, name, style }) => {
    const mark = place === 'path' ? marks[style] : undefined
    return mark ? template.replaceAll(`{${name}}`, mark(name)) : template
  }, path)
}

const separators: Readonly<Record<string, string>> = { spaceDelimited: '%20', pipeDelimited: '%7C' }

/** The items of a list, the names and values of an object by turns, or the one text of a scalar. */
function partsOf(value: unknown): readonly string[] {
  if (isObject(value)) return Object.entries(value).flatMap(([key, one]) => [key, textOf(one)])
  return listOf(value).map(textOf)
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** A value that is nested deeper has no style: it is written as JSON, which servers read most. */
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)

/** Half of a surrogate pair cannot be encoded. */
export const encodeText = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\uFFFD'))

/** Reserved characters that end neither the value nor the query. Source: RFC 3986, 2.2 and 3.4. */
const harmless = /%(3A|2F|3F|40|24|2C|3B|5B|5D)/g

const encoderOf = ({ allowReserved }: Styled) =>
  allowReserved
    ? (text: string) => encodeText(text).replaceAll(harmless, (code) => decodeURIComponent(code))
    : encodeText
