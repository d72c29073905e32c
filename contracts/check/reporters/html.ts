import { closingLines } from '../report/check-lines.ts'
import { plural, verdictOf } from '../report/groups.ts'
import { hasFailed, type Report } from '../report/report.ts'
import { aftermathLines, notConfirmedLines, notTriedLines } from '../report/state-lines.ts'
import { type CardRooms, deviationCards, findingCards } from './html/cards.ts'
import { checkMatrix } from './html/check-matrix.ts'
import { traffic } from './html/exchanges.ts'
import { filterForm, filterScript, filterSource } from './html/filter.ts'
import { type Html, html, raw } from './html/markup.ts'
import { matrix } from './html/matrix.ts'
import { Room } from './html/room.ts'
import { style } from './html/style.ts'

export interface HtmlOptions {
  /** True if known deviations fail the run. */
  readonly strict?: boolean
}

/** Size limits of the parts of a page, in bytes: the page stays below 5 MB. */
const rooms = { whole: 1_200_000, short: 300_000, exchanges: 800_000 }

const cardRooms = (share: number): CardRooms => ({
  whole: new Room(rooms.whole * share),
  short: new Room(rooms.short * share),
})

/** Lines of one kind that a page shows. */
const mostLines = 500

/**
 * A report as one page that needs nothing else: no file and no other host. Its one script filters; the
 * page can be read without it. A large report is summed up, so that the page stays below 5 MB.
 */
export function htmlReport(report: Report, { strict = false }: HtmlOptions = {}): string {
  const { contract, findings, deviations } = report
  const failed = hasFailed(report, { strict })
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src ${raw(filterSource)}">
<title>${failed ? '✗' : '✓'} ${contract.name}: ${verdictOf(report)}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>${heading(report)}${alerts(report)}${tiles(report, strict)}${contents(report)}</header>
<main>
${filterForm()}
${section('findings', 'Findings', findingCards(report, cardRooms(1)), findings.length)}
${
  report.checks.length === 0
    ? undefined
    : html`<h2 id="checks">Checks</h2>
${paragraphs(closingLines(report))}
${checkMatrix(report)}`
}
<h2 id="statuses">Statuses</h2>
${matrix(report)}
${section('known', 'Known deviations', deviationCards(report, cardRooms(0.4)), deviations.length)}
${section('laws', 'Laws not held, as declared', laws(report), report.notHeld.length)}
${section('not-tried', 'Not tried', paragraphs(notTriedLines(report)), report.notTried.length)}
${section('not-confirmed', 'Not confirmed', paragraphs(notConfirmedLines(report).flat()), report.notConfirmed.length)}
${section('state', 'What the run left', paragraphs(aftermathLines(report.aftermath)), report.aftermath ? 1 : 0)}
${section('notes', 'Notes', paragraphs(report.notes), report.notes.length)}
<h2 id="exchanges">Exchanges</h2>
${report.traffic ? undefined : html`<p class="soft">Only those of the findings were kept.</p>`}
${traffic(report, new Room(rooms.exchanges))}
</main>
<footer>Made by the contract check of tenantry. Secrets are shown as ***.</footer>
${filterScript}
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

const alerts = ({ failure, unmet = [] }: Report): readonly Html[] =>
  [failure, ...unmet].flatMap((line) =>
    line === undefined ? [] : [html`<p class="failure" role="alert">${line}</p>`],
  )

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
    ['checks', 'Checks', report.checks.length],
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

function paragraphs(lines: readonly string[]): readonly Html[] {
  const rest = lines.length - mostLines
  const shown = lines.slice(0, mostLines).map((line) => html`<p>${line}</p>`)
  return rest > 0 ? [...shown, html`<p class="soft">and ${rest} more</p>`] : shown
}
