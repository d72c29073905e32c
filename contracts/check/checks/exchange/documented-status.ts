import type { Cause } from '../../vocabulary/exchange.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'
import { defineExchangeCheck } from './exchange-check.ts'

/** Statuses that HTTP itself defines for such a request, whatever an operation documents. */
const ofHttp: Partial<Record<Cause, readonly number[]>> = {
  malformed: [400, 422],
  'wrong-media-type': [400, 415, 422],
  odd: [400, 404, 406, 414, 431],
  'no-credentials': [401, 403],
  'wrong-credentials': [401, 403],
}

/** Answers of what stands before the server: they belong to no operation. */
const ofGateways: readonly number[] = [413]

export interface StatusFacts {
  readonly status: number
  /** Statuses that the operation documents, e.g. `201`, `4XX`. */
  readonly documented: readonly string[]
}

/**
 * The status must be listed by number, by class (`4XX`) or covered by `default`. A run has sent the
 * request again where a 429 or 503 asked for it, so that one which is left is judged like any other.
 */
export const documentedStatus = defineExchangeCheck<StatusFacts>()({
  id: 'documented-status',
  title: 'The status is documented for the operation: by number, by class or by `default`.',
  why: 'Generated clients throw on a status that they do not know.',
  example: 'POST /teams answered 202; the contract documents 201, 400, 401.',
  faultCode: 200,
  otherwise: 'no answer of it came',
  judge({ operation, request, response, cause }, contract) {
    const { status } = response
    // 101 leaves HTTP, and what is provisional is no answer
    if (!operation || status < 200) return undefined
    if (contract.responseFor(operation, status)) return []
    if (ofGateways.includes(status) || ofHttp[cause]?.includes(status)) return []
    if (contract.transportResponses.some((transport) => transport.status === status)) return []
    if (operation.method === 'HEAD' && status === 405) return []
    // without a body there is nothing whose type could be documented
    if (status === 415 && (request.body ?? '').length === 0) return []
    const documented = operation.responses.map((spec) => spec.status)
    return [{ facts: { status, documented }, pointer: `${operation.pointer}/responses` }]
  },
  key: ({ status }) => `${status}`,
  tell: ({ status, documented }, proof) => ({
    message: `${requestOf(proof)} answered ${status}, which the contract does not document.`,
    expected: `one of ${documented.join(', ')}`,
    received: `${status}`,
  }),
  asserts: ({ documented }) => ({
    kind: 'status',
    pattern: documented.map((status) => status.replaceAll('X', '\\d')).join('|'),
  }),
})
