import type { OpenApiDocument } from './operation.ts'
import type { JsonObject } from './reference.ts'
import { entriesOf, isObject, objectsIn } from './reference.ts'

/** One entry of `x-errors`: what a provider answers when it refuses for one reason. */
export interface ErrorEntry {
  readonly status: number
  readonly evidence: string
  /** Names of the refusal's parameters, in the order in which the wire lists them. */
  readonly parameters: readonly string[]
  /** The texts and codes of the provider's own error body. */
  readonly [field: string]: unknown
}

export type RuleValue = string | number | boolean

/** One entry of `x-rules`: something that can differ between servers, or that nobody knows. */
export interface RuleEntry {
  readonly default: RuleValue
  /** The only values allowed; without it every value of the default's type is. */
  readonly values?: readonly RuleValue[]
  readonly about: string
  readonly evidence: string
}

/** One entry of `x-transport-responses`: an answer given before or around an operation. */
export interface TransportResponse {
  readonly when: string
  readonly status: number
  /** Like the `content` of a response, by media type; absent where the answer has no body. */
  readonly content?: JsonObject
  readonly evidence: string
  readonly [field: string]: unknown
}

/** `x-envelope`: the query parameter that asks for it and the fields it writes around a body. */
export interface Envelope {
  readonly parameter: string
  readonly object: Readonly<Record<string, string>>
  readonly list: Readonly<Record<string, string>>
}

/** `x-versions`: dated media types. */
export interface Versions {
  /** With the date as `{date}`, e.g. `application/vnd.atlas.{date}+json`. */
  readonly mediaType: string
  /** ISO dates, oldest first. */
  readonly dates: readonly string[]
  readonly select: string
}

export interface ContractExtensions {
  readonly errors: Readonly<Record<string, ErrorEntry>>
  readonly rules: Readonly<Record<string, RuleEntry>>
  readonly envelope: Envelope | undefined
  readonly versions: Versions | undefined
  readonly transportResponses: readonly TransportResponse[]
}

/** Reads what a contract says beyond OpenAPI. @throws Error naming the entry that lacks something */
export function readExtensions(document: OpenApiDocument): ContractExtensions {
  const errors = entriesOf(document['x-errors']).map(([name, entry]) => [
    name,
    toError(name, entry),
  ])
  const rules = entriesOf(document['x-rules']).map(([name, entry]) => [name, toRule(name, entry)])
  return {
    errors: Object.fromEntries(errors),
    rules: Object.fromEntries(rules),
    envelope: toEnvelope(document['x-envelope']),
    versions: toVersions(document['x-versions']),
    transportResponses: objectsIn(document['x-transport-responses']).map(toTransportResponse),
  }
}

function toError(name: string, value: unknown): ErrorEntry {
  const pointer = `/x-errors/${name}`
  const entry = requireObject(value, pointer)
  const { parameters = [] } = entry
  return {
    ...entry,
    status: requireStatus(entry.status, pointer),
    evidence: requireText(entry.evidence, `${pointer}/evidence`),
    parameters: textsIn(parameters, `${pointer}/parameters`),
  }
}

function toRule(name: string, value: unknown): RuleEntry {
  const pointer = `/x-rules/${name}`
  const entry = requireObject(value, pointer)
  const about = requireText(entry.about, `${pointer}/about`)
  const evidence = requireText(entry.evidence, `${pointer}/evidence`)
  if (!isRuleValue(entry.default)) {
    throw new Error(`The rule at "${pointer}" needs a "default": a text, a number, true or false.`)
  }
  if (entry.values === undefined) return { default: entry.default, about, evidence }
  const values = Array.isArray(entry.values) ? entry.values.filter(isRuleValue) : []
  if (!values.includes(entry.default)) {
    throw new Error(
      `The rule at "${pointer}" has the default "${entry.default}", which is not one of its "values". Add it.`,
    )
  }
  return { default: entry.default, values, about, evidence }
}

function toTransportResponse(entry: JsonObject, at: number): TransportResponse {
  const pointer = `/x-transport-responses/${at}`
  const { content, ...rest } = entry
  return {
    ...rest,
    when: requireText(entry.when, `${pointer}/when`),
    status: requireStatus(entry.status, pointer),
    evidence: requireText(entry.evidence, `${pointer}/evidence`),
    ...(isObject(content) && { content }),
  }
}

function toEnvelope(value: unknown): Envelope | undefined {
  if (value === undefined) return undefined
  const entry = requireObject(value, '/x-envelope')
  return {
    parameter: requireText(entry.parameter, '/x-envelope/parameter'),
    object: toTexts(entry.object, '/x-envelope/object'),
    list: toTexts(entry.list, '/x-envelope/list'),
  }
}

function toVersions(value: unknown): Versions | undefined {
  if (value === undefined) return undefined
  const entry = requireObject(value, '/x-versions')
  return {
    mediaType: requireText(entry.mediaType, '/x-versions/mediaType'),
    dates: [...textsIn(entry.dates, '/x-versions/dates')].sort(),
    select: requireText(entry.select, '/x-versions/select'),
  }
}

function toTexts(value: unknown, pointer: string): Readonly<Record<string, string>> {
  const entries = Object.entries(requireObject(value, pointer))
  return Object.fromEntries(
    entries.map(([key, text]) => [key, requireText(text, `${pointer}/${key}`)]),
  )
}

function textsIn(value: unknown, pointer: string): readonly string[] {
  if (Array.isArray(value) && value.every((text) => typeof text === 'string')) return value
  throw new Error(`The contract needs a list of texts at "${pointer}".`)
}

function requireObject(value: unknown, pointer: string): JsonObject {
  if (isObject(value)) return value
  throw new Error(`The contract needs an object at "${pointer}".`)
}

function requireText(value: unknown, pointer: string): string {
  if (typeof value === 'string') return value
  throw new Error(`The contract needs a text at "${pointer}".`)
}

function requireStatus(value: unknown, pointer: string): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw new Error(`The contract needs a status code at "${pointer}/status".`)
}

function isRuleValue(value: unknown): value is RuleValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
