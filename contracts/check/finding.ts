import type { CheckId } from './catalogue.ts'
import type { Exchange } from './exchange.ts'

export type Severity = 'error' | 'warning'

/** One way in which what came is not what was promised. */
export interface Difference {
  readonly message: string
  readonly expected: string
  readonly received: string
  /** JSON pointer into the contract; empty where the promise is a law's. */
  readonly pointer: string
  /** What makes two differences the same one; defaults to the pointer and the message. */
  readonly fold?: string
}

/** One divergence of a server from its contract or from a law. */
export interface Finding extends Difference {
  readonly check: CheckId
  readonly severity: Severity
  /** Id of the operation, or the method and path where the contract has none. */
  readonly operation: string
  /** The shortest sequence of exchanges that shows it, the last one being the proof. */
  readonly steps: readonly Exchange[]
  /** How often it was seen. */
  readonly times: number
  readonly seed: number
}

/** A law that the contract says this server does not keep. */
export interface NotHeld {
  readonly check: CheckId
  readonly operation: string
  readonly evidence: string
}

export type CheckEvent =
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'not-held'; readonly law: NotHeld }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'progress'
      readonly done: number
      readonly of: number
      readonly label: string
    }
