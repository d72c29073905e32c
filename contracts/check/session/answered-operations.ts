import type { Operation } from '../../openapi/contract.ts'
import { isObject } from '../../openapi/reference.ts'
import { paramsOf } from '../vocabulary/call.ts'
import { type Exchange, succeeded } from '../vocabulary/exchange.ts'
import type { CheckEvent } from '../vocabulary/finding.ts'

/** Notes that are told one by one; the rest is counted. */
const mostNotes = 10
/** Operations that a note names. */
const mostNames = 4
const longestWords = 200

/** Operations that answered, and why those that never got a 2xx refused a valid request. */
export class AnsweredOperations {
  readonly #answered = new Set<string>()
  readonly #served = new Set<string>()
  /** By operation, the first answer to a valid request. */
  readonly #refusals = new Map<Operation, Exchange>()

  take(exchange: Exchange): void {
    const { operation, cause } = exchange
    if (!operation) return
    this.#answered.add(operation.id)
    if (succeeded(exchange)) this.#served.add(operation.id)
    else if (cause === 'valid') this.refused(exchange)
  }

  /** Takes note of an answer that is no 2xx to a request that is valid, whatever its cause is called. */
  refused(exchange: Exchange): void {
    const { operation } = exchange
    if (!operation || !isForItself(exchange) || this.#refusals.has(operation)) return
    this.#refusals.set(operation, exchange)
  }

  has(id: string): boolean {
    return this.#answered.has(id)
  }

  /** Notes about operations that never got a 2xx, one for those that were refused alike. */
  notes(): readonly CheckEvent[] {
    const alike = new Map<string, string[]>()
    for (const [operation, exchange] of this.#refusals) {
      if (this.#served.has(operation.id) || !documentsSuccess(operation)) continue
      const why = whyOf(operation, exchange)
      alike.set(why, [...(alike.get(why) ?? []), operation.id])
    }
    const all = [...alike].map(([why, ids]) => `${listed(ids)} got no 2xx: ${why}`)
    const rest = [...alike.values()].slice(mostNotes).flat().length
    const more = rest > 0 ? [`${rest} more operations got no 2xx to a valid request.`] : []
    return [...all.slice(0, mostNotes), ...more].map((text) => ({ kind: 'note', text }))
  }
}

/** True if an answer is about the request: not about who sent it, how often, or the server's health. */
const isForItself = ({ response: { status } }: Exchange): boolean =>
  status >= 300 && status < 500 && ![304, 401, 429].includes(status)

const documentsSuccess = ({ responses }: Operation): boolean =>
  responses.some(({ status }) => /^(2|default$)/.test(status))

function whyOf(operation: Operation, { response: { status }, body }: Exchange): string {
  const words = cutWords((wordsIn(body) ?? '').replaceAll(/\s+/g, ' ').trim())
  const said = words === '' ? '' : ` and "${words}"`
  return `the first valid request was answered ${status}${said}.${offerOf(operation, status)}`
}

/** Cuts between two words: half a secret is not known as one. */
function cutWords(text: string): string {
  if (text.length <= longestWords) return text
  const end = text.lastIndexOf(' ', longestWords)
  return end < 0 ? '' : `${text.slice(0, end)} …`
}

/** The sentence of an error body, under the names that APIs use for it; a plain text as it is. */
function wordsIn(body: unknown, depth = 0): string | undefined {
  if (typeof body === 'string') return body.startsWith('<') ? undefined : body
  if (depth > 3) return undefined
  if (Array.isArray(body)) return wordsIn(body[0], depth + 1)
  if (!isObject(body)) return undefined
  const named = names.map((name) => wordsIn(body[name], depth + 1))
  return named.find((text) => text !== undefined && text !== '')
}

const names = [
  'detail',
  'message',
  'msg',
  'error_description',
  'error',
  'errors',
  'title',
  'reason',
]

/** The inputs that could make the operation answer 2xx. */
function offerOf(operation: Operation, status: number): string {
  if (status === 403) return ' Give credentials that may call it.'
  const params = paramsOf(operation.path).map((name) => `--param ${name}=…`)
  const query = operation.parameters
    .filter((one) => one.in === 'query' && one.required)
    .map(({ name }) => `an example of ?${name} in the contract`)
  const body = operation.requestBody ? ['an example of its body in the contract'] : []
  const offers = [...params, ...query, ...body]
  return offers.length === 0 ? '' : ` Give ${offers.join(', or ')}.`
}

function listed(ids: readonly string[]): string {
  const rest = ids.length - mostNames
  return rest > 0 ? `${ids.slice(0, mostNames).join(', ')} and ${rest} more` : ids.join(', ')
}
