import type { RunJournal } from '../vocabulary/journal.ts'
import type { Gate } from './gate.ts'
import type { Explain } from './record.ts'

export interface SessionOptions {
  readonly seed: number
  /** Begins the names of everything that is created. */
  readonly prefix: string
  /** Checks to leave out of the report. */
  readonly isWanted: (check: string) => boolean
  /** Waits some milliseconds; used between retries. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Time until a write becomes visible, in milliseconds; 0 for servers that are consistent at once. */
  readonly patienceMilliseconds: number
  /** For all waiting that `Retry-After` asks for, in milliseconds; then a 429 or 503 stands. */
  readonly maxWaitMilliseconds: number
  /** Most requests that are sent. */
  readonly budget: number
  /** True if the server is somebody's: all that is made is named by the prefix and can be removed. */
  readonly careful: boolean
  /** True if the server is a stand-in of ours, whose witnesses may change what its seed holds. */
  readonly isStandIn: boolean
  /** Ids of operations that may change what was there before the run. */
  readonly touch: readonly string[]
  /** Ids of operations to which only the clean-up sends requests. */
  readonly excludeOperations: readonly string[]
  /** Ends the run at once; what it created is removed all the same. */
  readonly signal?: AbortSignal
  /** Told of each write before it is sent. */
  readonly journal?: RunJournal
  /** Sends nothing that could change something. */
  readonly readOnly: boolean
  /** Where servers are known to do what a check found; `undefined` where they are not. */
  readonly explain?: Explain
  /** Gate of the requests; the session makes its own if absent. */
  readonly gate?: Gate
}

/** The run ends here with what it has: its budget is used up, or somebody stopped it. */
export class RunEnded extends Error {}

/** A request was not sent, because it must not be; nothing else is wrong. */
export class NotSent extends Error {}

/** A thorough run against a server of one's own. */
export const defaultOptions: Omit<SessionOptions, 'seed'> = {
  prefix: 'check',
  isWanted: () => true,
  patienceMilliseconds: 0,
  maxWaitMilliseconds: 60_000,
  budget: 100_000,
  careful: false,
  touch: [],
  excludeOperations: [],
  isStandIn: false,
  readOnly: false,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}
