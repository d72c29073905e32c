import { listNames } from '../../contracts/openapi/similar-names.ts'

type NamedParts = Readonly<Record<string, unknown>>

/** The parts of a query and of a condition, as `Query`, `Bulk` and `Condition` have them. */
const queryParts = ['where', 'strict', 'take', 'skip', 'orderBy', 'data']
const operators = [
  ...['equals', 'notEquals', 'in', 'notIn', 'contains', 'notContains'],
  ...['gt', 'gte', 'lt', 'lte', 'between', 'notBetween'],
]

/** @throws Error naming the part of the query that cannot be, and what it can be */
export function requireQuery(what: string, query: NamedParts, fields: readonly string[]): void {
  requireNames(what, query, queryParts, 'query part')
  for (const part of ['where', 'orderBy', 'data']) {
    // orderBy may be a list of such objects
    for (const named of [query[part] ?? {}].flat()) {
      requireNames(`The "${part}" of ${what}`, named as NamedParts, fields)
    }
  }
  for (const [field, condition] of Object.entries(query.where ?? {})) {
    requireNames(`The "${field}" of ${what}`, condition, operators, 'operator')
  }
  for (const part of ['take', 'skip']) {
    const value = query[part]
    if (value === undefined || (Number.isInteger(value) && Number(value) >= 0)) continue
    throw new Error(`The "${part}" of ${what} is "${value}". Give a whole number from 0.`)
  }
}

/** @throws Error naming the first that is not known, and what there is */
export function requireNames(
  what: string,
  given: NamedParts,
  known: readonly string[],
  kind = 'field',
): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new Error(
    `${what} has an unknown ${kind} "${unknown}". There are: ${listNames(unknown, known)}.`,
  )
}
