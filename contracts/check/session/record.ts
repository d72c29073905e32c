import type { Contract, Operation } from '../../openapi/contract.ts'
import type { CheckId } from '../checks/catalogue.ts'
import { lawNotHeld } from '../vocabulary/declared-laws.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import type { CheckEvent, Difference, Evidence, Severity } from '../vocabulary/finding.ts'
import type { Ledger } from './ledger.ts'

/** A finding as a check or a law states it. */
export interface Claim extends Difference {
  readonly operation: Operation | undefined
  readonly steps: readonly Exchange[]
  readonly severity?: Severity
}

/** Where servers are known to do what a check found; `undefined` where they are not. */
export type Explain = (check: CheckId, claim: Claim) => readonly Evidence[] | undefined

/** Where findings are written down. */
export interface Book {
  readonly contract: Contract
  readonly ledger: Ledger
  readonly isWanted: (check: CheckId) => boolean
  readonly explain?: Explain | undefined
}

/** Writes down what was found. @returns what is new of it; equal ones are only counted */
export function record(check: CheckId, claim: Claim, book: Book): readonly CheckEvent[] {
  if (!book.isWanted(check)) return []
  const { operation, steps, ...difference } = claim
  const name = nameOf(steps.at(-1), book.contract, operation)
  const evidence = operation && lawNotHeld(operation, check)
  if (evidence !== undefined) {
    const law = { check, operation: name, evidence }
    return book.ledger.addNotHeld(law) ? [{ kind: 'not-held', law }] : []
  }
  const known = book.explain?.(check, claim)
  const entry = { ...difference, operation: name, steps, ...(known && { known }) }
  const finding = book.ledger.add(check, entry)
  return finding ? [{ kind: 'finding', finding }] : []
}

/** The id of an operation, or the method and path where the contract has none. */
export function nameOf(
  exchange: Pick<Exchange, 'request' | 'operation'> | undefined,
  contract: Contract,
  operation = exchange?.operation,
): string {
  if (operation) return operation.id
  const path = exchange?.request.target.split('?')[0] ?? ''
  return `${exchange?.request.method} ${contract.match(path)?.template ?? '?'}`
}
