import { checkOf } from '../../checks/all-checks.ts'
import { type FindingGroup, groupDeviations, groupFindings, placeOf } from '../../report/groups.ts'
import type { Deviation, Report } from '../../report/report.ts'
import { exchangeDetails } from './exchanges.ts'
import { anchor, type Html, html } from './markup.ts'

/** What is wrong, one card for what is the same of several operations. */
export const findingCards = (report: Report): readonly Html[] =>
  groupFindings(report.findings).map((group) => findingCard(group, report))

function findingCard({ first, operations, times }: FindingGroup, report: Report): Html {
  const { why } = checkOf(first.check)
  const place = placeOf(report.contract.file, first)
  const { curl, vitest } = first.reproduction
  return html`<article class="card" id="${first.id}">
<h3>${first.message}</h3>
<p class="soft"><code>${first.check}</code> · ${times === 1 ? 'once' : `${times} times`} · ${why}</p>
${names(operations)}
<dl><dt>expected</dt><dd>${first.expected}</dd><dt>received</dt><dd>${first.received}</dd>
${place === '' ? undefined : html`<dt>contract</dt><dd><code title="${first.pointer}">${place}</code></dd>`}</dl>
<details><summary>What was exchanged (${first.steps.length})</summary>${first.steps.map(exchangeDetails)}</details>
<details><summary>As curl commands</summary><pre>${curl}</pre></details>
<details><summary>As a vitest test</summary><pre>${vitest}</pre></details>
</article>`
}

/** What is known, one card for each piece of evidence. */
export const deviationCards = (report: Report): readonly Html[] =>
  groupDeviations(report.deviations).map((group) => deviationCard(group, report))

function deviationCard({ first, operations }: FindingGroup<Deviation>, report: Report): Html {
  return html`<article class="card known" id="${first.id}">
<h3>${first.evidence[0]?.about ?? first.message}</h3>
<p class="soft"><code>${first.check}</code> · ${first.message}</p>
${names(operations)}
<dl>${first.evidence.map(
    (one) =>
      html`<dt>evidence</dt><dd>${one.evidence} <code>${placeOf(report.contract.overlay, one)}</code></dd>`,
  )}</dl>
<details><summary>What was exchanged (${first.steps.length})</summary>${first.steps.map(exchangeDetails)}</details>
</article>`
}

const names = (operations: readonly string[]): Html =>
  html`<ul class="names">${operations.map(
    (name) => html`<li><a class="mono" href="#${anchor(name)}">${name}</a></li>`,
  )}</ul>`
