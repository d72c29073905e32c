/** A forced outcome, as data. Its parts combine: `{ status: 503, delay: 200 }`. */
export interface Effect<Code extends string = string> {
  /** Answer with this status instead of asking the behaviour; from 200 to 599. */
  readonly status?: number
  /** A key of the contract's `x-errors`; by default one of the operation with that status. */
  readonly error?: Code
  /**
   * Values for the `{placeholder}`s of the error's texts. Missing ones are taken from the request,
   * then from the contract's sample; `retry` is the `Retry-After` of a 429 too.
   */
  readonly parameters?: Readonly<Record<string, unknown>>
  /** A body of your own instead of the error's; it need not fit the contract. */
  readonly body?: unknown
  /**
   * Milliseconds before the answer leaves. Above `maxDelayMilliseconds`, `Infinity` included, it never
   * does: the request ends with its client's abort.
   */
  readonly delay?: number
  /** Close the connection instead of answering; the behaviour has run by then. The same as `cut: 'after'`. */
  readonly disconnect?: boolean
  /** Close the connection before the behaviour runs, or after it: then the write has happened. */
  readonly cut?: CutMoment
  /** Headers that the answer carries besides its own, or instead of those of the same name. */
  readonly headers?: Readonly<Record<string, string | number>>
  /** The body as it is, e.g. malformed; under the status of the operation's success by default. */
  readonly text?: string
}

/** When a connection is closed: before the operation did anything, or after it. */
export type CutMoment = 'before' | 'after'

/** Names of the fields of an effect. */
export const effectFields: readonly string[] = [
  'status',
  'error',
  'parameters',
  'body',
  'delay',
  'disconnect',
  'cut',
  'headers',
  'text',
] satisfies (keyof Effect)[]
