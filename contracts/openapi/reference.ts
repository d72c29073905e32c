import { decodePercent } from './decode-percent.ts'
import type { OpenApiDocument } from './operation.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; anything else counts as an empty list. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** The entries of an object, none when it is anything else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : []
}

export function extensionsOf(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key.startsWith('x-')))
}

/** Appends one step to a JSON pointer. */
export function joinPointer(pointer: string, step: string | number): string {
  if (typeof step === 'number') return `${pointer}/${step}`
  if (!step.includes('~') && !step.includes('/')) return `${pointer}/${step}`
  return `${pointer}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The value at a JSON pointer of a document; `undefined` where there is none. */
export const valueAt = (document: OpenApiDocument, pointer: string): unknown =>
  valueIn(document, pointer)

/** The value at a JSON pointer of any value. */
export function valueIn(whole: unknown, pointer: string): unknown {
  let value = whole
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (Array.isArray(value)) value = value[Number(key)]
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key]
    else return undefined
  }
  return value
}

/** `#/components/schemas/a%20b` → `/components/schemas/a b`. @throws Error on any other kind of `$ref` */
export function pointerOf(reference: string, where: string): string {
  if (reference === '#') return ''
  const fragment = reference.slice(1)
  if (reference.startsWith('#/')) return decodePercent(fragment) ?? fragment
  throw new Error(
    `The $ref at "${where}" points outside the document: "${reference}". Bundle the document first.`,
  )
}

export interface LocatedValue {
  readonly value: unknown
  readonly pointer: string
}

/** Follows `$ref`s until something else stands there. @throws Error when a `$ref` leads nowhere or in a circle */
export function resolve(document: OpenApiDocument, start: LocatedValue): LocatedValue {
  let { value, pointer } = start
  const visited = new Set<string>()
  while (isObject(value) && typeof value.$ref === 'string') {
    const target = pointerOf(value.$ref, pointer)
    if (visited.has(target)) {
      throw new Error(`The $ref at "${start.pointer}" leads back to itself. Point it at a value.`)
    }
    visited.add(target)
    const found = valueAt(document, target)
    if (found === undefined) {
      throw new Error(
        `The $ref at "${pointer}" leads nowhere: "${value.$ref}". Add the target or correct the $ref.`,
      )
    }
    value = found
    pointer = target
  }
  return { value, pointer }
}
