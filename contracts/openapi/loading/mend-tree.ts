import type { JsonObject } from '../reference.ts'
import { isObject, joinPointer } from '../reference.ts'
import { mendSchema, type SchemaMending } from './mend-schema.ts'

/** Stands for what is left out of the object or list that holds it. */
export const gone: unique symbol = Symbol('gone')

/** A part of a document that is no schema, without what cannot be honoured. */
export function mendTree(mending: SchemaMending, value: unknown, pointer: string): unknown {
  if (Array.isArray(value)) {
    return value
      .map((inner, at) => mendTree(mending, inner, joinPointer(pointer, at)))
      .map((inner, at) =>
        isMisplaced(inner, pointer) ? misplaced(mending, inner, joinPointer(pointer, at)) : inner,
      )
      .filter((inner) => inner !== gone)
  }
  if (!isObject(value)) return value
  if (typeof value.$ref === 'string') {
    const broken = mending.brokenReference(value.$ref)
    if (broken === undefined) return value
    mending.flaws.add(pointer, `${broken} What refers there is left out.`)
    return gone
  }
  const mended: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const at = joinPointer(pointer, key)
    const inner = mendMember(mending, { key, value: value[key], at })
    if (inner !== gone) mended[key] = inner
  }
  return mended
}

const places = ['path', 'query', 'header', 'cookie']

/** True for a parameter that is in no part of a request. */
const isMisplaced = (value: unknown, list: string): value is JsonObject =>
  list.endsWith('/parameters') &&
  isObject(value) &&
  value.$ref === undefined &&
  !places.includes(String(value.in))

function misplaced({ flaws }: SchemaMending, parameter: JsonObject, pointer: string): typeof gone {
  flaws.add(
    pointer,
    `The parameter is in "${String(parameter.in)}", which is none of ${places.join(', ')}. It is left out.`,
  )
  return gone
}

/** Values in which a key named `schema` means nothing. */
const isOpaque = (key: string): boolean =>
  key === 'example' || key === 'examples' || key.startsWith('x-')

function mendMember(
  mending: SchemaMending,
  { key, value, at }: { readonly key: string; readonly value: unknown; readonly at: string },
): unknown {
  if (isOpaque(key)) return value
  if (key === 'itemSchema' || key === 'itemEncoding') {
    mending.flaws.add(
      at,
      `"${key}" of OpenAPI 3.2 is not checked: streams are not judged item by item.`,
    )
    return gone
  }
  return key === 'schema' ? mendSchema(mending, value, at) : mendTree(mending, value, at)
}
