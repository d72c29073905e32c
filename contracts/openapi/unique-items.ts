import type { Ajv, SchemaValidateFunction } from 'ajv'
import { isObject } from './reference.ts'

/** Has `uniqueItems` judged in linear time; the validator's own way compares each item with each. */
export function replaceUniqueItems(ajv: Pick<Ajv, 'removeKeyword' | 'addKeyword'>): void {
  ajv.removeKeyword('uniqueItems')
  ajv.addKeyword({
    ...{ keyword: 'uniqueItems', type: 'array', schemaType: 'boolean', errors: true },
    validate: isUnique,
  })
}

const isUnique: SchemaValidateFunction = (wanted, items, parentSchema) => {
  const twins = wanted === true && Array.isArray(items) ? twinsIn(items) : undefined
  if (!twins) return true
  const [i, j] = twins
  const message = `must NOT have duplicate items (items ## ${j} and ${i} are identical)`
  isUnique.errors = [
    { keyword: 'uniqueItems', message, params: { i, j }, ...(parentSchema && { parentSchema }) },
  ]
  return false
}

/** The places of the first item that is there before, and of that one. */
function twinsIn(items: readonly unknown[]): readonly [later: number, earlier: number] | undefined {
  const places = new Map<string, number>()
  for (const [at, item] of items.entries()) {
    const key = JSON.stringify(item, (_name, value: unknown) =>
      isObject(value) ? sorted(value) : value,
    )
    const earlier = places.get(key)
    if (earlier !== undefined) return [at, earlier]
    places.set(key, at)
  }
  return undefined
}

const sorted = (value: object) =>
  Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
