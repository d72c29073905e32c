import type { Contract, Operation } from '../../openapi/contract.ts'
import type { CheckId } from '../checks/catalogue.ts'
import { exchangeChecks } from '../checks/exchange/exchange-checks.ts'
import type { Claim, Explain } from '../session/record.ts'
import { requestIssues } from '../traffic/request-issues.ts'
import { lawNotHeld } from '../vocabulary/declared-laws.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import type { Difference } from '../vocabulary/finding.ts'
import type { Witness } from '../witnesses/witness.ts'
import { type About, createEvidence } from './find-evidence.ts'

/** Both profiles of a contract, and the overlay that lies between them. */
export interface Deviations {
  readonly documented: Contract
  readonly observed: Contract
  /** As parsed. */
  readonly overlay: unknown
  /** Those that a run replays; they say themselves what observed servers answer. */
  readonly witnesses?: readonly Witness[]
}

/**
 * Tells which findings of a run against the documented contract its overlay explains: those that the
 * observed contract, asked about the same exchange, does not make. See
 * `../decisions/known-deviations.md`.
 */
export function createExplain(deviations: Deviations): Explain {
  const { observed, witnesses = [] } = deviations
  const isAsObserved = createObservedJudge(deviations)
  const evidenceFor = createEvidence(deviations)
  return (check, claim) => {
    const operation = claim.operation && observed.operations.get(claim.operation.id)
    const proof = claim.steps.at(-1)
    if (claim.operation && !operation && proof && isUnknownPath(proof, observed)) {
      return evidenceFor.removal(claim.operation)
    }
    if (!operation || !proof) return undefined
    if (lawNotHeld(operation, check) !== undefined) return evidenceFor.law(operation, check)
    if (!isAsObserved(proof, operation)) return undefined
    if (check === 'documented-pair-is-earned') {
      const witness = witnesses.find(({ id }) => id === claim.fold)
      return witness && evidenceFor.witness(witness, claim, operation)
    }
    const kind = kindOf(check)
    if (!explanations[kind]({ check, claim, operation, observed })) return undefined
    return evidenceFor.exchange(claim, operation, aboutOf(check, kind))
  }
}

/** Whether a server answered as it does to paths that it does not have. */
const isUnknownPath = ({ response }: Exchange, { transportResponses }: Contract): boolean =>
  transportResponses.some(
    ({ when, status }) => when === 'unknown-path' && status === response.status,
  )

interface Question {
  readonly check: CheckId
  readonly claim: Claim
  /** Of the observed contract. */
  readonly operation: Operation
  readonly observed: Contract
}

type Kind = 'answer' | 'taken' | 'refused' | 'law'

/** Whether the observed contract would not have made the finding. Its answer fits already. */
const explanations: Readonly<Record<Kind, (question: Question) => boolean>> = {
  answer: ({ check, claim, operation, observed }) =>
    !differencesOf({ ...lastOf(claim), operation }, observed).has(keyOf(check, claim)),
  taken: (question) => requestFits(question),
  refused: (question) => !requestFits(question),
  law: () => false,
}

function kindOf(check: CheckId): Kind {
  if (exchangeChecks.some(([id]) => id === check)) return 'answer'
  if (takenRequests.has(check)) return 'taken'
  return check === 'accepts-valid' ? 'refused' : 'law'
}

const takenRequests: ReadonlySet<CheckId> = new Set([
  'rejects-invalid',
  'rejects-missing-required',
  'rejects-wrong-media-type',
])

function aboutOf(check: CheckId, kind: Kind): About {
  if (kind !== 'answer') return 'request'
  return check === 'documented-headers' ? 'headers' : 'content'
}

const requestFits = ({ claim, operation, observed }: Question): boolean =>
  requestIssues(observed, operation, lastOf(claim).request).length === 0

/**
 * Whether the observed contract holds nothing against an answer that the documented one does not
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
    exchangeChecks.flatMap(([check, judge]) =>
      judge(exchange, contract).map((difference) => keyOf(check, difference)),
    ),
  )

const keyOf = (check: CheckId, { fold, pointer, message }: Difference): string =>
  `${check} ${fold ?? `${pointer} ${message}`}`

function lastOf({ steps }: Claim): Exchange {
  const last = steps.at(-1)
  if (!last) throw new Error('A finding has no steps.')
  return last
}
