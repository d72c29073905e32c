import { checkOf } from '../../checks/all-checks.ts'
import { foldEchoes, type RootCause } from '../../report/echoes.ts'
import {
  type FindingGroup,
  groupDeviations,
  groupFindings,
  headlineOf,
  placeOf,
} from '../../report/groups.ts'
import type { Deviation, Report, ReportedFinding } from '../../report/report.ts'
import { exchangeDetails } from './exchanges.ts'
import { anchor, type Html, html } from './markup.ts'
import type { Room } from './room.ts'

/** More behaviours than these are only counted. */
const mostCards = 500

/** Names that one card shows; more are only counted. */
const mostNames = 60

/** Size limits of cards, in bytes. */
export interface CardRooms {
  /** Of cards with exchanges. */
  readonly whole: Room
  /** Of cards without exchanges. */
  readonly short: Room
}

/**
 * Writes a card for each behaviour with its echoes, the most severe first. Cards that do not fit are
 * written without their exchanges.
 */
export function findingCards(report: Report, { whole, short }: CardRooms): readonly Html[] {
  const causes = foldEchoes(groupFindings(report.findings))
  const cards = causes.slice(0, mostCards).map((cause) => {
    const card = findingCard(cause, report, html`${steps(cause)}${scripts(cause)}`)
    if (whole.fits(card)) return card
    const other = findingCard(cause, report, inJson)
    return short.fits(other) ? other : line(cause.first)
  })
  return [...cards, ...restOf(causes.length)]
}

const inJson = html`<p class="soft">Its exchanges are in the report that --json writes.</p>`

const line = ({ check, operation, message }: ReportedFinding): Html =>
  html`<p><code>${check}</code> ${operation}: ${message.slice(0, 300)}</p>`

const restOf = (count: number): readonly Html[] =>
  count > mostCards
    ? [html`<p class="soft">${count - mostCards} more are in the report that --json writes.</p>`]
    : []

function findingCard(cause: RootCause, report: Report, inner: Html): Html {
  const { first, operations, properties, times, echoes } = cause
  const { why } = checkOf(first.check)
  const place = placeOf(report.contract.file, first)
  const headline = headlineOf(cause)
  const shown = [...operations.slice(0, mostNames), ...properties.slice(0, mostNames)]
  const filter = [headline, first.check, ...shown].join(' ')
  const often = times === 1 ? 'once' : `${times} times`
  return html`<article class="card ${first.severity}" id="${first.id}" data-filter="${filter}" data-outcomes="broken" data-severity="${first.severity}">
<h3>${headline}</h3>
<p class="soft"><b>${first.severity}</b> · <code>${first.check}</code> · ${often} · ${why}</p>
${names(operations)}
${properties.length > 1 ? html`<ul class="names properties">${properties.slice(0, mostNames).map((name) => html`<li><code>${name}</code></li>`)}${more(properties)}</ul>` : undefined}
<dl>${properties.length > 1 ? html`<dt>for example</dt><dd>${first.message}</dd>` : undefined}<dt>expected</dt><dd>${first.expected}</dd><dt>received</dt><dd>${first.received}</dd>
${place === '' ? undefined : html`<dt>contract</dt><dd><code title="${first.pointer}">${place}</code></dd>`}</dl>
${echoes.length === 0 ? undefined : html`<details><summary>Of the same cause (${echoes.length})</summary>${echoes.map(echoLine)}</details>`}
${inner}
</article>`
}

const steps = ({ first }: FindingGroup): Html =>
  html`<details><summary>What was exchanged (${first.steps.length})</summary>${first.steps.map(exchangeDetails)}</details>`

const scripts = ({ first: { reproduction } }: FindingGroup): Html =>
  html`<details><summary>As curl commands</summary><pre>${reproduction.curl}</pre></details>
<details><summary>As a vitest test</summary><pre>${reproduction.vitest}</pre></details>`

const echoLine = (echo: FindingGroup): Html =>
  html`<p><code>${echo.first.check}</code> ${headlineOf(echo)} <span class="soft">${echo.operations.slice(0, mostNames).join(', ')}</span></p>`

/** Writes one card for each known deviation and its evidence. */
export function deviationCards(report: Report, { whole, short }: CardRooms): readonly Html[] {
  const groups = groupDeviations(report.deviations)
  const cards = groups.slice(0, mostCards).map((group) => {
    const card = deviationCard(group, report, steps(group))
    if (whole.fits(card)) return card
    const other = deviationCard(group, report, inJson)
    return short.fits(other) ? other : line(group.first)
  })
  return [...cards, ...restOf(groups.length)]
}

function deviationCard(
  { first, operations }: FindingGroup<Deviation>,
  report: Report,
  inner: Html,
): Html {
  const about = first.evidence[0]?.about ?? first.message
  const filter = [about, first.check, ...operations.slice(0, mostNames)].join(' ')
  return html`<article class="card known" id="${first.id}" data-filter="${filter}" data-outcomes="known" data-severity="${first.severity}">
<h3>${about}</h3>
<p class="soft"><code>${first.check}</code> · ${first.message}</p>
${names(operations)}
<dl>${first.evidence.map(
    (one) =>
      html`<dt>evidence</dt><dd>${one.evidence} <code>${placeOf(report.contract.overlay, one)}</code></dd>`,
  )}</dl>
${inner}
</article>`
}

const names = (operations: readonly string[]): Html =>
  html`<ul class="names">${operations
    .slice(0, mostNames)
    .map(
      (name) => html`<li><a class="mono" href="#${anchor(name)}">${name}</a></li>`,
    )}${more(operations)}</ul>`

const more = (all: readonly string[]): Html | undefined =>
  all.length > mostNames ? html`<li>and ${all.length - mostNames} more</li>` : undefined
