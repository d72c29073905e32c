import type { JsonObject } from '../../openapi/reference.ts'
import { thingIn } from './identify.ts'

/** Whether a property of a thing, or an item of a list in it, contains a text. */
export function showsText(thing: unknown, text: string): boolean {
  const object = thingIn(thing)
  return object !== undefined && textsIn(object).some((one) => one.includes(text))
}

const textsIn = (object: JsonObject): readonly string[] =>
  Object.values(object).flatMap((value) => {
    if (typeof value === 'string') return [value]
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  })
