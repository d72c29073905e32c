import type { Cause } from '../../vocabulary/exchange.ts'
import type { ExchangeCheck } from './exchange-check.ts'

/** What HTTP itself answers to such a request, whatever an operation documents. */
const ofHttp: Partial<Record<Cause, readonly number[]>> = {
  malformed: [400, 422],
  'wrong-media-type': [400, 415, 422],
  odd: [400, 404, 406, 414, 431],
  'no-credentials': [401, 403],
  'wrong-credentials': [401, 403],
}

/** Answers of what stands before the server: they belong to no operation. */
const ofGateways: readonly number[] = [413]

/**
 * The status must be listed by number, by class (`4XX`) or covered by `default`. A run has sent the
 * request again where a 429 or 503 asked for it, so that one which is left is judged like any other.
 */
export const documentedStatus: ExchangeCheck = ({ operation, response, cause }, contract) => {
  const { status } = response
  if (!operation || contract.responseFor(operation, status)) return []
  if (ofGateways.includes(status) || ofHttp[cause]?.includes(status)) return []
  if (contract.transportResponses.some((transport) => transport.status === status)) return []
  if (operation.method === 'HEAD' && status === 405) return []
  const documented = operation.responses.map((spec) => spec.status).join(', ')
  return [
    {
      message: `The status ${status} is not documented.`,
      expected: `one of ${documented}`,
      received: `${status}`,
      pointer: `${operation.pointer}/responses`,
    },
  ]
}
