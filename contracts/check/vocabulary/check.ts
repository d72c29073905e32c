import type { Contract, Operation } from '../../openapi/contract.ts'
import type { Assertion } from './assertion.ts'
import type { Exchange } from './exchange.ts'
import type { Need } from './need.ts'

/**
 * Kind of a check: of single exchanges, of requests to one operation, of the state of a resource, by
 * stored witnesses, or at the run itself.
 */
export type CheckKind = 'exchange' | 'request' | 'stateful' | 'witness' | 'run'

/** `critical`: data is lost, or shown or changed across tenants. */
export type Severity = 'critical' | 'error' | 'warning'

/** A finding as people read it. */
export interface Sentence {
  /** Says what the server did: method, operation and values. */
  readonly message: string
  readonly expected: string
  readonly received: string
}

/** Groups findings of one check that show the same fault at several places. */
export interface FindingGroupKey {
  /** Equal ones are the same fault; it never holds a sentence. */
  readonly key: string
  /** Behaviour of the server, e.g. `accepts null`; absent if the finding's sentence is better. */
  readonly does?: string
  /** The property or parameter that this finding is about, e.g. `/seats`. */
  readonly property?: string
}

/** The exchanges that show a finding, and what they are about. */
export interface Proof {
  /** `undefined` where the contract has none for the request. */
  readonly operation: Operation | undefined
  /** In order, the last one being the proof. */
  readonly steps: readonly Exchange[]
}

/**
 * Everything about one check but how it is run: what it promises, what it needs, and how a finding of
 * it is told, told apart and reproduced. `Facts` is what a finding of it knows.
 */
export interface Check<Id extends string = string, Facts extends object = object> {
  readonly id: Id
  readonly kind: CheckKind
  /** The promise, in one sentence. */
  readonly title: string
  /** Consequence for a client if the server does not keep it. */
  readonly why: string
  /** A finding as it could read. */
  readonly example: string
  /**
   * Code of Web Fuzzing Commons, where that catalogue knows the fault. Source: WFC Faults 0.9.0; other
   * versions number them otherwise.
   */
  readonly faultCode?: number
  readonly severity: Severity
  /** Without these it is not applicable, or not tried. */
  readonly needs: readonly Need[]
  /** True if a finding depends on what else happens to the server: it is told when it comes twice. */
  readonly dependsOnState: boolean
  /**
   * By which part of the observed contract a finding of it can be explained: by the answers that it
   * documents, or their headers alone, by requests that it allows or forbids, or by `x-laws` alone.
   */
  readonly explainedBy: 'answer' | 'headers' | 'allowed request' | 'forbidden request' | 'law'
  /** Why a test with `fetch` cannot show a finding of it; absent where it can. */
  readonly unseenByFetch?: string
  /** True if the last step follows the Location that the step before it answered. */
  readonly followsLocation?: boolean
  /** Writes the sentences. Nothing else reads them. */
  tell(facts: Facts, proof: Proof): Sentence
  /** Tells findings of one check and operation apart; it never holds a sentence. */
  key(facts: Facts): string
  /** By what findings of several operations and properties are the same fault; by `key` if absent. */
  behaviour?(facts: Facts): FindingGroupKey
  /** Assertion on the last answer of a correct server; `undefined`: it differs from the one seen. */
  asserts(facts: Facts, proof: Proof, contract: Contract): Assertion | undefined
}

type Optional<Id extends string, Facts extends object> = Pick<
  Check<Id, Facts>,
  'severity' | 'needs' | 'dependsOnState' | 'explainedBy' | 'key' | 'asserts'
>

export type CheckDefinition<Id extends string, Facts extends object> = Omit<
  Check<Id, Facts>,
  keyof Optional<Id, Facts>
> &
  Partial<Optional<Id, Facts>>

/**
 * Declares a check: `defineCheck<Facts>()({ id, kind, title, … })`. Left out, `severity` is `error`,
 * `needs` is empty, and all findings of one operation are the same finding.
 */
export const defineCheck =
  <Facts extends object>() =>
  <const Id extends string>(definition: CheckDefinition<Id, Facts>): Check<Id, Facts> => ({
    severity: 'error',
    needs: [],
    dependsOnState: definition.kind === 'stateful' || definition.kind === 'witness',
    explainedBy: definition.kind === 'exchange' ? 'answer' : 'law',
    key: () => '',
    asserts: () => undefined,
    ...definition,
  })

/** Result that a check found on a server, before it is counted, repeated and reported. */
export interface Claim {
  readonly check: Check
  readonly facts: object
  readonly operation: Operation | undefined
  /** JSON pointer into the contract; empty where the promise is no part of it. */
  readonly pointer: string
  readonly steps: readonly Exchange[]
}

/** A claim whose facts are those of its check. */
export const claimOf = <Facts extends object>(
  check: Check<string, Facts>,
  claim: Omit<Claim, 'check' | 'facts'> & { readonly facts: Facts },
): Claim => ({ ...claim, check })

/** A claim that one try made and others did not. */
export interface Doubt {
  readonly claim: Claim
  /** The same steps in the try that did not confirm it, as far as it made them. */
  readonly again: readonly Exchange[]
}
