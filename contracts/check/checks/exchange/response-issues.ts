import type { Contract, Issue } from '../../../openapi/contract.ts'
import { isObject } from '../../../openapi/reference.ts'
import type { FindingGroupKey, Proof, Sentence } from '../../vocabulary/check.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'
import { headerOf } from '../../vocabulary/target.ts'
import type { Difference } from './exchange-check.ts'

const known = new WeakMap<Exchange, readonly Issue[]>()

/** Every way in which the answer differs from its documented response; none where it has none. */
export function responseIssues(exchange: Exchange, contract: Contract): readonly Issue[] {
  const found = known.get(exchange) ?? judge(exchange, contract)
  known.set(exchange, found)
  return found
}

function judge(exchange: Exchange, contract: Contract): readonly Issue[] {
  const { operation, response } = exchange
  if (!operation || !contract.responseFor(operation, response.status)) return []
  // a request may be valid and its path none that the server has: ids are not all that routes take
  const mayBeAround = exchange.cause !== 'valid' || response.status === 404
  if (mayBeAround && isTransport(exchange, contract)) return []
  const headers = new Map(
    response.headers.map(([name]) => [name.toLowerCase(), headerOf(response, name.toLowerCase())]),
  )
  return contract.checkResponse(operation, {
    status: response.status,
    headers: Object.fromEntries([...headers].map(([name, value]) => [name, value ?? ''])),
    body: unwrapped(exchange, contract),
  })
}

/** True if it is an answer that the contract says is given before or around its operations. */
function isTransport({ response }: Exchange, { transportResponses }: Contract): boolean {
  const type = headerOf(response, 'content-type')?.split(';')[0]?.trim().toLowerCase()
  return transportResponses.some(({ status, content }) => {
    const types = Object.keys(content ?? {}).map((name) => name.split(';')[0]?.toLowerCase())
    const isBare = types.length === 0 && response.body.length === 0
    return status === response.status && (isBare || types.includes(type))
  })
}

/** The body that the schema is about: inside the envelope where one was asked for. */
function unwrapped({ request, body }: Exchange, { envelope }: Contract): unknown {
  if (!envelope || !isObject(body)) return body
  const query = new URLSearchParams(request.target.split('?')[1] ?? '')
  if (query.get(envelope.parameter) !== 'true') return body
  const content = Object.entries(envelope.object).find(([, holds]) => holds === 'content')?.[0]
  if (content !== undefined && content in body) return body[content]
  const extra = new Set(Object.keys(envelope.list))
  return Object.fromEntries(Object.entries(body).filter(([key]) => !extra.has(key)))
}

/** Facts of a finding about an answer that differs from its documented response. */
export interface IssueFacts {
  readonly issue: Issue
  readonly status: number
}

export const differenceOf = (issue: Issue, { response }: Exchange): Difference<IssueFacts> => ({
  facts: { issue, status: response.status },
  pointer: issue.schemaPointer,
})

/** Issues of one rule at one place of a schema are the same, wherever in a list they come up. */
export const keyOfIssue = ({ issue }: IssueFacts): string =>
  `${issue.schemaPointer} ${issue.keyword} ${issue.pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')}`

/** Issues of one rule are the same behaviour, whatever property breaks it. */
export function behaviourOfIssue({ issue }: IssueFacts): FindingGroupKey {
  const { keyword, params, pointer } = issue
  const missing = keyword === 'required' ? params.missingProperty : undefined
  const place = pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')
  if (typeof missing === 'string') {
    return { key: keyword, does: 'leaves a required property out', property: `${place}/${missing}` }
  }
  const rule = `${issue.in} ${keyword} ${JSON.stringify(params)}`
  return { key: rule, does: `breaks \`${describe(issue)}\``, property: place }
}

export function tellIssue({ issue, status }: IssueFacts, proof: Proof): Sentence {
  const place = issue.pointer === '' ? '' : `${issue.in} ${issue.pointer} `
  return {
    message: `${requestOf(proof)} answered ${status}: ${place}${issue.message}`,
    expected: describe(issue),
    received: issue.message,
  }
}

function describe({ keyword, params }: Issue): string {
  const detail = Object.entries(params).map(([key, value]) => `${key} ${JSON.stringify(value)}`)
  return [keyword, ...detail].join(', ')
}
