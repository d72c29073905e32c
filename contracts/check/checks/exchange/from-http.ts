import { type Cause, pathIn } from '../../vocabulary/exchange.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'
import { headerOf } from '../../vocabulary/target.ts'
import { defineExchangeCheck } from './exchange-check.ts'
import { mayHaveBody } from './from-contract.ts'

const isBlank = (value: string | undefined) => value === undefined || value.trim() === ''

/** 401 says how to authenticate (RFC 9110, 15.5.2). Only a caller without credentials is judged. */
export const challengeWith401 = defineExchangeCheck()({
  id: 'challenge-with-401',
  title: '401 comes with WWW-Authenticate (RFC 9110, 15.5.2).',
  why: 'Clients with digest or token refresh wait for the challenge.',
  example: 'GET /teams/{teamId} without credentials: 401, no WWW-Authenticate.',
  faultCode: 109,
  otherwise: 'no request without right credentials was answered 401',
  judge({ response, cause }) {
    const isJudged =
      response.status === 401 && (cause === 'no-credentials' || cause === 'wrong-credentials')
    if (!isJudged) return undefined
    return isBlank(headerOf(response, 'www-authenticate')) ? [{ facts: {}, pointer: '' }] : []
  },
  tell: (_facts, proof) => ({
    message: `${requestOf(proof)} answered 401 without WWW-Authenticate.`,
    expected: 'the header WWW-Authenticate (RFC 9110, 15.5.2)',
    received: 'no such header',
  }),
  asserts: () => ({ kind: 'header', name: 'www-authenticate', matcher: '.toBeTruthy()' }),
})

export interface AllowFacts {
  /** The header as it came. */
  readonly allow: string | undefined
  readonly missing: readonly string[]
}

/** 405 lists the methods that there are (RFC 9110, 15.5.6), all documented ones among them. */
export const allowWith405 = defineExchangeCheck<AllowFacts>()({
  id: 'allow-with-405',
  title: '405 comes with Allow, which lists the documented methods (RFC 9110, 15.5.6).',
  why: 'Without it nobody can tell a wrong method from a missing feature.',
  example: 'TRACE /orgs answered 405 without Allow.',
  faultCode: 110,
  otherwise: 'no request was answered 405',
  judge(exchange, contract) {
    if (exchange.response.status !== 405) return undefined
    const allow = headerOf(exchange.response, 'allow')
    const listed = (allow ?? '').split(',').map((method) => method.trim().toUpperCase())
    const route = contract.match(pathIn(exchange))
    const missing = [...(route?.methods.keys() ?? [])].filter((method) => !listed.includes(method))
    if (allow !== undefined && missing.length === 0) return []
    return [{ facts: { allow, missing }, pointer: '' }]
  },
  key: ({ allow, missing }) => (allow === undefined ? 'absent' : missing.join(', ')),
  tell: ({ allow, missing }, proof) => ({
    message:
      allow === undefined
        ? `${requestOf(proof)} answered 405 without Allow.`
        : `${requestOf(proof)} answered 405; its Allow leaves out ${missing.join(', ')}, which the contract documents.`,
    expected: 'the header Allow with the methods of the path (RFC 9110, 15.5.6)',
    received: allow === undefined ? 'no Allow' : `Allow: ${allow}`,
  }),
  asserts(_facts, { steps }, contract) {
    const route = contract.match(steps.slice(-1).map(pathIn).join(''))
    return { kind: 'allow', methods: [...(route?.methods.keys() ?? [])] }
  },
})

export interface StrayBodyFacts {
  readonly status: number
  /** 0 where headers announce a body that did not come. */
  readonly bytes: number
}

/** 204, 304 and answers to HEAD carry no body, and 204 announces none. */
export const noBodyWhereNone = defineExchangeCheck<StrayBodyFacts>()({
  id: 'no-body-where-none',
  title: '204, 304 and answers to HEAD carry no body.',
  why: 'On a kept connection the stray bytes are read as the next answer.',
  example: 'DELETE /teams/{teamId} answered 204 with 27 bytes.',
  faultCode: 105,
  otherwise: 'no answer came that may have no body',
  unseenByFetch: 'fetch hides bytes that follow such an answer.',
  judge({ request, response }) {
    const { status, body } = response
    if (mayHaveBody(request.method, status)) return undefined
    const length = Number(headerOf(response, 'content-length') ?? 0)
    const announced =
      status === 204 && (length > 0 || !isBlank(headerOf(response, 'transfer-encoding')))
    if (body.length === 0 && !announced) return []
    return [{ facts: { status, bytes: body.length }, pointer: '' }]
  },
  key: ({ status }) => `${status}`,
  tell: ({ status, bytes }, proof) => ({
    message: `${requestOf(proof)} answered ${status} with a body.`,
    expected: 'no body (RFC 9110, 6.4.1)',
    received: bytes > 0 ? `${bytes} bytes` : 'headers that announce a body',
  }),
  asserts: ({ status }) => ({ kind: 'unseen', status }),
})

export interface ServerErrorFacts {
  readonly status: number
  readonly cause: Cause
  readonly method: string
  readonly answer: string
}

/** 5xx says that the server broke; no request of this check may do that. */
export const noServerError = defineExchangeCheck<ServerErrorFacts>()({
  id: 'no-server-error',
  title: 'No request of the check is answered with 5xx.',
  why: 'A request of a client must not be able to break a server.',
  example: 'POST /teams answered 500 to a name of 40 characters.',
  faultCode: 100,
  otherwise: 'no answer of it came',
  judge({ response, cause, request, body }) {
    const { status } = response
    if (cause === 'witness' || status === 0) return undefined
    if (status < 500 || status === 501 || status === 503) return []
    const { method } = request
    return [{ facts: { status, cause, method, answer: excerpt(body) }, pointer: '' }]
  },
  key: ({ method, cause }) => `${method} ${cause}`,
  tell: ({ status, cause, answer }, proof) => ({
    message: `${requestOf(proof)} answered ${status} to ${aboutCause[cause] ?? `a ${cause} request`}.`,
    expected: 'a status below 500',
    received: `${status} ${answer}`,
  }),
  asserts: () => ({ kind: 'no-server-error' }),
})

const aboutCause: Readonly<Record<string, string>> = {
  invalid: 'an invalid request',
  odd: 'an unusual request',
  'unknown-id': 'an id that does not exist',
  gone: 'a request about a deleted resource',
}

function excerpt(body: unknown): string {
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

export interface UnreadableFacts {
  readonly problem: string
  readonly type: string
  readonly body: string
}

/** A body that announces JSON is JSON, in UTF-8. */
export const readableBody = defineExchangeCheck<UnreadableFacts>()({
  id: 'readable-body',
  title: 'A body that announces JSON is JSON, in UTF-8.',
  why: 'A client can do nothing with an answer that does not parse.',
  example: 'GET /teams answered 200 with a body that cannot be read: Unexpected end of JSON input.',
  faultCode: 200,
  otherwise: 'no answer with a body came',
  judge({ unreadable, response }) {
    if (unreadable === undefined) return response.body.length === 0 ? undefined : []
    // a coding that this Node does not know is no fault of the server
    if (response.coded?.isKnown === false) return undefined
    const type = headerOf(response, 'content-type') ?? 'JSON'
    const body = excerpt(new TextDecoder().decode(response.body))
    return [{ facts: { problem: unreadable, type, body }, pointer: '' }]
  },
  tell: ({ problem, type, body }, proof) => ({
    message: `${requestOf(proof)} answered with a body that cannot be read: ${problem}`,
    expected: `a body of type ${type}`,
    received: body,
  }),
  asserts: () => ({ kind: 'readable' }),
})
