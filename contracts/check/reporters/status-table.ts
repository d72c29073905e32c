import { countOutcomes } from '../report/groups.ts'
import type { PairOutcome, Report, ReportedOperation, ReportedPair } from '../report/report.ts'
import type { Paint } from './colours.ts'

interface StatusMark {
  /** One character. */
  readonly sign: string
  readonly paint: keyof Paint
  readonly meaning: string
}

/** Readable without colours. */
const marks: Readonly<Record<PairOutcome, StatusMark>> = {
  earned: { sign: '✓', paint: 'green', meaning: 'came' },
  forced: { sign: 'f', paint: 'green', meaning: 'came when forced' },
  'not reached': { sign: '·', paint: 'dim', meaning: 'not reached' },
  broken: { sign: '✗', paint: 'red', meaning: 'not as its witness says' },
  known: { sign: '~', paint: 'yellow', meaning: 'otherwise, as known' },
  missing: { sign: '?', paint: 'yellow', meaning: 'no witness' },
  undocumented: { sign: '+', paint: 'yellow', meaning: 'came, not documented' },
}

const widestName = 40

/** Operations × statuses, with a legend of the marks that occur. */
export function statusTable(report: Report, paint: Paint): readonly string[] {
  const operations = report.operations.filter(({ pairs }) => pairs.length > 0)
  if (operations.length === 0) return []
  const statuses = [...new Set(operations.flatMap(statusesOf))].sort()
  const width = Math.min(widestName, Math.max(...operations.map(({ id }) => id.length)))
  const head = [''.padEnd(width), ...statuses.map((status) => status.padStart(3))].join('  ')
  const rows = operations.map((operation) =>
    `${shorten(operation.id, width)}  ${statuses
      .map((status) => cell(operation, status, paint))
      .join('  ')}`.trimEnd(),
  )
  const legend = countOutcomes(report).map(
    ([outcome, count]) => `${signOf(outcome, paint)} ${marks[outcome].meaning} (${count})`,
  )
  return [paint.bold(head), ...rows, '', legend.join('   ')]
}

const statusesOf = ({ pairs }: ReportedOperation): string[] => pairs.map(({ status }) => status)

function cell({ pairs }: ReportedOperation, status: string, paint: Paint): string {
  const pair: ReportedPair | undefined = pairs.find((one) => one.status === status)
  return pair ? ` ${signOf(pair.outcome, paint)} ` : '   '
}

const signOf = (outcome: PairOutcome, paint: Paint): string => {
  const { sign, paint: colour } = marks[outcome]
  return paint[colour](sign)
}

const shorten = (name: string, width: number): string =>
  name.length > width ? `${name.slice(0, width - 1)}…` : name.padEnd(width)
