import type { StatusPair } from '../../contracts/check/witnesses/coverage.ts'
import type { ProfileName } from '../../contracts/check/witnesses/witness.ts'

export type PairsByProfile = Readonly<Record<ProfileName, readonly StatusPair[]>>

/** `createOrgTeam  200 earned  401 earned …`, one operation per line, then the totals. */
export function coverageText(title: string, pairs: readonly StatusPair[]): string {
  const operations = [...groups(pairs)]
  const width = Math.max(...operations.map(([operation]) => operation.length))
  const lines = operations.map(
    ([operation, own]) =>
      `  ${operation.padEnd(width)}  ${own.map(({ status, outcome }) => `${status} ${outcome}`).join('  ')}`,
  )
  return [title, ...lines, `  ${totals(pairs)}`, ''].join('\n')
}

/** `120 earned, 31 forced, 0 missing`; outcomes that did not occur are left out but for missing. */
export function totals(pairs: readonly StatusPair[]): string {
  const counts = new Map<string, number>([
    ['earned', 0],
    ['forced', 0],
    ['missing', 0],
  ])
  for (const { outcome } of pairs) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')
}

/** The committed page of a provider: what each profile documents, and how each pair is proved. */
export function coveragePage(provider: string, byProfile: PairsByProfile): string {
  const sections = Object.entries(byProfile).flatMap(([profile, pairs]) => [
    `## ${profile}`,
    '',
    `${totals(pairs)}.`,
    '',
    '| operation | status | outcome | witness |',
    '| --- | --- | --- | --- |',
    ...pairs.map(
      ({ operation, status, outcome, witnesses }) =>
        `| ${operation} | ${status} | ${outcome} | ${witnesses.join(', ')} |`,
    ),
    '',
    ...forcedReasons(pairs),
  ])
  return [
    `# What ${provider} documents, and how each status is earned`,
    '',
    'Made by `npm run coverage -- --write`. Do not edit. `earned`: a stored request sequence brings',
    'the status about by the state of the world. `forced`: only the scenario can.',
    '',
    ...sections,
  ].join('\n')
}

/** Equal reasons once, with the pairs they hold for. */
function forcedReasons(pairs: readonly StatusPair[]): string[] {
  const forced = pairs.filter(({ outcome }) => outcome === 'forced')
  if (forced.length === 0) return []
  const reasons = new Map<string, string[]>()
  for (const { operation, status, reason = '' } of forced) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), `${operation} ${status}`])
  }
  return [
    'Forced, because no request can cause it:',
    '',
    ...[...reasons].map(([reason, own]) => `- ${reason} (${own.join(', ')})`),
    '',
  ]
}

function groups(pairs: readonly StatusPair[]): Map<string, StatusPair[]> {
  const operations = new Map<string, StatusPair[]>()
  for (const pair of pairs) {
    operations.set(pair.operation, [...(operations.get(pair.operation) ?? []), pair])
  }
  return operations
}
