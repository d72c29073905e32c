import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import { held, judged, type Verdict } from '../../vocabulary/verdict.ts'
import { conflictNeedsACause } from './conflict-checks.ts'
import { undecided } from './undecided.ts'

export interface Put {
  readonly item: CreatedResource
  readonly body: JsonObject
}

/** Replaces a resource. */
export const put = ({ session }: ResourceScope, operation: Operation, { item, body }: Put) =>
  session.call({ operation, params: item.params, body })

/** A resource does not conflict with itself. */
export function hasCause(
  replace: Operation,
  item: CreatedResource,
  exchange: Exchange | undefined,
): Verdict {
  if (exchange?.response.status === 409) {
    const claim = claimOf(conflictNeedsACause, {
      facts: { with: 'itself' },
      ...{ pointer: replace.pointer, operation: replace, steps: [item.created, exchange] },
    })
    return judged([claim], replace)
  }
  return exchange && succeeded(exchange) ? held(replace) : undecided(exchange, replace)
}

/** Verdict of a PUT, and its verdict on conflicts. */
export interface PutOutcome {
  readonly verdict: Verdict
  readonly causes: readonly Verdict[]
}
