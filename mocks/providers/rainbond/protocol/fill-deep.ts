import { fill } from '../../../engine/refusal.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * Fills the `{placeholder}`s in every text of an entry. A text that is one placeholder and nothing
 * else becomes the value itself.
 */
export function fillDeep(entry: Values, parameters: Values): Values {
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [key, filled(value, parameters)]),
  )
}

function filled(value: unknown, parameters: Values): unknown {
  if (typeof value === 'string') {
    const [, only] = /^\{(\w+)\}$/.exec(value) ?? []
    if (only !== undefined && Object.hasOwn(parameters, only)) return parameters[only]
    return fill(value, parameters)
  }
  if (Array.isArray(value)) return value.map((item) => filled(item, parameters))
  if (typeof value !== 'object' || value === null) return value
  return fillDeep(value as Values, parameters) // an object of the contract's JSON
}
