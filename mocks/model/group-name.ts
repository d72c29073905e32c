import type { Scalar } from './schema.ts'

/** Field values as one string; strings and other scalars cannot collide. */
export function groupName(values: readonly Scalar[]): string {
  const [only] = values
  if (values.length === 1 && typeof only === 'string') return only
  return values
    .map((value) => (typeof value === 'string' ? value : `\u0001${value}`))
    .join('\u0000')
}

/** The values of some fields of a row; null for an absent one. */
export const scalarsOf = (
  row: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Scalar[] => fields.map((field) => (row[field] ?? null) as Scalar) // declared fields hold scalars
