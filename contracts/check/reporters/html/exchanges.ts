import { plural } from '../../report/groups.ts'
import type { Report, ReportedExchange } from '../../report/report.ts'
import { anchor, type Html, html } from './markup.ts'

/** Every exchange, by operation; those of the findings where the report holds no others. */
export function traffic(report: Report): readonly Html[] {
  const byOperation = new Map<string, ReportedExchange[]>(
    report.operations.map(({ id }) => [id, []]),
  )
  for (const exchange of exchangesOf(report)) {
    const known = byOperation.get(exchange.operation)
    if (known) known.push(exchange)
    else byOperation.set(exchange.operation, [exchange])
  }
  return [...byOperation].map(([name, exchanges]) => {
    const operation = report.operations.find(({ id }) => id === name)
    const path = operation && `${operation.method} ${operation.path}`
    return html`<details class="operation" id="${anchor(name)}"><summary><b>${name}</b> <span class="soft">${path} · ${plural(exchanges.length, 'exchange')}</span></summary>
${exchanges.map(exchangeDetails)}</details>`
  })
}

function exchangesOf({ traffic: all, findings, deviations }: Report): readonly ReportedExchange[] {
  if (all) return all
  const steps = [...findings, ...deviations].flatMap((finding) => finding.steps)
  return [...new Map(steps.map((step) => [step.index, step])).values()]
}

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
