import { allChecks } from '../../contracts/check/checks/all-checks.ts'
import type { Check, CheckKind } from '../../contracts/check/vocabulary/check.ts'

const chapters: readonly (readonly [title: string, kind: CheckKind])[] = [
  ['Every exchange', 'exchange'],
  ['Requests to one operation', 'request'],
  ['The state of resources', 'stateful'],
  ['Stored witnesses', 'witness'],
  ['The run itself', 'run'],
]

/** The committed page that explains each check by its id. */
export function checksPage(): string {
  const filled = chapters.map(
    ([title, kind]) => [title, allChecks.filter((check) => check.kind === kind)] as const,
  )
  return [
    '# Checks',
    '',
    'Made from contracts/check/checks/ by `npm run generate`. Do not edit.',
    '',
    'Each check has an id that does not change. A law that a server breaks by design is declared in',
    'its contract, on the operation: `x-laws: [{ law: <id>, holds: false, evidence: … }]`. Without what',
    'it needs, a check is not applicable or not tried, and the report says so. F-codes are those of',
    'Web Fuzzing Commons (WFC Faults 0.9.0).',
    '',
    ...filled
      .filter(([, checks]) => checks.length > 0)
      .flatMap(([title, checks]) => [`## ${title}`, '', ...tableOf(checks), '']),
  ].join('\n')
}

function tableOf(checks: readonly Check[]): readonly string[] {
  const rows = checks.map(({ id, title, why, example, needs, severity, faultCode }) =>
    [
      `\`${id}\``,
      title,
      why,
      example,
      needs.join(', '),
      severity,
      faultCode === undefined ? '' : `F${faultCode}`,
    ].map(inCell),
  )
  return [
    '| id | promise | why it matters | a finding | needs | severity | code |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ]
}

const inCell = (text: string): string => text.replaceAll('|', '\\|')
