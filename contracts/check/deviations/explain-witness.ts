import type { Exchange } from '../exchange.ts'
import type { Evidence } from '../finding.ts'
import type { Replayed } from '../replay.ts'
import type { Witness } from '../witness.ts'
import { createObservedJudge, type Deviations } from './explain.ts'
import { createEvidence } from './find-evidence.ts'

/** Where servers are known to do what came instead; `undefined` where they are not. */
export type ExplainWitness = (
  replayed: Replayed,
  steps: readonly Exchange[],
) => readonly Evidence[] | undefined

/**
 * Tells which broken witnesses of the documented contract its overlay explains: those that say
 * themselves that observed servers answer what came, or that are not claimed of them at all.
 */
export function createWitnessExplain(deviations: Deviations): ExplainWitness {
  const isAsObserved = createObservedJudge(deviations)
  const evidenceFor = createEvidence(deviations)
  return ({ witness }, steps) => {
    const proof = steps.at(-1)
    const operation = deviations.observed.operations.get(witness.operation)
    if (!proof || !operation || steps.length < witness.steps.length) return undefined
    const claim = claimOf(witness, proof.response.status)
    if (claim === undefined || !isAsObserved(proof, operation)) return undefined
    const evidence = { about: claim, evidence: `witness ${witness.id}`, pointer: '' }
    return [evidence, ...evidenceFor.status(operation, proof.response.status)]
  }
}

/** What a witness says of observed servers, where that is what came. */
function claimOf({ profiles, status, error }: Witness, came: number): string | undefined {
  if (!profiles.includes('observed')) return 'Observed servers are not claimed to do so.'
  if (status.observed !== came) return undefined
  if (status.documented !== came) return `Observed servers answer ${came}.`
  const isOther = typeof error === 'object' && error.documented !== error.observed
  return isOther ? `Observed servers answer ${came} with another error.` : undefined
}
