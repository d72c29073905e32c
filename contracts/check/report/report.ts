import type { Severity } from '../vocabulary/check.ts'
import type { Cause } from '../vocabulary/exchange.ts'
import type { Evidence, NotHeld } from '../vocabulary/finding.ts'
import type { CheckVerdict } from '../vocabulary/verdict.ts'
import type { WitnessOutcome } from '../witnesses/replay.ts'
import type { Position } from './locate.ts'
import type { ReportedReach } from './reach.ts'
import type { ReportedAftermath } from './reported-aftermath.ts'

/**
 * Result of a run, as JSON, without secrets. Reporters read it, and shards are merged from it.
 */
export interface Report {
  /** Of this shape; a reader refuses another one. Format 1 had no verdicts. */
  readonly format: 2
  readonly contract: ReportedContract
  /** The server under check. */
  readonly url: string
  readonly seed: number
  /** Where the report is one of several: which one, counted from 1. */
  readonly shard?: Shard
  /** When the run began, in ISO 8601; only where the caller says it. */
  readonly started?: string
  /** Duration in seconds; absent if the caller does not give it. */
  readonly seconds?: number
  /** Why the run says nothing of the server, or not all: it was not reached, or the run was ended. */
  readonly failure?: string
  /** Number of exchanges. */
  readonly exchanges: number
  /** Extent of the run; absent for recorded traffic. */
  readonly reach?: ReportedReach
  /** Findings, in the order in which they were first seen. */
  readonly findings: readonly ReportedFinding[]
  /** Known deviations from the document. */
  readonly deviations: readonly Deviation[]
  /** Laws that the contract says are not kept, and that were seen not to be. */
  readonly notHeld: readonly NotHeld[]
  readonly notes: readonly string[]
  /** Writes that were not sent, because they could change what was there before the run. */
  readonly notTried: readonly NotTried[]
  /** Results that were seen once and not again. They do not fail the run. */
  readonly notConfirmed: readonly NotConfirmed[]
  /** Changes of the state that the run left; absent if it wrote nothing. */
  readonly aftermath?: ReportedAftermath
  /**
   * Verdicts by check and operation: `{ check, operation, outcome, reason?, give? }`. `outcome` is
   * `held`, `broken`, `not confirmed`, `not tried` or `not applicable`. `operation` is `*` where the
   * verdict is about the whole run. A check that was not wanted has none.
   */
  readonly checks: readonly CheckVerdict[]
  /** Demands that the run did not meet, a sentence each; they fail the run. Source: `demand`. */
  readonly unmet?: readonly string[]
  /** Operations that the run selected. */
  readonly operations: readonly ReportedOperation[]
  /** Every exchange, in order; only where it was asked for. */
  readonly traffic?: readonly ReportedExchange[]
}

export interface NotTried {
  /** Id of the operation, or `undocumented-methods`. */
  readonly operation: string
  readonly reason: string
  /** The flag that allows it; absent where none does. */
  readonly allow?: string
}

export interface NotConfirmed {
  readonly check: string
  readonly operation: string
  readonly message: string
  /** The exchanges that showed it, and those of the try that did not. */
  readonly steps: readonly ReportedExchange[]
  readonly again: readonly ReportedExchange[]
}

export interface ReportedContract {
  /** A provider's name or a file's. */
  readonly name: string
  readonly title: string
  readonly profile?: string
  /** Path of the file that pointers and lines lead into. */
  readonly file?: string
  /** Path of the overlay that evidence leads into. */
  readonly overlay?: string
}

export interface Shard {
  readonly index: number
  readonly of: number
}

export interface ReportedFinding {
  /** The same in every run that finds the same. */
  readonly id: string
  readonly check: string
  /** Code of Web Fuzzing Commons, where it has one. */
  readonly faultCode?: number
  readonly severity: Severity
  readonly operation: string
  readonly message: string
  readonly expected: string
  readonly received: string
  /** Findings of one check with the same behaviour are the same fault; it holds no sentence. */
  readonly behaviour: string
  /** Behaviour of the server, e.g. `accepts null`, if it applies to several properties at once. */
  readonly does?: string
  /** The property or parameter it is about, e.g. `/seats`. */
  readonly property?: string
  /** JSON pointer into the contract; empty where the promise is a law's. */
  readonly pointer: string
  /** Of the pointer, in the contract's file. */
  readonly position?: Position
  /** The shortest sequence that shows it, the last one being the proof. */
  readonly steps: readonly ReportedExchange[]
  readonly times: number
  readonly seed: number
  readonly reproduction: Reproduction
}

/** Reproduction of a finding. Secrets are environment variables. */
export interface Reproduction {
  /** A shell script of curl commands. */
  readonly curl: string
  /** A file for vitest that fails as long as the server does so. */
  readonly vitest: string
}

export interface Deviation extends ReportedFinding {
  readonly evidence: readonly LocatedEvidence[]
}

export interface LocatedEvidence extends Evidence {
  /** Of the action, in the overlay's file. */
  readonly position?: Position
}

export interface ReportedExchange {
  readonly index: number
  /** Id of the operation, or the method and path where the contract has none. */
  readonly operation: string
  readonly cause: Cause
  /** Name of the identity that signed it. */
  readonly as: string
  readonly request: {
    readonly method: string
    readonly target: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
  }
  readonly response: {
    /** 0 where no answer came. */
    readonly status: number
    readonly headers: readonly (readonly [name: string, value: string])[]
    readonly body?: string
  }
}

export interface ReportedOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly pairs: readonly ReportedPair[]
}

export type PairOutcome = WitnessOutcome | 'missing' | 'undocumented' | 'known'

/** One status of an operation and how it fared. */
export interface ReportedPair {
  /** As documented, or a status that came within a documented class. */
  readonly status: string
  /**
   * `earned` came, `forced` came because the server was told so, `not reached` did not come,
   * `broken` came otherwise than a witness says, `missing` is claimed by no witness and did not
   * come, `undocumented` came and is not documented, `known` is one of these two and a known
   * deviation.
   */
  readonly outcome: PairOutcome
  /** Number of answers. */
  readonly times: number
  readonly witnesses: readonly string[]
  readonly reason?: string
}

/** True if a run failed. Known deviations alone do not fail it, unless they are to. */
export const hasFailed = (report: Report, { strict = false } = {}): boolean =>
  report.failure !== undefined ||
  report.findings.length > 0 ||
  (report.unmet ?? []).length > 0 ||
  (strict && report.deviations.length > 0)
