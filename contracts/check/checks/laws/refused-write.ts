import type { Operation } from '../../../openapi/contract.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import { changesBetween, isComparable, type Snapshot, snapshotOf } from '../../fixtures/snapshot.ts'
import { claimOf } from '../../vocabulary/check.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import { judged, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { refusedWriteChangesNothing } from './refused-write-check.ts'

/** Looks at the state after a write that was refused, and compares it with the state before. */
export async function judgeRefusal(
  subject: ResourceScope,
  operation: Operation,
  {
    item,
    refusal,
    before,
  }: { readonly item: CreatedResource; readonly refusal: Exchange; readonly before: Snapshot },
): Promise<Verdict> {
  const after = await snapshotOf(subject, [item])
  if (!isComparable({ before, after })) return unmet('readable thing', { operation })
  const changes = changesBetween(subject, { before, after }, [refusal])
  const claim = claimOf(refusedWriteChangesNothing, {
    facts: { status: refusal.response.status, changes },
    ...{ pointer: operation.pointer, operation },
    steps: [item.created, refusal, ...after.exchanges],
  })
  return judged(changes.length > 0 ? [claim] : [], operation)
}
