import type { Contract } from '../../openapi/contract.ts'
import type { Exchange } from '../exchange.ts'
import { nameOf } from '../record.ts'
import type { ReportedExchange } from '../report.ts'
import type { PlainRequest } from '../target.ts'
import type { Redactor } from './redact.ts'

export interface HowToReport {
  readonly contract: Contract
  readonly redactor: Redactor
  /** Where bodies are cut. */
  readonly maxCharacters: number
}

/** An exchange as a report shows it: without secrets, bodies as text and cut. */
export function reportExchange(
  exchange: Exchange,
  { contract, redactor, maxCharacters }: HowToReport,
): ReportedExchange {
  const { index, request, response, cause, as } = exchange
  const body = (bytes: PlainRequest['body']) => {
    const text = textOf(bytes)
    return text === undefined ? {} : { body: cut(redactor.text(text), maxCharacters) }
  }
  return {
    index,
    operation: nameOf(exchange, contract),
    cause,
    as,
    request: {
      method: request.method,
      target: redactor.text(request.target),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [
          name,
          redactor.header(name, value),
        ]),
      ),
      ...body(request.body),
    },
    response: {
      status: response.status,
      headers: response.headers.map(([name, value]) => [name, redactor.header(name, value)]),
      ...body(response.body),
    },
  }
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

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}… (${text.length - most} more characters)` : text
