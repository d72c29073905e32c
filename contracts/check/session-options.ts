import type { Operation } from '../openapi/contract.ts'
import type { CheckId } from './catalogue.ts'
import type { Exchange } from './exchange.ts'
import type { Difference, Evidence, Severity } from './finding.ts'

export interface SessionOptions {
  readonly seed: number
  /** Begins the names of everything that is created. */
  readonly prefix: string
  /** Checks to leave out of the report. */
  readonly isWanted: (check: CheckId) => boolean
  /** Waits some milliseconds; used between retries. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** How long a state may take to show, in milliseconds; 0 for servers that are consistent at once. */
  readonly patienceMilliseconds: number
  /** Most requests that are sent. */
  readonly budget: number
  /** Whether the server is somebody's: all that is made is named by the prefix and can be removed. */
  readonly careful: boolean
  /** Where servers are known to do what a check found; `undefined` where they are not. */
  readonly explain?: Explain
}

/** A finding as a law states it; the session adds what it knows. */
export interface Report extends Difference {
  readonly operation: Operation | undefined
  readonly steps: readonly Exchange[]
  readonly severity?: Severity
}

export type Explain = (check: CheckId, report: Report) => readonly Evidence[] | undefined

/** The budget of requests is used up; the run ends with what it has. */
export class BudgetSpent extends Error {}
