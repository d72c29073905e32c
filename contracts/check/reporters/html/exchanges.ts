import { plural } from '../../report/groups.ts'
import type { Report, ReportedExchange } from '../../report/report.ts'
import { anchor, type Html, html } from './markup.ts'
import type { Room } from './room.ts'

/**
 * Every exchange, by operation, as long as they fit; otherwise those of the findings, and how many there
 * were of the rest. Only those of the findings where the report holds no others.
 */
export function traffic(report: Report, room: Room): readonly Html[] {
  const exchanges = exchangesOf(report)
  const all = renderAll(exchanges, room)
  const shown = all ?? renderFew(stepsOf(report), room)
  const byOperation = new Map<string, ReportedExchange[]>(
    report.operations.map(({ id }) => [id, []]),
  )
  for (const exchange of exchanges) {
    const known = byOperation.get(exchange.operation)
    if (known) known.push(exchange)
    else byOperation.set(exchange.operation, [exchange])
  }
  const operations = new Map(report.operations.map((operation) => [operation.id, operation]))
  return [...byOperation].map(([name, own]) => {
    const operation = operations.get(name)
    const path = operation && `${operation.method} ${operation.path}`
    const rest = own.filter((one) => !shown.has(keyOf(one)))
    return html`<details class="operation" id="${anchor(name)}"><summary><b>${name}</b> <span class="soft">${path} · ${plural(own.length, 'exchange')}</span></summary>
${own.flatMap((one) => shown.get(keyOf(one)) ?? [])}${restOf(rest)}</details>`
  })
}

/** By their numbers; `undefined` where they do not fit. */
function renderAll(
  exchanges: readonly ReportedExchange[],
  room: Room,
): ReadonlyMap<string, Html> | undefined {
  const rendered = new Map<string, Html>()
  const own = room.copy()
  for (const exchange of exchanges) {
    const shown = exchangeDetails(exchange)
    if (!own.fits(shown)) return undefined
    rendered.set(keyOf(exchange), shown)
  }
  return rendered
}

/** As many as fit. */
function renderFew(exchanges: readonly ReportedExchange[], room: Room): ReadonlyMap<string, Html> {
  const rendered = exchanges.map((one) => [keyOf(one), exchangeDetails(one)] as const)
  return new Map(rendered.filter(([, shown]) => room.fits(shown)))
}

/** `1,204 more: 900 valid → 200, 304 unknown-id → 404` */
function restOf(rest: readonly ReportedExchange[]): Html {
  if (rest.length === 0) return html``
  const counts = new Map<string, number>()
  for (const { cause, response } of rest) {
    const key = `${cause} → ${response.status || 'no answer'}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const told = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([key, count]) => `${count} ${key}`)
  return html`<p class="soft">${rest.length} more: ${told.join(', ')}</p>`
}

function exchangesOf({ traffic: all, findings, deviations }: Report): readonly ReportedExchange[] {
  return all ?? stepsOf({ findings, deviations })
}

/** The exchanges of the findings, each once. */
function stepsOf({
  findings,
  deviations,
}: Pick<Report, 'findings' | 'deviations'>): readonly ReportedExchange[] {
  const steps = [...findings, ...deviations].flatMap((finding) => finding.steps)
  return [...new Map(steps.map((step) => [keyOf(step), step])).values()]
}

/** Numbers alone are not enough: those of shards begin at 1 in each of them. */
const keyOf = ({ index, operation, request }: ReportedExchange): string =>
  `${index} ${operation} ${request.method} ${request.target}`

/** One exchange, folded. */
export function exchangeDetails({ request, response, as, cause }: ReportedExchange): Html {
  const { status } = response
  return html`<details class="exchange"><summary><span class="status s${String(status).charAt(0)}">${status === 0 ? 'no answer' : status}</span> <code>${request.method} ${request.target}</code> <span class="soft">as ${as}, meant as ${cause}</span></summary>
<div class="sides"><div><b>Request</b>${message(Object.entries(request.headers), request.body)}</div>
<div><b>Answer</b>${message(response.headers, response.body)}</div></div></details>`
}

function message(
  headers: readonly (readonly [name: string, value: string])[],
  body: string | undefined,
): Html {
  const lines = headers.map(([name, value]) => `${name}: ${value}`).join('\n')
  const shown = body === undefined ? '' : indented(body)
  return html`<pre>${[lines, shown].filter((text) => text !== '').join('\n\n') || '(empty)'}</pre>`
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2)
  } catch {
    return body
  }
}
