import type { AnswerGate } from './answer-gate.ts'

/** The longest body that a door hands on: 1 MiB. Longer ones reach the provider as `bodyTooLarge`. */
export const maxBodyBytes = 1_048_576

/** The longest delay, 24.8 days: timers of JavaScript fire at once beyond it. */
export const maxDelayMilliseconds = 2_147_483_647

/** A request as plain values, so that the node:http door builds no `Request`. */
export interface HttpRequest {
  /** Upper case, e.g. `POST`. */
  readonly method: string
  /** The raw request-target, e.g. `/api/atlas/v2/orgs?pretty=true`. */
  readonly target: string
  /** The request-target as the client sent it, where the door took a prefix off; digests are of this one. */
  readonly sentTarget?: string | undefined
  /** By lower-case name; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>
  /** Bytes as received; a string is taken as their UTF-8 text. */
  readonly body: Uint8Array | string | undefined
  /** The body was longer than `maxBodyBytes`; `body` is then left out. */
  readonly bodyTooLarge?: boolean
  /** `http://host:port` as the client wrote it, and the prefix of a world; links in answers are built from it. */
  readonly origin: string
  /** The peer's address, e.g. `127.0.0.1`; access lists are held against it. */
  readonly remoteAddress: string
}

/** Text that follows the beginning of an answer. */
export interface AnswerStream {
  readonly everyMilliseconds: number
  /** Asked so often, while the client takes what it was sent. @returns undefined at the end */
  next(): string | undefined
}

export type Header = readonly [name: string, value: string]

/** An answer as plain values. A door writes it as it stands. */
export interface HttpResponse {
  readonly status: number
  /** In the order and letter case in which they are written. */
  readonly headers: readonly Header[]
  readonly body: string | undefined
  /** A door that writes bytes compresses the body where the client takes gzip. */
  readonly isCompressed?: boolean
  /** The door waits this long before it answers; above `maxDelayMilliseconds` it never does. */
  readonly delayMilliseconds?: number
  /** The door closes the connection instead of answering. */
  readonly disconnect?: boolean
  /** Bytes that follow the body; the node:http door alone can send them. */
  readonly stream?: AnswerStream
  /** The door holds the answer back until the gate is open. */
  readonly gate?: AnswerGate
  /** Why the mock has no answer of its own, where the door shall not give this one. */
  readonly unmocked?: string
  /** The body is an example from the contract, not state; for the journal. */
  readonly sampled?: true
}
