import {
  type CheckSummary,
  type ShownOutcome,
  type SummaryPart,
  shownOutcomes,
  summarizeChecks,
} from './check-summary.ts'
import { plural } from './groups.ts'
import type { Report } from './report.ts'
import { servedOperations } from './served-operations.ts'

const mostNames = 6
const mostReasons = 3

export interface CheckLine {
  /** The strongest of what it tells. */
  readonly outcome: ShownOutcome
  readonly text: string
}

/**
 * A line for each check that has something to tell, e.g.
 * `isolation-read  held 3 · not tried 2: no second identity was given`. Checks that held wherever they
 * apply are one line, those that apply nowhere one for each reason.
 */
export function checkLines(report: Report): readonly CheckLine[] {
  const summaries = summarizeChecks(report)
  const quiet = summaries.filter(isQuiet)
  const held = quiet.filter(({ outcome }) => outcome === 'held')
  const idle = quiet.filter(({ outcome }) => outcome === 'not applicable')
  const told = summaries.filter((summary) => !isQuiet(summary))
  const width = Math.max(0, ...told.map(({ check }) => check.length))
  return [
    ...told.map(({ check, outcome, parts }) => ({
      outcome,
      text: `${check.padEnd(width)}  ${toldParts(parts).map(partText).join(' · ')}`,
    })),
    ...(held.length > 0
      ? [{ outcome: 'held', text: `held wherever they apply: ${counted(held)}` } as const]
      : []),
    ...idleLines(idle),
  ]
}

const isQuiet = ({ parts }: CheckSummary): boolean =>
  parts.every(({ outcome }) => outcome === 'held' || outcome === 'not applicable')

/** What held first. */
const toldParts = (parts: readonly SummaryPart[]): readonly SummaryPart[] =>
  closing.flatMap((name) => parts.find(({ outcome }) => outcome === name) ?? [])

function partText({ outcome, count, reasons }: SummaryPart): string {
  const rest = reasons.length - mostReasons
  const why = reasons
    .slice(0, mostReasons)
    .map((one) =>
      one.count > 1 && reasons.length > 1 ? `${one.reason} (${one.count})` : one.reason,
    )
  const more = rest > 0 ? [`${rest} other reasons`] : []
  const text = why.length > 0 ? `: ${[...why, ...more].join('; ')}` : ''
  return `${words[outcome]} ${count}${outcome === 'not applicable' ? '' : text}`
}

function idleLines(idle: readonly CheckSummary[]): readonly CheckLine[] {
  const byReason = new Map<string, CheckSummary[]>()
  for (const summary of idle) {
    const reason = summary.parts[0]?.reasons[0]?.reason ?? 'nothing to judge'
    byReason.set(reason, [...(byReason.get(reason) ?? []), summary])
  }
  return [...byReason].map(([reason, all]) => ({
    outcome: 'not applicable',
    text: `not applicable: ${reason}: ${counted(all)}`,
  }))
}

/** `7 checks (a, b, c, d, e, f and 1 more)` */
const counted = (all: readonly CheckSummary[]): string =>
  `${plural(all.length, 'check')} (${listed(all.map(({ check }) => check))})`

function listed(names: readonly string[]): string {
  const rest = names.length - mostNames
  const shown = names.slice(0, mostNames).join(', ')
  return rest > 0 ? `${shown} and ${rest} more` : shown
}

const words: Readonly<Record<ShownOutcome, string>> = {
  held: 'held',
  broken: 'broken',
  known: 'broken as known',
  'not confirmed': 'not confirmed',
  'not tried': 'not tried',
  'not applicable': 'not applicable',
}

/** The order of the closing line: what held first. */
const closing: readonly ShownOutcome[] = [
  'held',
  ...shownOutcomes.filter((outcome) => outcome !== 'held'),
]

/**
 * What all checks came to: `41 checks held on 12 of 14 operations, 2 broken, 9 not tried: give
 * --other-header to check isolation-read, …`, then which operations answered no 2xx.
 */
export function closingLines(report: Report): readonly string[] {
  const summaries = summarizeChecks(report)
  if (summaries.length === 0) return []
  const counts = closing.flatMap((outcome) => {
    const own = summaries.filter((one) => one.outcome === outcome)
    if (own.length === 0 && outcome !== 'held') return []
    const number = outcome === 'held' ? plural(own.length, 'check') : `${own.length}`
    return [`${number} ${words[outcome]}${outcome === 'held' ? heldOn(report) : ''}`]
  })
  const gives = givesOf(summaries)
  const untold = gives.length > 0 ? `: ${gives.join('; ')}` : ''
  return [`${counts.join(', ')}${untold}`, ...unservedLines(report)]
}

function heldOn({ checks, operations }: Report): string {
  const held = new Set(checks.flatMap((one) => (one.outcome === 'held' ? [one.operation] : [])))
  const on = operations.filter(({ id }) => held.has(id)).length
  return operations.length === 0 ? '' : ` on ${on} of ${plural(operations.length, 'operation')}`
}

/** What to give, with the checks that it would let the run try. */
function givesOf(summaries: readonly CheckSummary[]): readonly string[] {
  const byGive = new Map<string, string[]>()
  for (const { check, outcome, parts } of summaries) {
    const part = outcome === 'not tried' ? parts.find((one) => one.outcome === outcome) : undefined
    for (const give of part?.gives ?? []) byGive.set(give, [...(byGive.get(give) ?? []), check])
  }
  return [...byGive].map(([give, checks]) => `give ${give} to check ${listed(checks)}`)
}

/** A shard sends requests to a part of the operations only. */
function unservedLines(report: Report): readonly string[] {
  const { unserved } = servedOperations(report)
  if (report.shard || report.reach === undefined || unserved.length === 0) return []
  return [`${plural(unserved.length, 'operation')} got no 2xx: ${listed(unserved)}`]
}
