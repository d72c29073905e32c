import type { Operation } from '../../../openapi/contract.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { held, judged, notTried, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { conflictNeedsACause } from './conflict-checks.ts'
import { undecided } from './undecided.ts'

/** A resource, and its property whose value must be unique. */
export interface Taken {
  readonly item: CreatedResource
  readonly property: string
}

/** A change to the value that the resource already has is no conflict. */
export async function ownValueIsFree(
  subject: ResourceScope,
  { item, property }: Taken,
): Promise<Verdict> {
  const { session, resource } = subject
  const { update } = resource
  if (!update) return unmet('update')
  const value = item.sent[property]
  const body = { [property]: value }
  const exchange = await session.call({ operation: update, params: item.params, body })
  return judgeCause(exchange, update, {
    facts: { with: 'itself', property, value },
    steps: steps(item.created, exchange),
  })
}

/** A deleted resource causes no conflict. */
export async function deletedIsFree(
  subject: ResourceScope,
  create: Operation,
  item: CreatedResource,
): Promise<Verdict> {
  const { session, resource, maker } = subject
  if (!resource.remove) return unmet('remove')
  const removed = await session.call({ operation: resource.remove, params: item.params })
  const isGone = removed && succeeded(removed) && removed.response.status !== 202
  if (!isGone) return notTried('the resource could not be deleted at once', { operation: create })
  maker.belongings.forget(item.id)
  const again = await maker.post(item.sent)
  if (again && succeeded(again)) await maker.settle(again)
  return judgeCause(again, create, {
    facts: { with: 'deleted' },
    steps: steps(item.created, removed, again),
  })
}

function judgeCause(
  exchange: Exchange | undefined,
  operation: Operation,
  claim: {
    readonly facts: Parameters<typeof conflictNeedsACause.key>[0]
    readonly steps: readonly Exchange[]
  },
): Verdict {
  if (exchange?.response.status !== 409) {
    return exchange && succeeded(exchange) ? held(operation) : undecided(exchange, operation)
  }
  const { pointer } = operation
  return judged([claimOf(conflictNeedsACause, { ...claim, pointer, operation })], operation)
}
