import type { CheckId } from './catalogue.ts'
import type { Explain } from './record.ts'

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

/** The budget of requests is used up; the run ends with what it has. */
export class BudgetSpent extends Error {}
