import { leavesTheRest, leftBehind } from '../checks/run/run-checks.ts'
import type { Session } from '../session/session.ts'
import type { PutBack } from '../session/writes/touched-things.ts'
import { type Claim, claimOf } from '../vocabulary/check.ts'
import { judged, notApplicable, wholeRun } from '../vocabulary/verdict.ts'
import { type Aftermath, isOurs } from './aftermath.ts'

/** Tells what a run left, and reports what it could not leave as it was. */
export function reportAftermath(
  session: Session,
  aftermath: Aftermath,
  putBack: readonly PutBack[],
): void {
  session.tell({ kind: 'aftermath', aftermath })
  const left = leftClaims(aftermath)
  const moved = [...changeClaims(session, aftermath), ...putBackClaims(putBack)]
  for (const claim of [...left, ...moved]) session.report(claim)
  const nothing = notApplicable('the run created nothing that an operation removes')
  session.judge(leftBehind, aftermath.made > 0 ? judged(left) : nothing, wholeRun)
  const unseen = notApplicable('the run could read no list before it began')
  session.judge(leavesTheRest, aftermath.shelves > 0 ? judged(moved) : unseen, wholeRun)
}

const leftClaims = ({ left }: Aftermath): readonly Claim[] =>
  left.flatMap(({ path, remove, why, steps }) =>
    remove
      ? claimOf(leftBehind, {
          facts: { path, remove: remove.id, why },
          ...{ pointer: remove.pointer, operation: remove, steps },
        })
      : [],
  )

const changeClaims = (session: Session, { changes }: Aftermath): readonly Claim[] =>
  changes
    .filter((change) => isOurs(session, change))
    .map(({ path, what, properties, by }) =>
      claimOf(leavesTheRest, {
        facts: { path, what, properties },
        pointer: by?.operation?.pointer ?? '',
        operation: by?.operation,
        steps: by ? session.ledger.leadingTo(by) : [],
      }),
    )

const putBackClaims = (putBack: readonly PutBack[]): readonly Claim[] =>
  putBack.flatMap(({ path, lost, steps }) => {
    const [first] = steps
    if (lost.length === 0 || !first) return []
    const { operation } = first
    const facts = { path, what: 'not put back', properties: lost } as const
    return claimOf(leavesTheRest, { facts, pointer: operation?.pointer ?? '', operation, steps })
  })
