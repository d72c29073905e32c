import type { SessionCall } from '../../vocabulary/call.ts'
import type { Check } from '../../vocabulary/check.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import type { RequestFacts, Varied } from './request-check.ts'

/** One request worth sending, and what a server that keeps its contract does with it. */
export interface RequestCase {
  /** Difference from a valid request, e.g. `/name: one character too long`. */
  readonly about: string
  /** Writes the call; each time with names of its own, so that cases do not conflict. */
  readonly call: () => SessionCall
  readonly expects: 'refusal' | 'acceptance' | 'anything'
  /** Asked before sending: names of its own must not make an invalid request valid. */
  readonly stillIs?: (call: SessionCall) => boolean
  /** True if it speaks of an id that nothing has. */
  readonly isElsewhere?: boolean
  /** True if an acceptance is none: the server put a value of its own in place of the one sent. */
  readonly excuses?: (exchange: Exchange) => boolean
  /** Broken where the expectation is not met. */
  readonly check: Check<string, RequestFacts>
  /** JSON pointer into the contract. */
  readonly pointer: string
  /** Equal ones are one finding. */
  readonly kind: string
  /** The property or parameter that it varies, where it varies one. */
  readonly varied?: Varied
}
