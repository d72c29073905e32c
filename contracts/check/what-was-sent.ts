import { isObject, type JsonObject } from '../openapi/reference.ts'
import { isSame } from './values/compare.ts'

/** Whether a thing shows everything that a create sent and that it can show. */
export function isWhatWasSent(thing: JsonObject, body: string | undefined): boolean {
  const sent = readSent(body)
  if (!isObject(sent)) return false
  const shared = Object.keys(sent).filter((name) => name in thing)
  return shared.length > 0 && shared.every((name) => isSame(sent[name], thing[name]))
}

/** The JSON of a body as a journal keeps it; `undefined` where it has none. */
export function readSent(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
