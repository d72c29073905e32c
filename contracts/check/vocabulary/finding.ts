import type { Aftermath } from '../aftermath/aftermath.ts'
import type { CheckId } from '../checks/catalogue.ts'
import type { Doubt } from '../session/attempt.ts'
import type { Replayed } from '../witnesses/replay.ts'
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

/** Where it is written down that servers do so. */
export interface Evidence {
  /** What servers do, in a sentence. */
  readonly about: string
  /** Where it was seen. */
  readonly evidence: string
  /** JSON pointer of the overlay's action; empty where no single action says it. */
  readonly pointer: string
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
  /** Where servers are known to do so; absent where they are not. */
  readonly known?: readonly Evidence[]
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
  /** At the end, all findings as they turned out: counted, each with its shortest steps. */
  | { readonly kind: 'summary'; readonly findings: readonly Finding[] }
  | { readonly kind: 'replayed'; readonly replayed: Replayed }
  | { readonly kind: 'not-held'; readonly law: NotHeld }
  | { readonly kind: 'note'; readonly text: string }
  /** A write that was not sent, because it could change what was there before the run. */
  | {
      readonly kind: 'not-tried'
      readonly operation: string
      readonly reason: string
      /** The flag that allows it. */
      readonly allow?: string
    }
  /** At the end of a run that wrote: what is not as it was before. */
  | { readonly kind: 'aftermath'; readonly aftermath: Aftermath }
  /** Something that was found once, and not again. */
  | ({ readonly kind: 'not-confirmed'; readonly operation: string } & Doubt)
  /** The run ended before its end: it was stopped, or the server went away. */
  | { readonly kind: 'ended'; readonly reason: string }
  | {
      readonly kind: 'progress'
      readonly done: number
      readonly of: number
      readonly label: string
    }

/** Equal findings have equal keys. What is known and what is not are never equal. */
export function keyOf(finding: Omit<Finding, 'steps' | 'times' | 'seed' | 'severity'>): string {
  const { check, operation, pointer, message, known } = finding
  const { fold = `${pointer} ${message}` } = finding
  return JSON.stringify([check, operation, fold, known !== undefined])
}
