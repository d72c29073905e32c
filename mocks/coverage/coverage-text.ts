import type { ConsumerCoverage, DocumentedAnswer } from './consumer-coverage.ts'

/** Lines of gaps that a terminal shows; the rest is counted. */
const mostLines = 40

/** The result for a terminal: a line for each operation, then the lines that would close the gaps. */
export function coverageText(coverage: ConsumerCoverage): string {
  const { answers, shown, documented, percent } = coverage
  if (documented === 0) return 'tenantry: the tests asked no operation of a mock.\n'
  const operations = byOperation(answers)
  const width = Math.max(...[...operations.keys()].map((name) => name.length))
  const rows = [...operations].map(([name, own]) => {
    const count = own.filter((one) => one.count > 0).length
    const statuses = statusesOf(own).map(([status, isWhole]) => `${status} ${isWhole ? '✓' : '·'}`)
    return `  ${name.padEnd(width)}  ${count}/${own.length}  ${statuses.join('  ')}`
  })
  const gaps = answers.filter(({ count }) => count === 0)
  const lines = gaps.slice(0, mostLines).map(gapLine)
  const more = gaps.length - lines.length
  return [
    `tenantry: the tests were shown ${shown} of ${documented} documented answers (${percent} %) of ${counted(operations.size)} that they asked`,
    ...rows,
    ...(gaps.length === 0 ? [] : ['Not shown, and the line that would:', ...lines]),
    ...(more > 0 ? [`  and ${more} more, in the report`] : []),
    '',
  ].join('\n')
}

/** `1 operation`, `2 operations`. */
export const counted = (operations: number): string =>
  `${operations} operation${operations === 1 ? '' : 's'}`

export function byOperation(
  answers: readonly DocumentedAnswer[],
): ReadonlyMap<string, readonly DocumentedAnswer[]> {
  const operations = new Map<string, DocumentedAnswer[]>()
  for (const answer of answers) {
    const own = operations.get(answer.operationId) ?? []
    operations.set(answer.operationId, [...own, answer])
  }
  return operations
}

/** Each status once, and whether all of its errors were shown. */
function statusesOf(answers: readonly DocumentedAnswer[]): [status: string, isWhole: boolean][] {
  const statuses = [...new Set(answers.map(({ status }) => status))]
  return statuses.map((status) => [
    status,
    answers.every((one) => one.status !== status || one.count > 0),
  ])
}

function gapLine({ operationId, status, error, line }: DocumentedAnswer): string {
  const what = error === undefined ? status : `${status} ${error}`
  return line === '' ? `  ${operationId} ${what}` : `  ${line}  // ${what}`
}
