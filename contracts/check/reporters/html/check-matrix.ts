import { checkOf, isCheckId } from '../../checks/all-checks.ts'
import {
  type ShownOutcome,
  type ShownVerdict,
  shownOutcomes,
  shownVerdicts,
  summarizeChecks,
} from '../../report/check-summary.ts'
import type { Report } from '../../report/report.ts'
import { wholeRun } from '../../session/verdict-book.ts'
import { anchor, type Html, html } from './markup.ts'

interface CellMark {
  /** A sign besides the colour. */
  readonly sign: string
  /** Name of the style. */
  readonly style: string
}

export const checkMarks: Readonly<Record<ShownOutcome, CellMark>> = {
  held: { sign: '✓', style: 'v-held' },
  broken: { sign: '✗', style: 'v-broken' },
  known: { sign: '~', style: 'v-known' },
  'not confirmed': { sign: '?', style: 'v-doubt' },
  'not tried': { sign: '·', style: 'v-open' },
  'not applicable': { sign: '–', style: 'v-idle' },
}

/** Beyond so many cells with a reason, cells hold numbers that lead to a list of reasons. */
const mostTitles = 3000

/** Operations beyond these have no column. */
const mostColumns = 400

const longestReason = 200

/** Checks × operations: the outcome as sign and colour, the reason as title. */
export function checkMatrix(
  report: Report,
  { most = mostTitles }: { readonly most?: number } = {},
): Html {
  const verdicts = shownVerdicts(report)
  const all = columnsOf(report, verdicts)
  const columns = all.slice(0, mostColumns)
  const cells = new Map(verdicts.map((one) => [`${one.check} ${one.operation}`, one]))
  const isLarge = verdicts.filter(({ reason }) => reason !== undefined).length > most
  const notes = isLarge ? [...new Set(verdicts.flatMap((one) => reasonOf(one) ?? []))] : []
  const rows = summarizeChecks(report).map(({ check, parts }) => {
    const own = columns.map((column) => cell(cells.get(`${check} ${column}`), notes))
    const { title, severity } = isCheckId(check) ? checkOf(check) : { title: '', severity: '' }
    const outcomes = parts.map(({ outcome }) => outcome).join('|')
    return html`<tr data-filter="${check}" data-outcomes="${outcomes}" data-severity="${severity}"><th scope="row" title="${title}">${check}</th>${own}</tr>`
  })
  return html`<div class="table" role="region" aria-labelledby="checks" tabindex="0"><table class="checks">
<thead><tr><th scope="col"><span class="hidden">Check</span></th>${columns.map(heading)}</tr></thead>
<tbody>${rows}</tbody>
</table></div>
${all.length > columns.length ? html`<p class="soft">${all.length - columns.length} more operations are in the report that --json writes.</p>` : undefined}
${legend(verdicts)}
${notes.length === 0 ? undefined : html`<ol class="reasons">${notes.slice(0, mostTitles).map((note) => html`<li>${note}</li>`)}</ol>`}`
}

/** Operations in the order of the contract, then what no operation documents, then the whole run. */
function columnsOf({ operations }: Report, verdicts: readonly ShownVerdict[]): readonly string[] {
  const judged = new Set(verdicts.map(({ operation }) => operation))
  const known = operations.map(({ id }) => id).filter((id) => judged.has(id))
  const others = [...judged].filter((name) => name !== wholeRun && !known.includes(name))
  return [...known, ...others, ...(judged.has(wholeRun) ? [wholeRun] : [])]
}

const heading = (name: string): Html =>
  name === wholeRun
    ? html`<th scope="col" class="turned"><span>whole run</span></th>`
    : html`<th scope="col" class="turned"><a href="#${anchor(name)}">${name}</a></th>`

function cell(verdict: ShownVerdict | undefined, notes: readonly string[]): Html {
  if (!verdict) return html`<td></td>`
  const { sign, style } = checkMarks[verdict.outcome]
  const reason = reasonOf(verdict)
  if (reason === undefined) return html`<td class="${style}">${sign}</td>`
  if (notes.length > 0)
    return html`<td class="${style}">${sign}<sub>${notes.indexOf(reason) + 1}</sub></td>`
  return html`<td class="${style}" title="${reason}">${sign}</td>`
}

function reasonOf({ outcome, reason, give }: ShownVerdict): string | undefined {
  if (reason === undefined) return undefined
  return `${outcome}: ${reason.slice(0, longestReason)}${give === undefined ? '' : ` (give ${give})`}`
}

const legend = (verdicts: readonly ShownVerdict[]): Html =>
  html`<ul class="legend">${shownOutcomes.flatMap((outcome) => {
    const count = verdicts.filter((one) => one.outcome === outcome).length
    const { sign, style } = checkMarks[outcome]
    const meaning = outcome === 'known' ? 'broken, as known' : outcome
    return count === 0
      ? []
      : [
          html`<li><span class="mark ${style}" aria-hidden="true">${sign}</span> ${meaning} (${count})</li>`,
        ]
  })}</ul>`
