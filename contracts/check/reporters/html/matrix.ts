import { countOutcomes } from '../../report/groups.ts'
import type { PairOutcome, Report, ReportedOperation, ReportedPair } from '../../report/report.ts'
import { anchor, type Html, html } from './markup.ts'

/** A sign besides the colour, and what it means. */
const marks: Readonly<Record<PairOutcome, readonly [sign: string, meaning: string]>> = {
  earned: ['✓', 'came'],
  forced: ['f', 'came when forced'],
  'not reached': ['·', 'not reached'],
  broken: ['✗', 'not as its witness says'],
  known: ['~', 'otherwise, as known'],
  missing: ['?', 'no witness'],
  undocumented: ['+', 'came, not documented'],
}

/** Operations × statuses; each row leads to what was exchanged. */
export function matrix(report: Report): Html {
  const operations = report.operations.filter(({ pairs }) => pairs.length > 0)
  const statuses = [
    ...new Set(operations.flatMap(({ pairs }) => pairs.map(({ status }) => status))),
  ].sort()
  return html`<div class="table" role="region" aria-labelledby="statuses" tabindex="0"><table>
<thead><tr><th scope="col"><span class="hidden">Operation</span></th>${statuses.map(
    (status) => html`<th scope="col">${status}</th>`,
  )}</tr></thead>
<tbody>${operations.map((operation) => row(operation, statuses))}</tbody>
</table></div>
<ul class="legend">${countOutcomes(report).map(
    ([outcome, count]) => html`<li>${mark(outcome)} ${marks[outcome][1]} (${count})</li>`,
  )}</ul>`
}

const row = (operation: ReportedOperation, statuses: readonly string[]): Html =>
  html`<tr><th scope="row"><a href="#${anchor(operation.id)}" title="${operation.method} ${operation.path}">${operation.id}</a></th>${statuses.map(
    (status) => cell(operation.pairs.find((pair) => pair.status === status)),
  )}</tr>`

function cell(pair: ReportedPair | undefined): Html {
  if (!pair) return html`<td></td>`
  const times = pair.times > 0 ? `, ${pair.times} times` : ''
  const witnesses = pair.witnesses.length > 0 ? ` (${pair.witnesses.join(', ')})` : ''
  const about = `${marks[pair.outcome][1]}${times}${witnesses}${pair.reason ? `: ${pair.reason}` : ''}`
  return html`<td title="${about}">${mark(pair.outcome)}<span class="hidden">${about}</span></td>`
}

const mark = (outcome: PairOutcome): Html =>
  html`<span class="mark ${outcome.replace(' ', '-')}" aria-hidden="true">${marks[outcome][0]}</span>`
