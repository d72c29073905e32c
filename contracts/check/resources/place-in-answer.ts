import { isObject } from '../../openapi/reference.ts'
import { besideLists, usualListNames } from './list-names.ts'

/**
 * Where an answer holds its list of things, by what came: the property with a usual name, else the only
 * one that is such a list, at the top or one level below it. `undefined` where nothing tells.
 */
export function placeInAnswer(body: unknown): readonly string[] | undefined {
  const own = listsIn(body)
  const found = chosen(own)
  if (found !== undefined) return [found]
  if (own.length > 0 || !isObject(body)) return undefined
  const inner = Object.entries(body).flatMap(([name, value]) => {
    const below = besideLists.has(name) ? undefined : chosen(listsIn(value))
    return below === undefined ? [] : [[name, below]]
  })
  return inner.length === 1 ? inner[0] : undefined
}

const listsIn = (value: unknown): readonly string[] =>
  Object.entries(isObject(value) ? value : {}).flatMap(([name, one]) =>
    Array.isArray(one) && one.every(isObject) && !besideLists.has(name) ? [name] : [],
  )

function chosen(names: readonly string[]): string | undefined {
  const usual = usualListNames.find((name) => names.includes(name))
  return usual ?? (names.length === 1 ? names[0] : undefined)
}
