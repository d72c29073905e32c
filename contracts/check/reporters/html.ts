import { plural, verdictOf } from '../report/groups.ts'
import { hasFailed, type Report } from '../report/report.ts'
import { aftermathLines, notConfirmedLines, notTriedLines } from '../report/state-lines.ts'
import { deviationCards, findingCards } from './html/cards.ts'
import { traffic } from './html/exchanges.ts'
import { type Html, html, raw } from './html/markup.ts'
import { matrix } from './html/matrix.ts'
import { style } from './html/style.ts'

export interface HtmlOptions {
  /** Whether known deviations fail the run. */
  readonly strict?: boolean
}

/** A report as one page that needs nothing else, neither files nor scripts. */
export function htmlReport(report: Report, { strict = false }: HtmlOptions = {}): string {
  const { contract, findings, deviations } = report
  const failed = hasFailed(report, { strict })
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${failed ? '✗' : '✓'} ${contract.name}: ${verdictOf(report)}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>${heading(report)}${tiles(report, strict)}${contents(report)}</header>
<main>
${section('findings', 'Findings', findingCards(report), findings.length)}
<h2 id="statuses">Statuses</h2>
${matrix(report)}
${section('known', 'Known deviations', deviationCards(report), deviations.length)}
${section('laws', 'Laws not held, as declared', laws(report), report.notHeld.length)}
${section('not-tried', 'Not tried', paragraphs(notTriedLines(report)), report.notTried.length)}
${section('not-confirmed', 'Not confirmed', paragraphs(notConfirmedLines(report).flat()), report.notConfirmed.length)}
${section('state', 'What the run left', paragraphs(aftermathLines(report.aftermath)), report.aftermath ? 1 : 0)}
${section('notes', 'Notes', notes(report), report.notes.length)}
<h2 id="exchanges">Exchanges</h2>
${report.traffic ? undefined : html`<p class="soft">Only those of the findings were kept.</p>`}
${traffic(report)}
</main>
<footer>Made by the contract check of tenantry. Secrets are shown as ***.</footer>
</body>
</html>
`
  return page.html
}

function heading({ contract, url, seed, shard, started, seconds }: Report): Html {
  const facts = [
    contract.profile && `profile ${contract.profile}`,
    `seed ${seed}`,
    shard && `shard ${shard.index} of ${shard.of}`,
    started?.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'),
    seconds === undefined ? undefined : `${seconds.toFixed(1)} s`,
  ].filter((fact) => fact !== undefined)
  return html`<h1>${contract.title}</h1>
<p class="facts"><span class="mono">${url}</span>${facts.map((fact) => html`<span>${fact}</span>`)}</p>`
}

function tiles(report: Report, strict: boolean): Html {
  const { findings, deviations, notHeld, exchanges, operations } = report
  const pairs = operations.flatMap((operation) => operation.pairs)
  const documented = pairs.filter(({ outcome }) => outcome !== 'undocumented')
  const reached = documented.filter(({ outcome }) => outcome === 'earned' || outcome === 'forced')
  const known = deviations.length > 0 ? (strict ? 'bad' : 'warn') : ''
  return html`<ul class="tiles">
${tile(findings.length, plural(findings.length, 'finding').replace(/^\d+ /, ''), findings.length > 0 ? 'bad' : 'good')}
${tile(deviations.length, 'known deviations', known)}
${tile(notHeld.length, 'laws not held', '')}
${tile(`${reached.length}/${documented.length}`, 'documented statuses came', '')}
${tile(exchanges, 'exchanges', '')}
</ul>`
}

const tile = (value: number | string, label: string, kind: string): Html =>
  html`<li class="tile ${kind}"><b>${value}</b>${label}</li>`

function contents(report: Report): Html {
  const { findings, deviations, notHeld, notes: told, notTried, notConfirmed, aftermath } = report
  const sections: readonly (readonly [id: string, title: string, count: number])[] = [
    ['findings', 'Findings', findings.length],
    ['statuses', 'Statuses', 1],
    ['known', 'Known deviations', deviations.length],
    ['laws', 'Laws not held', notHeld.length],
    ['not-tried', 'Not tried', notTried.length],
    ['not-confirmed', 'Not confirmed', notConfirmed.length],
    ['state', 'What the run left', aftermath ? 1 : 0],
    ['notes', 'Notes', told.length],
    ['exchanges', 'Exchanges', 1],
  ]
  const shown = sections.filter(([, , count]) => count > 0)
  return html`<nav aria-label="Sections">${shown.map(
    ([id, title]) => html`<a href="#${id}">${title}</a>`,
  )}</nav>`
}

function section(id: string, title: string, content: readonly Html[], count: number): Html {
  if (count === 0) return html``
  return html`<h2 id="${id}">${title} <span class="soft">${count}</span></h2>
${content}`
}

const laws = ({ notHeld }: Report): readonly Html[] =>
  notHeld.map(
    ({ check, operation, evidence }) =>
      html`<p><code>${check}</code> by <code>${operation}</code> <span class="soft">${evidence}</span></p>`,
  )

const paragraphs = (lines: readonly string[]): readonly Html[] =>
  lines.map((line) => html`<p>${line}</p>`)

const notes = ({ notes: all }: Report): readonly Html[] => all.map((note) => html`<p>${note}</p>`)
