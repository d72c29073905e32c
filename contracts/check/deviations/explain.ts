import type { Contract, Operation } from '../../openapi/contract.ts'
import type { ExchangeCheck } from '../checks/exchange/exchange-check.ts'
import { exchangeChecks } from '../checks/exchange/exchange-checks.ts'
import type { Explain } from '../session/record.ts'
import { requestIssues } from '../traffic/request-issues.ts'
import type { Check, Claim } from '../vocabulary/check.ts'
import { lawNotHeld } from '../vocabulary/declared-laws.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import type { Witness } from '../witnesses/witness.ts'
import { createEvidence, type EvidenceSubject } from './find-evidence.ts'

/** Both profiles of a contract, and the overlay that lies between them. */
export interface Deviations {
  readonly documented: Contract
  readonly observed: Contract
  /** As parsed. */
  readonly overlay: unknown
  /** Witnesses that a run replays; they name the answers of observed servers themselves. */
  readonly witnesses?: readonly Witness[]
}

/**
 * Tells which findings of a run against the documented contract its overlay explains: those that the
 * observed contract, asked about the same exchange, does not make. See
 * `docs/decisions/known-deviations.md`.
 */
export function createExplain(deviations: Deviations): Explain {
  const { observed, witnesses = [] } = deviations
  const isAsObserved = createObservedJudge(deviations)
  const evidenceFor = createEvidence(deviations)
  return (claim) => {
    const { check } = claim
    const operation = claim.operation && observed.operations.get(claim.operation.id)
    const proof = claim.steps.at(-1)
    if (claim.operation && !operation && proof && isUnknownPath(proof, observed)) {
      return evidenceFor.removal(claim.operation)
    }
    if (!operation || !proof) return undefined
    if (lawNotHeld(operation, check.id) !== undefined) return evidenceFor.law(operation, check.id)
    if (!isAsObserved(proof, operation)) return undefined
    if (check.kind === 'witness') {
      const witness = witnesses.find(({ id }) => id === check.key(claim.facts))
      return witness && evidenceFor.witness(witness, claim, operation)
    }
    if (!explanations[check.explainedBy]({ claim, operation, observed })) return undefined
    return evidenceFor.exchange(claim, operation, aboutOf(check))
  }
}

/** True if a server answered as it does to paths that it does not have. */
const isUnknownPath = ({ response }: Exchange, { transportResponses }: Contract): boolean =>
  transportResponses.some(
    ({ when, status }) => when === 'unknown-path' && status === response.status,
  )

interface Question {
  readonly claim: Claim
  /** Of the observed contract. */
  readonly operation: Operation
  readonly observed: Contract
}

/** True if the observed contract would not have made the finding. Its answer fits already. */
const explanations: Readonly<Record<Check['explainedBy'], (question: Question) => boolean>> = {
  answer: (question) => answerFits(question),
  headers: (question) => answerFits(question),
  'allowed request': (question) => requestFits(question),
  'forbidden request': (question) => !requestFits(question),
  law: () => false,
}

function aboutOf({ explainedBy }: Check): EvidenceSubject {
  if (explainedBy === 'headers') return 'headers'
  return explainedBy === 'answer' ? 'content' : 'request'
}

const answerFits = ({ claim, operation, observed }: Question): boolean =>
  !differencesOf({ ...lastOf(claim), operation }, observed).has(keyOf(claim.check, claim.facts))

const requestFits = ({ claim, operation, observed }: Question): boolean =>
  requestIssues(observed, operation, lastOf(claim).request).length === 0

/**
 * True if the observed contract holds nothing against an answer that the documented one does not
 * hold against it too. Otherwise the server does neither what is documented nor what is known.
 */
function createObservedJudge({ documented, observed }: Deviations) {
  const known = new WeakMap<Exchange, boolean>()
  return (exchange: Exchange, operation: Operation): boolean => {
    const told = known.get(exchange)
    if (told !== undefined) return told
    const before = differencesOf(exchange, documented)
    const after = differencesOf({ ...exchange, operation }, observed)
    const fits = [...after].every((key) => before.has(key))
    known.set(exchange, fits)
    return fits
  }
}

const differencesOf = (exchange: Exchange, contract: Contract): ReadonlySet<string> =>
  new Set(
    (exchangeChecks as readonly ExchangeCheck[]).flatMap((check) =>
      (check.judge(exchange, contract) ?? []).map(({ facts }) => keyOf(check, facts)),
    ),
  )

const keyOf = (check: Check, facts: object): string => `${check.id} ${check.key(facts)}`

function lastOf({ steps }: Claim): Exchange {
  const last = steps.at(-1)
  if (!last) throw new Error('A finding has no steps.')
  return last
}
