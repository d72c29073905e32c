import type { CutMoment } from '../engine/effect.ts'
import type { ErrorCode, OperationId, TypesOf } from '../known-names.ts'
import type { ProviderName } from '../providers/index.ts'

/** The provider of an operation. */
export type ProviderOf<Id extends OperationId> = {
  [Name in ProviderName]: Id extends keyof TypesOf[Name]['operations'] ? Name : never
}[ProviderName]

/** The part of a provider's types that belongs to one operation. */
export type OperationPart<Id extends OperationId, Part extends 'operations' | 'answers'> = {
  [Name in ProviderName]: Id extends keyof TypesOf[Name][Part] ? TypesOf[Name][Part][Id] : never
}[ProviderName]

/** The statuses that an operation documents, in either profile, and those around it. */
export type StatusOf<Id extends OperationId> = OperationPart<Id, 'answers'> & number

/** Values of path parameters of an operation, by name: the requests that are meant. */
export type PathOf<Id extends OperationId> =
  OperationPart<Id, 'operations'> extends { parameters: { path: infer Path } }
    ? { readonly [Name in keyof Path]?: string | number }
    : Readonly<Record<string, never>>

/** The documented headers of an answer, as options. */
export type HeaderOptionOf<Id extends OperationId, Status> = {
  [Name in ProviderOf<Id>]: Status extends keyof TypesOf[Name]['answerHeaders']
    ? TypesOf[Name]['answerHeaders'][Status]
    : never
}[ProviderOf<Id>] &
  string

/** Values for the texts of an error. */
export type ErrorParametersOf<Id extends OperationId, Code> = {
  [Name in ProviderOf<Id>]: Code extends keyof TypesOf[Name]['errors']
    ? Partial<TypesOf[Name]['errors'][Code]>
    : never
}[ProviderOf<Id>]

/** The documented headers of an answer as options (`retryAfter` is `Retry-After`), and more. */
export type AnswerOptions<Id extends OperationId, Status = StatusOf<Id>> = {
  readonly [Header in HeaderOptionOf<Id, Status>]?: string | number
} & {
  /** Any other header. */
  readonly headers?: Readonly<Record<string, string | number>>
  /** A JSON body of your own instead of the contract's. */
  readonly body?: unknown
}

/** Options of an answer that an error names. */
export type ErrorOptions<Id extends OperationId, Code> = AnswerOptions<Id> & {
  /** Values for the texts of the error; missing ones are taken from the request. */
  readonly parameters?: ErrorParametersOf<Id, Code>
}

/** A body as it is, e.g. malformed. */
export interface RawOptions {
  /** That of the operation's success by default. */
  readonly status?: number
  /** `Content-Type` is that of the contract by default. */
  readonly headers?: Readonly<Record<string, string | number>>
}

export interface UndocumentedOptions extends Omit<RawOptions, 'status'> {
  /** A JSON body. */
  readonly body?: unknown
}

/** A status that no document of the operation has. */
export type Undocumented<Id extends OperationId, Status extends number> =
  Status extends StatusOf<Id> ? never : Status

/** Requests that are held back. */
export interface HeldAnswers {
  /** Requests that wait for the release. */
  readonly waiting: number
  /** Fulfilled once a request waits, or after the release. */
  arrived(): Promise<void>
  /** Lets every held answer leave; later requests are not held. */
  release(): void
}

/** An outcome in force. It holds for every request unless it is limited. */
export interface Outcome {
  /** Its number in the world; the control API of a server knows it by it. */
  readonly id: number
  /** Only for the next request. */
  once(): Outcome
  /** Only for so many requests. @throws Error unless it is a whole number from 1 */
  times(requests: number): Outcome
  /** Not for the first so many requests. @throws Error unless it is a whole number from 0 */
  after(requests: number): Outcome
  /** The answer leaves after so many milliseconds; never from 2^31 on. */
  delay(milliseconds: number): Outcome
  /** The answer leaves when it is released. */
  hold(): HeldAnswers
  /** Takes it back. */
  end(): void
}

/** Outcomes for requests to one operation. Each is in force at once, until `reset()`. */
export interface OutcomesOf<Id extends OperationId> {
  /**
   * Answers with a documented status, or with an error by its code. The text is made from the
   * request that came, a success is a sample of the contract.
   * @throws Error on a status or code that there is not
   */
  answer<Status extends StatusOf<Id>>(status: Status, options?: AnswerOptions<Id, Status>): Outcome
  answer<Code extends ErrorCode<Id>>(code: Code, options?: ErrorOptions<Id, Code>): Outcome
  /** Answers with a body as it is. */
  raw(body: string, options?: RawOptions): Outcome
  /** Answers with a status that is not documented. @throws Error on one that is */
  undocumented<Status extends number>(
    status: Undocumented<Id, Status>,
    options?: UndocumentedOptions,
  ): Outcome
  /** Closes the connection: before the operation did anything, or after it (the write happened). */
  cut(moment: CutMoment): Outcome
  /** The operation's own answer leaves after so many milliseconds; never from 2^31 on. */
  delay(milliseconds: number): Outcome
  /** The operation's own answer leaves when it is released. */
  hold(): HeldAnswers
}

/** Says what requests to an operation meet; with `params` only those to these resources. */
export type On = <Id extends OperationId>(operationId: Id, params?: PathOf<Id>) => OutcomesOf<Id>
