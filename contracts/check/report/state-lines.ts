import { plural } from './groups.ts'
import type { NotConfirmed, NotTried, Report, ReportedExchange } from './report.ts'
import type { ReportedAftermath } from './reported-aftermath.ts'

/** Lists the writes that were not tried, folded by reason, as sentences. */
export function notTriedLines({ notTried }: Pick<Report, 'notTried'>): readonly string[] {
  const byReason = new Map<string, NotTried[]>()
  for (const one of notTried) byReason.set(one.reason, [...(byReason.get(one.reason) ?? []), one])
  return [...byReason].map(([reason, all]) => {
    const names = all.map(({ operation }) => operation).join(', ')
    const flags = [...new Set(all.flatMap(({ allow }) => allow ?? []))]
    const [example] = flags
    const hint =
      example === undefined ? '' : ` ${example} allows ${flags.length > 1 ? 'the first' : 'it'}.`
    return `not tried: ${names}: ${reason}.${hint}`
  })
}

/** Lists the results that were seen once and not again, with both traces. */
export const notConfirmedLines = ({
  notConfirmed,
}: Pick<Report, 'notConfirmed'>): readonly (readonly string[])[] =>
  notConfirmed.map((one) => [
    `not confirmed: ${one.check}, ${one.operation}: ${one.message}`,
    ...trace('seen', one.steps),
    ...trace('tried again, not seen', one.again),
  ])

const trace = (name: string, steps: NotConfirmed['steps']): readonly string[] =>
  steps.length === 0 ? [] : [`  ${name}: ${steps.map(stepText).join('; ')}`]

const stepText = ({ request, response }: ReportedExchange): string =>
  `${request.method} ${request.target} → ${response.status || 'no answer'}`

/** Lists the things that a run left, and the changes of things that existed before. */
export function aftermathLines(aftermath: ReportedAftermath | undefined): readonly string[] {
  if (!aftermath) return []
  return [...leftLines(aftermath), ...stateLines(aftermath)]
}

function leftLines({ made, left }: ReportedAftermath): readonly string[] {
  if (left.length === 0)
    return [`left behind: none of ${plural(made, 'thing')} that the run created`]
  return [
    `left behind: ${left.length} of ${plural(made, 'thing')} that the run created`,
    ...left.map(({ path, why, remove }) => `  ${path}: ${why}${remove ? `\n    ${remove}` : ''}`),
  ]
}

const mostChanges = 20

function stateLines({
  shelves,
  rows,
  before,
  after,
  changes,
}: ReportedAftermath): readonly string[] {
  const seen = `${plural(rows, 'thing')} in ${plural(shelves, 'list')}`
  const old = changes.filter(({ what }) => what !== 'came')
  const came = changes.length - old.length
  const more = came > 0 ? `; ${plural(came, 'thing')} came beside the run` : ''
  if (before === after)
    return [`what was there before: untouched (${seen}, sha256 ${before.slice(0, 12)}${more})`]
  return [
    `what was there before: ${plural(old.length, 'change')} in ${seen} (sha256 ${before.slice(0, 12)} before, ${after.slice(0, 12)} after${more})`,
    ...old.slice(0, mostChanges).map(({ path, what, properties, by }) => {
      const names = properties.length > 0 ? ` (${properties.join(', ')})` : ''
      return `  ${path} ${what}${names}: ${by === undefined ? 'no request of this run names it' : `by ${by}`}`
    }),
    ...(old.length > mostChanges ? [`  and ${old.length - mostChanges} more`] : []),
  ]
}
