import type { DocumentChange } from '../../contracts/openapi/document-changes.ts'
import { isObject, type JsonObject, joinPointer } from '../../contracts/openapi/reference.ts'

/** The steps from one JSON value to another, as `applyChanges` takes them: keys end in the same order. */
export function changesBetween(from: unknown, to: unknown, at = ''): readonly DocumentChange[] {
  const text = JSON.stringify(to)
  if (JSON.stringify(from) === text) return []
  const whole = [{ at, put: to }]
  const parts = partsBetween(from, to, at)
  return parts && (at === '' || JSON.stringify(parts).length < text.length) ? parts : whole
}

function partsBetween(
  from: unknown,
  to: unknown,
  at: string,
): readonly DocumentChange[] | undefined {
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    return to.flatMap((item, place) => changesBetween(from[place], item, joinPointer(at, place)))
  }
  return isObject(from) && isObject(to) ? objectChanges(from, to, at) : undefined
}

function objectChanges(from: JsonObject, to: JsonObject, at: string): readonly DocumentChange[] {
  const kept = Object.keys(from).filter((key) => Object.hasOwn(to, key))
  const added = Object.keys(to).filter((key) => !Object.hasOwn(from, key))
  const dropped = Object.keys(from).filter((key) => !Object.hasOwn(to, key))
  // Keys that are numbers come first in any object.
  const reached = Object.keys(Object.fromEntries([...kept, ...added].map((key) => [key, true])))
  const order = Object.keys(to)
  return [
    ...dropped.map((key) => ({ at: joinPointer(at, key), drop: true }) as const),
    ...kept.flatMap((key) => changesBetween(from[key], to[key], joinPointer(at, key))),
    ...added.map((key) => ({ at: joinPointer(at, key), put: to[key] })),
    ...(reached.join('\n') === order.join('\n') ? [] : [{ at, order }]),
  ]
}
