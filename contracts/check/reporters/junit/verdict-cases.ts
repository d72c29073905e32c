import { type ShownVerdict, shownVerdicts } from '../../report/check-summary.ts'
import { plural } from '../../report/groups.ts'
import type { Report } from '../../report/report.ts'
import { caseOf, skippedCase, type TestCase } from './xml.ts'

/** In a larger report, what held and what is not applicable is one case for each operation. */
const mostCases = 10_000

const longestReason = 500

/**
 * A case for each check and operation that held, or was skipped with its reason, by operation. What is
 * broken, a known deviation or not confirmed has a case of its own elsewhere.
 */
export function verdictCases(
  report: Report,
  { most = mostCases }: { readonly most?: number } = {},
): ReadonlyMap<string, readonly TestCase[]> {
  const doubted = new Set(
    report.notConfirmed.map(({ check, operation }) => `${check} ${operation}`),
  )
  const told = shownVerdicts(report).filter(
    ({ check, operation, outcome }) =>
      outcome !== 'broken' && outcome !== 'known' && !doubted.has(`${check} ${operation}`),
  )
  const byOperation = new Map<string, ShownVerdict[]>()
  for (const verdict of told) {
    const own = byOperation.get(verdict.operation)
    if (own) own.push(verdict)
    else byOperation.set(verdict.operation, [verdict])
  }
  const write = told.length > most ? summedUp : (own: readonly ShownVerdict[]) => own.map(toCase)
  return new Map([...byOperation].map(([operation, own]) => [operation, write(own)]))
}

function toCase({ check, operation, outcome, reason, give }: ShownVerdict): TestCase {
  const head = { classname: operation, name: check }
  if (outcome === 'held') return { outcome: 'passed', xml: caseOf(head, []) }
  const help = give === undefined ? '' : ` (give ${give})`
  return skippedCase(head, `${outcome}: ${cut(reason ?? '')}${help}`)
}

function summedUp(verdicts: readonly ShownVerdict[]): readonly TestCase[] {
  const of = (outcome: ShownVerdict['outcome']) => verdicts.filter((one) => one.outcome === outcome)
  const [held, idle] = [of('held'), of('not applicable')]
  const others = verdicts.filter((one) => !held.includes(one) && !idle.includes(one))
  const name = (all: readonly ShownVerdict[], what: string): string =>
    `${plural(all.length, 'check')} ${what}: ${all.map(({ check }) => check).join(', ')}`
  const classname = verdicts[0]?.operation ?? ''
  return [
    ...(held.length > 0
      ? [{ outcome: 'passed', xml: caseOf({ classname, name: name(held, 'held') }, []) } as const]
      : []),
    ...(idle.length > 0
      ? [skippedCase({ classname, name: name(idle, 'not applicable') }, idleReasons(idle))]
      : []),
    ...others.map(toCase),
  ]
}

const idleReasons = (idle: readonly ShownVerdict[]): string =>
  cut([...new Set(idle.map(({ reason }) => reason ?? ''))].join('; '))

const cut = (text: string): string =>
  text.length > longestReason ? `${text.slice(0, longestReason)}…` : text
