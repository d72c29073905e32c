/**
 * The names that may have been meant: those that hold the wanted one, then those a few letters away
 * from it, then those that it holds; case does not count.
 *
 * @returns at most five, none when nothing is like it
 */
export function similarNames(wanted: string, names: Iterable<string>): readonly string[] {
  const meant = wanted.toLowerCase()
  const known = Array.from(names, (name) => ({ name, lower: name.toLowerCase() }))
  const holding = known.filter(({ lower }) => lower.includes(meant))
  const near = known
    .filter((one) => meant.length <= longest && !holding.includes(one))
    .map((one) => ({ ...one, distance: distanceBetween(one.lower, meant) }))
    .filter(({ distance }) => distance <= Math.max(2, meant.length / 4))
    .sort((one, other) => one.distance - other.distance)
  const held = known.filter(
    (one) => meant.includes(one.lower) && !holding.includes(one) && !isIn(near, one.name),
  )
  const all = [...(meant === '' ? [] : holding), ...near, ...held]
  return all.slice(0, 5).map(({ name }) => name)
}

const isIn = (list: readonly { readonly name: string }[], wanted: string): boolean =>
  list.some(({ name }) => name === wanted)

/**
 * Which names there are, for an error about one that is not: those that may have been meant first, then
 * the rest in their order. Of more than `most`, the others are counted.
 */
export function listNames(wanted: string, names: Iterable<string>, most = 12): string {
  const all = [...names]
  // names come from JavaScript too, where they may be anything
  const near = similarNames(String(wanted), all)
  const shown = [...near, ...all.filter((name) => !near.includes(name))].slice(0, most)
  const others = all.length - shown.length
  return `${shown.join(', ')}${others > 0 ? ` and ${others} others` : ''}`
}

/** No name of a contract is longer, and the distance costs the product of both lengths. */
const longest = 100

/** Levenshtein's: how many letters must be added, removed or replaced. */
export function distanceBetween(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const added = (current[column - 1] ?? 0) + 1
      const removed = (previous[column] ?? 0) + 1
      current.push(Math.min(replaced, added, removed))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
