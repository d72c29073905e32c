import type { Contract } from '../../openapi/contract.ts'
import { nameOf } from '../session/record.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import type { PlainRequest } from '../vocabulary/target.ts'
import type { Report, ReportedExchange, ReportedFinding } from './report.ts'

/** An exchange as a report shows it, before secrets are taken out of it. */
export function reportExchange(exchange: Exchange, contract: Contract): ReportedExchange {
  const { index, request, response, cause, as } = exchange
  const body = (bytes: PlainRequest['body']) => {
    const text = textOf(bytes)
    return text === undefined ? {} : { body: text }
  }
  return {
    index,
    operation: nameOf(exchange, contract),
    cause,
    as,
    request: {
      method: request.method,
      target: request.target,
      headers: request.headers,
      ...body(request.body),
    },
    response: { status: response.status, headers: response.headers, ...body(response.body) },
  }
}

/** Of a step of a finding. */
const longestBody = 20_000
/** Of other exchanges: thousands of them must still fit a page. */
const longestOther = 1000

/** Cuts the bodies of a report; later than secrets go, so that none is cut into something else. */
export function cutBodies(report: Report): Report {
  const { findings, deviations, notConfirmed, traffic } = report
  const cut = <Finding extends ReportedFinding>(finding: Finding): Finding => ({
    ...finding,
    steps: cutSteps(finding.steps),
  })
  return {
    ...report,
    findings: findings.map(cut),
    deviations: deviations.map(cut),
    notConfirmed: notConfirmed.map(({ steps, again, ...one }) => ({
      ...{ ...one, steps: cutSteps(steps), again: cutSteps(again) },
    })),
    ...(traffic && { traffic: traffic.map((one) => cutExchange(one, longestOther)) }),
  }
}

const cutSteps = (steps: readonly ReportedExchange[]): readonly ReportedExchange[] =>
  steps.map((step) => cutExchange(step, longestBody))

function cutExchange(exchange: ReportedExchange, most: number): ReportedExchange {
  const { request, response } = exchange
  const shorter = <Side extends { readonly body?: string }>(side: Side): Side =>
    side.body === undefined ? side : { ...side, body: cutText(side.body, most) }
  return { ...exchange, request: shorter(request), response: shorter(response) }
}

function textOf(body: PlainRequest['body']): string | undefined {
  if (body === undefined || body.length === 0) return undefined
  if (typeof body === 'string') return body
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return `(${body.length} bytes that are no text)`
  }
}

const cutText = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}… (${text.length - most} more characters)` : text
