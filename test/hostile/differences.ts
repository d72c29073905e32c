/** One row that is not as it was. */
export interface Difference {
  readonly row: string
  readonly how: 'new' | 'changed' | 'gone' | 'elsewhere'
  /** Its JSON, as it is, or as it was where it is gone. */
  readonly value: string
}

type Snapshot = ReadonlyMap<string, string>

/** Rows that are not as they were, or, where all are, that they are in another order. */
export function differencesBetween(before: Snapshot, after: Snapshot): readonly Difference[] {
  const rows = [...new Set([...before.keys(), ...after.keys()])]
  const changed = rows.flatMap((row): readonly Difference[] => {
    const value = after.get(row) ?? before.get(row) ?? ''
    if (before.get(row) === after.get(row)) return []
    return [{ row, value, how: !before.has(row) ? 'new' : after.has(row) ? 'changed' : 'gone' }]
  })
  const kept = [...after.keys()].filter((row) => before.has(row))
  const moved = [...before.keys()]
    .filter((row) => after.has(row))
    .find((row, at) => row !== kept[at])
  return moved === undefined
    ? changed
    : [...changed, { row: moved, how: 'elsewhere', value: after.get(moved) ?? '' }]
}

/** One line for each kind of difference: how many rows, and the first of them. */
export function linesOfDifferences(
  differences: readonly Difference[],
  by: (row: string) => string | undefined = () => undefined,
): readonly string[] {
  const groups = new Map<string, Difference[]>()
  for (const one of differences) {
    const cause = by(one.row)
    const kind = `${collectionOf(one.row)} ${one.how}${cause === undefined ? '' : ` by ${cause}`}`
    groups.set(kind, [...(groups.get(kind) ?? []), one])
  }
  return [...groups].map(
    ([kind, all]) => `${kind} (${all.length}×): ${all[0]?.row} ${all[0]?.value.slice(0, 160)}`,
  )
}

/** `users` of `users 5`, `/orgs/1/teams` of `/orgs/1/teams/3`. */
const collectionOf = (row: string): string => row.split(' ')[0]?.replace(/\/[^/]*$/, '') || row
