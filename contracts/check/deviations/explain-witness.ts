import type { Exchange } from '../vocabulary/exchange.ts'
import type { Witness } from '../witnesses/witness.ts'

/**
 * Status of observed servers in a witness of the documented contract, if it is the one that came
 * instead: it names another status for them, another error, or is not claimed of them at all.
 */
export function claimOfObserved(
  { profiles, status, error, steps }: Witness,
  came: readonly Exchange[],
): string | undefined {
  const proof = came.at(-1)
  if (proof && !profiles.includes('observed')) return 'Observed servers are not claimed to do so.'
  // An earlier step that failed says nothing of the last one.
  if (!proof || came.length < steps.length) return undefined
  const answered = proof.response.status
  if (status.observed !== answered) return undefined
  if (status.documented !== answered) return `Observed servers answer ${answered}.`
  const isOther = typeof error === 'object' && error.documented !== error.observed
  return isOther ? `Observed servers answer ${answered} with another error.` : undefined
}
