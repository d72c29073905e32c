import type { Contract } from '../../openapi/contract.ts'
import type { Claim } from '../vocabulary/check.ts'
import { lawNotHeld } from '../vocabulary/declared-laws.ts'
import { type Exchange, pathIn } from '../vocabulary/exchange.ts'
import type { CheckEvent, Evidence } from '../vocabulary/finding.ts'
import type { FindingStore } from './finding-store.ts'
import type { VerdictBook } from './verdict-book.ts'

/** Where servers are known to do what a check found; `undefined` where they are not. */
export type Explain = (claim: Claim) => readonly Evidence[] | undefined

/** Where findings are written down. */
export interface FindingSink {
  readonly contract: Contract
  readonly ledger: FindingStore
  readonly verdicts: VerdictBook
  readonly explain?: Explain | undefined
}

/** Writes down what was found. @returns what is new of it; equal ones are only counted */
export function record(claim: Claim, book: FindingSink): readonly CheckEvent[] {
  const { check, facts, operation, pointer, steps } = claim
  const name = nameOf(steps.at(-1), book.contract, operation)
  const evidence = operation && lawNotHeld(operation, check.id)
  if (evidence !== undefined) {
    const law = { check: check.id, operation: name, evidence }
    const reason = `the contract says that it is not kept: ${evidence}`
    book.verdicts.add({ check: check.id, operation: name, outcome: 'not applicable', reason })
    return book.ledger.addNotHeld(law) ? [{ kind: 'not-held', law }] : []
  }
  const known = book.explain?.(claim)
  book.verdicts.add({ check: check.id, operation: name, outcome: 'broken' })
  const finding = book.ledger.add({
    ...{ check: check.id, severity: check.severity, facts, key: check.key(facts) },
    ...{ operation: name, about: operation, pointer, steps, ...(known && { known }) },
  })
  return finding ? [{ kind: 'finding', finding }] : []
}

/** The id of an operation, or the method and path where the contract has none. */
export function nameOf(
  exchange: Pick<Exchange, 'request' | 'operation' | 'path'> | undefined,
  contract: Contract,
  operation = exchange?.operation,
): string {
  if (operation) return operation.id
  const path = exchange ? pathIn(exchange) : ''
  return `${exchange?.request.method} ${contract.match(path)?.template ?? '?'}`
}
