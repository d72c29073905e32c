import type { Operation } from '../../openapi/contract.ts'
import { answersEveryRequest } from '../checks/exchange/answers-every-request.ts'
import { type Claim, claimOf } from '../vocabulary/check.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import type { NoAnswer } from '../vocabulary/target.ts'
import type { Claims } from './claims.ts'
import type { FindingStore } from './finding-store.ts'

/** The claim that a request was not answered. */
export function silence(
  meant: Pick<Exchange, 'request' | 'operation' | 'cause' | 'as'>,
  { message }: NoAnswer,
  ledger: FindingStore,
): Claim {
  const response = { status: 0, headers: [], body: new Uint8Array() }
  const exchange = { index: 0, response, ...meant, body: undefined, unreadable: undefined }
  return claimOf(answersEveryRequest, {
    facts: { cause: meant.cause, problem: message },
    pointer: '',
    operation: meant.operation,
    steps: ledger.leadingTo(exchange),
  })
}

/** An operation is given up after so many requests in a row without a whole answer. */
const mostInARow = 3

/** Counts requests in a row that got no answer, by operation, so that none is waited for for ever. */
export class Silences {
  readonly #counts = new Map<string, number>()

  count(operation: Operation | undefined): void {
    if (operation) this.#counts.set(operation.id, (this.#counts.get(operation.id) ?? 0) + 1)
  }

  end(operation: Operation | undefined): void {
    if (operation) this.#counts.delete(operation.id)
  }

  /** True if an operation is given up; then the run is told so. */
  isOver(operation: Operation | undefined, claims: Claims): boolean {
    if (!operation || (this.#counts.get(operation.id) ?? 0) < mostInARow) return false
    claims.notTried(operation.id, {
      reason: `${mostInARow} requests in a row got no whole answer`,
    })
    return true
  }
}
