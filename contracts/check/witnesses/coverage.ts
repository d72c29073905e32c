import type { Contract } from '../../openapi/contract.ts'
import type { Replayed, WitnessOutcome } from './replay.ts'

/** One documented (operation, status) and how it fared. */
export interface StatusPair {
  readonly operation: string
  /** As the contract documents it, or a concrete status within a documented class. */
  readonly status: string
  /** `missing`: documented, but no witness claims it. */
  readonly outcome: WitnessOutcome | 'missing'
  /** Ids of the witnesses that claim it. */
  readonly witnesses: readonly string[]
  /** Why it is forced, not reached, broken or missing. */
  readonly reason: string | undefined
}

const best: readonly WitnessOutcome[] = ['broken', 'earned', 'forced', 'not reached']

/**
 * Every documented pair of a contract, in its order, with what its witnesses came to. One broken
 * witness breaks its pair; otherwise the best outcome counts. A documented class (`4XX`) stands as
 * the statuses that witnesses claim within it, or as itself when none does.
 */
export function coverageOf(contract: Contract, replayed: readonly Replayed[]): StatusPair[] {
  const byOperation = new Map<string, Replayed[]>()
  for (const one of replayed) {
    const { operation } = one.witness
    byOperation.set(operation, [...(byOperation.get(operation) ?? []), one])
  }
  return [...contract.operations.values()].flatMap((operation) => {
    const claims = byOperation.get(operation.id) ?? []
    return operation.responses
      .flatMap(({ status }) => statusesWithin(status, claims, operation.responses))
      .sort()
      .map((status) => pairOf(operation.id, status, claims))
  })
}

function statusesWithin(
  documented: string,
  claims: readonly Replayed[],
  responses: readonly { readonly status: string }[],
): string[] {
  if (/^\d{3}$/.test(documented)) return [documented]
  const exact = new Set(responses.map(({ status }) => status))
  const claimed = new Set(claims.map(({ status }) => String(status)))
  const within = [...claimed].filter(
    (status) =>
      !exact.has(status) && (documented === 'default' || status.startsWith(documented.charAt(0))),
  )
  return within.length > 0 ? within : [documented]
}

function pairOf(operation: string, status: string, claims: readonly Replayed[]): StatusPair {
  const own = claims.filter((claim) => String(claim.status) === status)
  const witnesses = own.map(({ witness }) => witness.id)
  const outcome = best.find((candidate) => own.some((claim) => claim.outcome === candidate))
  if (outcome === undefined) {
    return { operation, status, outcome: 'missing', witnesses, reason: 'No witness claims it.' }
  }
  const decisive = own.find((claim) => claim.outcome === outcome)
  const reason = decisive?.reason ?? (outcome === 'forced' ? decisive?.witness.why : undefined)
  return { operation, status, outcome, witnesses, reason }
}
