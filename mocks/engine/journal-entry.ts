import type { CutMoment } from './effect.ts'

/** The part of a request or an answer that a journal keeps, without secrets. */
export interface JournalPart {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** The parsed JSON, else the text; undefined without a body. */
  readonly body: unknown
  /** The body was longer than `journalBodyBytes`: it is the text of its beginning. */
  readonly isBodyCut?: true
}

/** One request and its answer, as it is written down. */
export interface RecordedEntry extends Omit<JournalEntry, 'at'> {
  /** Milliseconds of the world's clock. */
  readonly milliseconds: number
}

/** One request and its answer. */
export interface JournalEntry {
  /** The world's time, ISO 8601. */
  readonly at: string
  readonly provider: string
  /** Undefined when no operation was reached. */
  readonly operationId: string | undefined
  readonly method: string
  readonly target: string
  /** 500 for a request that ended in a defect of the mock; 0 where it was cut before an answer. */
  readonly status: number
  /** The resource: the parameters of the path, decoded. */
  readonly params?: Readonly<Record<string, string>>
  readonly request?: JournalPart
  readonly answer?: JournalPart
  /** The code of the error that was answered, as the contract's `x-errors` have it. */
  readonly error?: string
  /** Why the request was refused. */
  readonly reason?: string
  /** The scenario made the answer, or changed it. */
  readonly forced?: true
  /** The connection was closed instead of an answer. */
  readonly cut?: CutMoment
  /** The answer is an example from the contract, not state: no behaviour made it. */
  readonly sampled?: true
  /** The part that the mock has no answer of its own for, where `unmocked` is `error` or `passthrough`. */
  readonly unmocked?: string
  /** Message of the error in which the request ended: a defect of the mock, thrown to the caller. */
  readonly defect?: string
}
