import type { MediaType, Schema } from './operation.ts'
import type { JsonObject, LocatedValue } from './reference.ts'
import { entriesOf, extensionsOf, isObject, joinPointer } from './reference.ts'

/** Follows a `$ref`, where the value is one. */
export type Find = (value: unknown, pointer: string) => LocatedValue

/** The media types of a body, in the order of the document. */
export function readContent(find: Find, content: unknown, at: string): readonly MediaType[] {
  return entriesOf(content).map(([name, value]) => {
    const pointer = joinPointer(at, name)
    const media = asObject(value)
    return {
      name,
      schema: toSchema(media.schema),
      pointer,
      examples: readExamples(find, media, pointer),
      ...(isObject(media.encoding) && { encoding: media.encoding }),
      extensions: extensionsOf(media),
    }
  })
}

/** The values of `example` and `examples`, in that order. */
export function readExamples(find: Find, holder: JsonObject, pointer: string): readonly unknown[] {
  const named = entriesOf(holder.examples).map(
    ([name, example]) => find(example, joinPointer(`${pointer}/examples`, name)).value,
  )
  const values = named.filter(isObject).filter((example) => 'value' in example)
  const single = 'example' in holder ? [holder.example] : []
  return [...single, ...values.map((example) => example.value)]
}

export function toSchema(value: unknown): Schema | undefined {
  return typeof value === 'boolean' || isObject(value) ? value : undefined
}

export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}
