import { fill } from '../../../engine/refusal.ts'

type PlaceholderValues = Readonly<Record<string, unknown>>

/**
 * Fills the `{placeholder}`s in every text of an entry. A text that is one placeholder and nothing
 * else becomes the value itself.
 */
export function fillDeep(
  entry: PlaceholderValues,
  parameters: PlaceholderValues,
): PlaceholderValues {
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [key, filled(value, parameters)]),
  )
}

function filled(value: unknown, parameters: PlaceholderValues): unknown {
  if (typeof value === 'string') {
    const [, only] = /^\{(\w+)\}$/.exec(value) ?? []
    if (only !== undefined && Object.hasOwn(parameters, only)) return parameters[only]
    return fill(value, parameters)
  }
  if (Array.isArray(value)) return value.map((item) => filled(item, parameters))
  if (typeof value !== 'object' || value === null) return value
  return fillDeep(value as PlaceholderValues, parameters) // an object of the contract's JSON
}
