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

/** So many checks that were not tried for one reason are one line. */
const fewestAlike = 4

export interface CheckLine {
  /** The strongest of what it tells. */
  readonly outcome: ShownOutcome
  readonly text: string
}

/**
 * A line for each check that has something to tell, e.g.
 * `isolation-read  held 3 · not tried 2: no second identity was given`. Checks that held wherever they
 * apply are one line; those that apply nowhere, and many that were not tried, one for each reason.
 */
export function checkLines(report: Report): readonly CheckLine[] {
  const summaries = summarizeChecks(report)
  const quiet = summaries.filter(isQuiet)
  const held = quiet.filter(({ outcome }) => outcome === 'held')
  const idle = quiet.filter(({ outcome }) => outcome === 'not applicable')
  const loud = summaries.filter((summary) => !isQuiet(summary))
  const untried = byReason(loud.filter(isUntried)).filter(([, all]) => all.length >= fewestAlike)
  const alike = new Set(untried.flatMap(([, all]) => all))
  const told = loud.filter((summary) => !alike.has(summary))
  const width = Math.max(0, ...told.map(({ check }) => check.length))
  return [
    ...told.map(({ check, outcome, parts }) => ({
      outcome,
      text: `${check.padEnd(width)}  ${toldParts(parts).map(partText).join(' · ')}`,
    })),
    ...reasonLines('not tried', untried, Number.POSITIVE_INFINITY),
    ...(held.length > 0
      ? [{ outcome: 'held', text: `held wherever they apply: ${counted(held)}` } as const]
      : []),
    ...idleLines(byReason(idle)),
  ]
}

/** True if nothing of it was tried, for one reason. */
const isUntried = ({ parts: [part, ...others] }: CheckSummary): boolean =>
  part?.outcome === 'not tried' && part.reasons.length === 1 && others.length === 0

const isQuiet = ({ parts }: CheckSummary): boolean =>
  parts.every(({ outcome }) => outcome === 'held' || outcome === 'not applicable')

/** Sorts held checks first. */
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

type Groups = readonly (readonly [reason: string, all: readonly CheckSummary[]])[]

/** Checks by the first reason of their strongest outcome. */
function byReason(summaries: readonly CheckSummary[]): Groups {
  const groups = new Map<string, CheckSummary[]>()
  for (const summary of summaries) {
    const reason = summary.parts[0]?.reasons[0]?.reason ?? 'no reason is known'
    groups.set(reason, [...(groups.get(reason) ?? []), summary])
  }
  return [...groups]
}

/** A line for each reason of several checks, and one for all others. */
function idleLines(groups: Groups): readonly CheckLine[] {
  const several = groups.filter(([, all]) => all.length > 1)
  const single = groups.flatMap(([reason, [first, other]]) =>
    first && !other ? [`${first.check} (${reason})`] : [],
  )
  return [
    ...reasonLines('not applicable', several, mostNames),
    ...(single.length > 0
      ? [{ outcome: 'not applicable', text: `not applicable: ${single.join(', ')}` } as const]
      : []),
  ]
}

const reasonLines = (outcome: ShownOutcome, groups: Groups, most: number): readonly CheckLine[] =>
  groups.map(([reason, all]) => ({ outcome, text: `${outcome}: ${reason}: ${counted(all, most)}` }))

/** `7 checks (a, b, c, d, e, f and 1 more)` */
const counted = (all: readonly CheckSummary[], most = mostNames): string => {
  const names = all.map(({ check }) => check)
  return `${plural(all.length, 'check')} (${listed(names, most)})`
}

function listed(names: readonly string[], most = mostNames): string {
  const rest = names.length - most
  const shown = names.slice(0, most).join(', ')
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
 * Sums up all checks: `41 checks held on 12 of 14 operations, 2 broken, 9 not tried: give
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

/** Lists the missing options, each with the checks that it enables. */
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
