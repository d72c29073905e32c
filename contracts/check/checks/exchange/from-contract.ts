import type { Contract, Issue, ResponseSpec } from '../../../openapi/contract.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import { type Difference, defineExchangeCheck } from './exchange-check.ts'
import {
  behaviourOfIssue,
  differenceOf,
  type IssueFacts,
  keyOfIssue,
  responseIssues,
  tellIssue,
} from './response-issues.ts'

/** The issues of one part of the answer; `undefined` where nothing of it is documented. */
function differencesIn(
  part: Issue['in'],
  exchange: Exchange,
  contract: Contract,
): readonly Difference<IssueFacts>[] | undefined {
  const { operation, response } = exchange
  const spec = operation && contract.responseFor(operation, response.status)
  if (!spec || !isDocumented(part, spec)) return undefined
  return responseIssues(exchange, contract)
    .filter((issue) => issue.in === part)
    .map((issue) => differenceOf(issue, exchange))
}

/** True if the contract says anything about a part of an answer. */
function isDocumented(part: Issue['in'], { content, headers }: ResponseSpec): boolean {
  if (part === 'header') return headers.size > 0
  return part !== 'body' || content.some(({ schema }) => schema !== undefined)
}

/** The media type of the answer is one that its status documents. */
export const documentedMediaType = defineExchangeCheck<IssueFacts>()({
  id: 'documented-media-type',
  title: 'The Content-Type of the answer is one that its status documents.',
  why: 'Clients choose the parser by it.',
  example: 'GET /teams/{teamId} answered text/html; the contract documents application/json.',
  faultCode: 200,
  otherwise: 'no answer with a documented status came',
  judge: (exchange, contract) =>
    exchange.unreadable === undefined || exchange.response.body.length > 0
      ? differencesIn('media-type', exchange, contract)
      : undefined,
  key: keyOfIssue,
  behaviour: behaviourOfIssue,
  tell: tellIssue,
  asserts({ status }, { operation }, contract) {
    const spec = operation && contract.responseFor(operation, status)
    return { kind: 'media-type', names: spec?.content.map(({ name }) => name) ?? [] }
  },
})

/** Headers that the contract requires are there, and all documented ones have their type. */
export const documentedHeaders = defineExchangeCheck<IssueFacts>()({
  id: 'documented-headers',
  explainedBy: 'headers',
  title: 'Headers that the contract requires are there, and documented ones have their type.',
  why: 'Clients page, lock and follow by headers.',
  example: 'POST /teams answered 201: header /location is missing.',
  faultCode: 200,
  otherwise: 'no answer came whose status documents headers',
  judge: (exchange, contract) =>
    differencesIn('header', exchange, contract)?.filter(
      ({ facts: { issue } }) => issue.pointer.toLowerCase() !== '/www-authenticate',
    ),
  key: keyOfIssue,
  behaviour: behaviourOfIssue,
  tell: tellIssue,
  asserts: ({ issue }) => ({ kind: 'issue', issue }),
})

/** The body fits its schema, formats included. */
export const bodyMatchesSchema = defineExchangeCheck<IssueFacts>()({
  id: 'body-matches-schema',
  title: 'The body fits the schema of its status, formats included.',
  why: 'A missing or mistyped property breaks the code that was generated for it.',
  example: 'GET /teams/{teamId} answered 200: body /seats must be an integer, came "5".',
  faultCode: 200,
  otherwise: 'no readable body came whose status documents a schema',
  judge: (exchange, contract) =>
    exchange.unreadable === undefined &&
    mayHaveBody(exchange.request.method, exchange.response.status)
      ? differencesIn('body', exchange, contract)
      : undefined,
  key: keyOfIssue,
  behaviour: behaviourOfIssue,
  tell: tellIssue,
  asserts: ({ issue }) => ({ kind: 'issue', issue }),
})

export const mayHaveBody = (method: string, status: number) =>
  method !== 'HEAD' && status !== 204 && status !== 304 && status >= 200
