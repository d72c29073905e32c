import type { Operation } from '../../openapi/contract.ts'
import type { Claim } from './check.ts'
import { type Need, needs } from './need.ts'

/** Outcome of a check for one operation. */
export type VerdictOutcome = 'held' | 'broken' | 'not confirmed' | 'not tried' | 'not applicable'

interface Concerned {
  /** The operation that was judged; the law's own where it is absent. */
  readonly operation?: Operation | undefined
}

export type Verdict = Concerned &
  (
    | { readonly outcome: 'held' }
    | { readonly outcome: 'broken'; readonly claims: readonly [Claim, ...Claim[]] }
    | {
        readonly outcome: 'not tried' | 'not applicable'
        /** Completes "not tried: …". */
        readonly reason: string
        /** The flag or change that would help. */
        readonly give?: string
      }
  )

/** At least one verdict for each check. */
export type Verdicts<Id extends string = string> = Readonly<
  Record<Id, Verdict | readonly [Verdict, ...Verdict[]]>
>

export const held = (operation?: Operation): Verdict => ({ outcome: 'held', operation })

/** Broken where there are claims, held where there are none. */
export function judged(claims: readonly Claim[], operation?: Operation): Verdict {
  const [first, ...more] = claims
  return first ? { outcome: 'broken', claims: [first, ...more], operation } : held(operation)
}

export const notApplicable = (reason: string, operation?: Operation): Verdict => ({
  outcome: 'not applicable',
  reason,
  operation,
})

export const notTried = (
  reason: string,
  { give, operation }: { readonly give?: string; readonly operation?: Operation | undefined } = {},
): Verdict => ({ outcome: 'not tried', reason, operation, ...(give !== undefined && { give }) })

/** The verdict where something that a check needs is missing. `detail` is added to the reason. */
export function unmet(
  need: Need,
  {
    operation,
    detail,
  }: { readonly operation?: Operation | undefined; readonly detail?: string | undefined } = {},
): Verdict {
  const lack: { outcome: 'not applicable' | 'not tried'; reason: string; give?: string } =
    needs[need]
  const reason = detail === undefined ? lack.reason : `${lack.reason}: ${detail}`
  return { ...lack, reason, operation }
}

/** All claims of some verdicts. */
export const claimsIn = (verdicts: readonly Verdict[]): readonly Claim[] =>
  verdicts.flatMap((verdict) => (verdict.outcome === 'broken' ? verdict.claims : []))

const rank: readonly VerdictOutcome[] = [
  'broken',
  'not confirmed',
  'held',
  'not tried',
  'not applicable',
]

/** The outcome that counts where a check came to several for one operation. */
export const strongest = (one: VerdictOutcome, other: VerdictOutcome): VerdictOutcome =>
  rank.indexOf(one) <= rank.indexOf(other) ? one : other

/** Joins what was seen in several ways; `otherwise` where nothing was. */
export function joined(verdicts: readonly Verdict[], otherwise: Verdict): Verdict {
  const claims = claimsIn(verdicts)
  if (claims.length > 0) return judged(claims, verdicts[0]?.operation)
  const [best] = verdicts.toSorted((a, b) => rank.indexOf(a.outcome) - rank.indexOf(b.outcome))
  return best ?? otherwise
}

/** Verdict of one check for one operation, as a report lists it. */
export interface CheckVerdict {
  readonly check: string
  /**
   * Id of an operation, the method and path where the contract has none, or `*` where the verdict is
   * about the whole run.
   */
  readonly operation: string
  readonly outcome: VerdictOutcome
  /** Absent where it was held or broken. */
  readonly reason?: string
  /** The flag or change that would help. */
  readonly give?: string
}

/** Stands for an operation where a verdict is about the whole run. */
export const wholeRun = '*'
