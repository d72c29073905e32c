import { isObject } from '../../../openapi/reference.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import { headerOf } from '../../vocabulary/target.ts'
import type { ExchangeCheck } from './exchange-check.ts'
import { mayHaveBody } from './from-contract.ts'

const isBlank = (value: string | undefined) => value === undefined || value.trim() === ''

/** 401 says how to authenticate (RFC 9110, 15.5.2). Only a caller without credentials is judged. */
export const challengeWith401: ExchangeCheck = ({ response, cause }) =>
  response.status === 401 &&
  (cause === 'no-credentials' || cause === 'wrong-credentials') &&
  isBlank(headerOf(response, 'www-authenticate'))
    ? [
        {
          message: '401 came without WWW-Authenticate.',
          expected: 'the header WWW-Authenticate (RFC 9110, 15.5.2)',
          received: 'no such header',
          pointer: '',
        },
      ]
    : []

/** 405 lists the methods that there are (RFC 9110, 15.5.6), all documented ones among them. */
export const allowWith405: ExchangeCheck = ({ response, request }, contract) => {
  if (response.status !== 405) return []
  const allow = headerOf(response, 'allow')
  const expected = 'the header Allow with the methods of the path (RFC 9110, 15.5.6)'
  if (allow === undefined) {
    return [{ message: '405 came without Allow.', expected, received: 'no Allow', pointer: '' }]
  }
  const listed = allow.split(',').map((method) => method.trim().toUpperCase())
  const route = contract.match(request.target.split('?')[0] ?? '')
  const missing = [...(route?.methods.keys() ?? [])].filter((method) => !listed.includes(method))
  if (missing.length === 0) return []
  const message = `Allow leaves out ${missing.join(', ')}, which the contract documents.`
  return [{ message, expected, received: `Allow: ${allow}`, pointer: '' }]
}

/** 204, 304 and answers to HEAD carry no body, and 204 announces none. */
export const noBodyWhereNone: ExchangeCheck = ({ request, response }) => {
  const { status, body } = response
  if (mayHaveBody(request.method, status)) return []
  const length = Number(headerOf(response, 'content-length') ?? 0)
  const announced =
    status === 204 && (length > 0 || !isBlank(headerOf(response, 'transfer-encoding')))
  if (body.length === 0 && !announced) return []
  const what = request.method === 'HEAD' ? 'An answer to HEAD' : `An answer with status ${status}`
  return [
    {
      message: `${what} has a body.`,
      expected: 'no body (RFC 9110, 6.4.1)',
      received: body.length > 0 ? `${body.length} bytes` : 'headers that announce a body',
      pointer: '',
    },
  ]
}

/** 5xx says that the server broke; no request of this check may do that. */
export const noServerError: ExchangeCheck = ({ response, cause, request, body }) => {
  const { status } = response
  if (status < 500 || status === 501 || (status === 503 && cause !== 'witness')) return []
  if (cause === 'witness') return []
  return [
    {
      message: `The server broke on ${aboutCause[cause] ?? `a ${cause} request`}.`,
      expected: 'a status below 500',
      received: `${status} ${excerpt(body)}`,
      pointer: '',
      fold: `${request.method} ${cause}`,
    },
  ]
}

const aboutCause: Readonly<Record<string, string>> = {
  invalid: 'an invalid request',
  odd: 'an odd request',
  'unknown-id': 'an id that nothing has',
  gone: 'a thing that was deleted',
}

function excerpt(body: unknown): string {
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/** A body that announces JSON is JSON, in UTF-8. */
export const readableBody: ExchangeCheck = ({ unreadable, response }) =>
  unreadable === undefined
    ? []
    : [
        {
          message: unreadable,
          expected: `a body of type ${headerOf(response, 'content-type') ?? 'JSON'}`,
          received: excerpt(new TextDecoder().decode(response.body)),
          pointer: '',
          fold: 'unreadable',
        },
      ]

/** A problem document repeats the status of its answer, if it names one (RFC 9457, 3.1.2). */
export const errorNamesItsStatus: ExchangeCheck = ({ response, body }: Exchange) => {
  const type = headerOf(response, 'content-type') ?? ''
  if (!/^application\/problem\+json/i.test(type) || !isObject(body)) return []
  if (typeof body.status !== 'number' || body.status === response.status) return []
  return [
    {
      message: `The problem says status ${body.status}, the answer ${response.status}.`,
      expected: `"status": ${response.status} (RFC 9457, 3.1.2)`,
      received: `"status": ${body.status}`,
      pointer: '',
    },
  ]
}
