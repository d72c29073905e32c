import type { Pair } from '../../contracts/check/coverage.ts'

/** What stands in the table for a pair that no witness claims: nothing was sent for it. */
const shown = (outcome: Pair['outcome']): string =>
  outcome === 'missing' ? 'not reached' : outcome

/** Operation × status: one operation per line, then what each outcome came to. */
export function witnessTable(title: string, pairs: readonly Pair[]): string {
  const operations = new Map<string, string[]>()
  const counts = new Map<string, number>([
    ['earned', 0],
    ['forced', 0],
    ['not reached', 0],
    ['broken', 0],
  ])
  for (const { operation, status, outcome } of pairs) {
    const cells = operations.get(operation) ?? []
    operations.set(operation, [...cells, `${status} ${shown(outcome)}`])
    counts.set(shown(outcome), (counts.get(shown(outcome)) ?? 0) + 1)
  }
  const width = Math.max(0, ...[...operations.keys()].map((operation) => operation.length))
  const lines = [...operations].map(
    ([operation, cells]) => `  ${operation.padEnd(width)}  ${cells.join('  ')}`,
  )
  const totals = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')
  return `${[title, ...lines, `  ${totals}`].join('\n')}\n`
}
