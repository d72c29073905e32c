import type { Operation } from '../../openapi/contract.ts'
import type { Aftermath } from '../aftermath/aftermath.ts'
import type { Replayed } from '../witnesses/replay.ts'
import type { Doubt, Severity } from './check.ts'
import type { Exchange } from './exchange.ts'
import type { CheckVerdict } from './verdict.ts'

/** Where it is written down that servers do so. */
export interface Evidence {
  /** Behaviour of the servers, in a sentence. */
  readonly about: string
  /** Where it was seen. */
  readonly evidence: string
  /** JSON pointer of the overlay's action; empty where no single action says it. */
  readonly pointer: string
}

/** One divergence of a server from its contract or from a law, as data; `Check.tell` words it. */
export interface Finding {
  /** Id of the check. */
  readonly check: string
  /** Facts that the check found. */
  readonly facts: object
  /** Tells it apart from other findings of its check and operation. */
  readonly key: string
  readonly severity: Severity
  /** Id of the operation, or the method and path where the contract has none. */
  readonly operation: string
  /** The operation; `undefined` where the contract has none. */
  readonly about: Operation | undefined
  /** JSON pointer into the contract; empty where the promise is a law's. */
  readonly pointer: string
  /** The shortest sequence of exchanges that shows it, the last one being the proof. */
  readonly steps: readonly Exchange[]
  /** Number of times that it was seen. */
  readonly times: number
  readonly seed: number
  /** Where servers are known to do so; absent where they are not. */
  readonly known?: readonly Evidence[]
}

/** A law that the contract says this server does not keep. */
export interface NotHeld {
  readonly check: string
  readonly operation: string
  readonly evidence: string
}

/** Progress of a run; told when a unit of its work begins, comes to another check, and ends. */
export interface ProgressEvent {
  readonly kind: 'progress'
  /** Units that are done: witnesses, laws of a resource, operations. */
  readonly done: number
  readonly of: number
  /** The unit, e.g. an operation, and the check that it is at. */
  readonly label: string
  /** Requests that were sent. */
  readonly requests: number
  /** Requests that are still to come: an estimate, never beyond the budget. */
  readonly requestsLeft: number
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
  /** At the end, what each check came to. */
  | {
      readonly kind: 'verdicts'
      readonly verdicts: readonly CheckVerdict[]
      /** Ids of the operations that the run was about; absent where it was about all. */
      readonly selected?: readonly string[]
    }
  /** The run ended before its end: it was stopped, or the server went away. */
  | { readonly kind: 'ended'; readonly reason: string }
  | ProgressEvent

/** Equal findings have equal keys. What is known and what is not are never equal. */
export const keyOf = ({
  check,
  operation,
  key,
  known,
}: Pick<Finding, 'check' | 'operation' | 'key' | 'known'>): string =>
  JSON.stringify([check, operation, key, known !== undefined])
