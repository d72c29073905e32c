import type { RuleEntry } from '../../contracts/openapi/contract.ts'
import { isObject } from '../../contracts/openapi/reference.ts'

/** Sources of a difference between the profiles. */
export interface DifferenceSources {
  readonly provider: string
  /** The parsed overlay. */
  readonly overlay: unknown
  readonly documented: Readonly<Record<string, RuleEntry>>
  readonly observed: Readonly<Record<string, RuleEntry>>
}

/**
 * The committed page that lists where real servers differ from their documentation: one row per
 * action of the overlay, and one per rule with its value in either profile.
 */
export function differencesPage(sources: DifferenceSources): string {
  return [
    `# Where ${sources.provider} servers differ from their documents`,
    '',
    'Made from openapi.yaml and observed.overlay.yaml by `npm run generate`. Do not edit.',
    '',
    '## Rules',
    '',
    'What can differ between servers, or what nobody knows. Override one with',
    `\`createMock({ rules: { ${sources.provider}: { … } } })\`.`,
    '',
    table(['rule', 'documented', 'observed', 'about', 'evidence'], ruleRows(sources)),
    '',
    '## Differences of the contract',
    '',
    'Each action of the overlay that turns the documented contract into the observed one.',
    '',
    table(['what servers do', 'where', 'evidence'], actionRows(sources.overlay)),
    '',
  ].join('\n')
}

const ruleRows = ({ documented, observed }: DifferenceSources): string[][] =>
  Object.entries(documented).map(([name, rule]) => {
    const there = observed[name]
    const evidence = there && there.evidence !== rule.evidence ? there.evidence : rule.evidence
    return [
      `\`${name}\``,
      shown(rule),
      there?.default === rule.default ? 'the same' : shown(there),
      rule.about,
      evidence,
    ]
  })

function shown(rule: RuleEntry | undefined): string {
  if (!rule) return 'none'
  const others = (rule.values ?? []).filter((value) => value !== rule.default)
  const choice =
    others.length > 0 ? ` (or ${others.map((value) => `\`${value}\``).join(', ')})` : ''
  return `\`${rule.default}\`${choice}`
}

function actionRows(overlay: unknown): string[][] {
  const actions = isObject(overlay) && Array.isArray(overlay.actions) ? overlay.actions : []
  return actions
    .filter(isObject)
    .filter(({ target }) => !String(target).startsWith("$['x-rules']"))
    .map((action) => [
      String(action.description ?? ''),
      `\`${String(action.target)}\``,
      String(action['x-evidence'] ?? ''),
    ])
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
    .join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')
