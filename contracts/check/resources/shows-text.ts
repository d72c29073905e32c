import type { JsonObject } from '../../openapi/reference.ts'

/** True if a property of a resource, or an item of a list in it, contains a text. */
export const showsText = (thing: JsonObject, text: string): boolean =>
  textsIn(thing).some((one) => one.includes(text))

const textsIn = (object: JsonObject): readonly string[] =>
  Object.values(object).flatMap((value) => {
    if (typeof value === 'string') return [value]
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  })
