import type { Signature } from './signature.ts'

/** A request as plain values; `target` is the raw path and query. */
export interface PlainRequest {
  /** Upper case. */
  readonly method: string
  readonly target: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | undefined
  /** It may change things although its method reads: its operation says `x-writes: true`. */
  readonly writes?: boolean
  /** It asks for a token, which changes nothing: a run that only reads sends it too. */
  readonly purpose?: 'token'
}

/** An answer as it came over the wire. */
export interface PlainResponse {
  readonly status: number
  /** As received, repeated names included. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Everything that followed the headers, also where HTTP allows no body; without its codings. */
  readonly body: Uint8Array
  /** Absent where the codings of Content-Encoding were taken off, or there are none. */
  readonly coded?: Coded
}

/** A body that is still in a coding of Content-Encoding: an unknown one, or one that it breaks. */
export interface Coded {
  readonly coding: string
  readonly isKnown: boolean
}

/**
 * @throws NoAnswer when the connection ends before an answer; AnswerTooLarge and AnswerTooSlow, both
 * of that kind, when a bound cut the answer; Unreachable when there was no connection; RunEnded when
 * somebody stopped the run meanwhile
 */
export type Send = (request: PlainRequest) => Promise<PlainResponse>

/** The connection ended before a whole answer came, or what came cannot be read as HTTP. */
export class NoAnswer extends Error {}

/** Somebody cannot sign: no token was given out, or a challenge cannot be answered. */
export class NotAuthenticated extends Error {}
/** Limits of one answer. */
export interface AnswerBounds {
  /** For the whole answer, from the connection on to the last byte. */
  readonly answerMilliseconds: number
  /** Between two bytes. */
  readonly silenceMilliseconds: number
  readonly maxBodyBytes: number
  /** Maximum number of header lines. */
  readonly maxHeaders: number
  /** Of the headers, those of provisional answers (1xx) included. */
  readonly maxHeaderBytes: number
}

/** Part of an answer that was received when a limit cut it. */
export interface Cut {
  readonly bound: keyof AnswerBounds
  /** In the unit that the name of the bound says. */
  readonly limit: number
  /** In the same unit where the bound counts; in bytes where it is a time. */
  readonly received: number
}

/** An answer went beyond a bound. The rest was not read, and the connection was closed. */
export class AnswerCut extends NoAnswer implements Cut {
  readonly bound: keyof AnswerBounds
  readonly limit: number
  readonly received: number

  constructor(message: string, { bound, limit, received }: Cut) {
    super(message)
    this.bound = bound
    this.limit = limit
    this.received = received
  }
}

export class AnswerTooLarge extends AnswerCut {}

export class AnswerTooSlow extends AnswerCut {}

/** Nobody listens at the target's address. */
export class Unreachable extends Error {}

/** Somebody who can sign requests. */
export interface Identity {
  readonly name: string
  /** Wraps a transport so that what goes through it is signed. */
  readonly sign: (send: Send) => Send
  /** The same kind of credentials, wrong: unknown, cut short, … */
  readonly impostors: readonly Identity[]
  /** Texts that no report may show. */
  readonly secrets: readonly string[]
  /** Signature scheme without secrets; reproductions cannot sign for an identity that has none. */
  readonly signature?: Signature
}

/** The server under check. */
export interface Target {
  readonly send: Send
  /** Path under which the contract's paths begin, without a slash at its end; usually empty. */
  readonly basePath: string
  /** `http://host:port`, for reproductions and for absolute links. */
  readonly origin: string
  readonly identity: Identity | undefined
  /** Somebody of another tenant, for the isolation laws. */
  readonly other: Identity | undefined
}

/** Joins the values of a repeated header; `undefined` where it is absent. */
export function headerOf({ headers }: Pick<PlainResponse, 'headers'>, name: string) {
  const values = headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value)
  return values.length === 0 ? undefined : values.join(', ')
}
