import type { Operation } from '../../../openapi/contract.ts'
import { ownBody } from '../../fixtures/changes.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import { type ResourceScope, readItem } from '../../fixtures/resource-scope.ts'
import { type Claim, claimOf } from '../../vocabulary/check.ts'
import { type Exchange, refused, succeeded, tooBusy } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import {
  held,
  judged,
  notApplicable,
  notTried,
  unmet,
  type Verdict,
} from '../../vocabulary/verdict.ts'
import { deleteAgainIsRefused, deletedStaysGone } from './remove-checks.ts'
import { undecided } from './undecided.ts'

/** A deletion that was answered with 2xx. */
export interface Deletion {
  readonly item: CreatedResource
  readonly removed: Exchange
  readonly remove: Operation
}

/** Held where a request was refused, broken where it succeeded. */
export function isRefused(
  operation: Operation,
  exchange: Exchange | undefined,
  claim: (exchange: Exchange) => Claim,
): Verdict {
  if (exchange && succeeded(exchange)) return judged([claim(exchange)], operation)
  return afterRefusal(operation, exchange)
}

/** True if the contract says how the operation answers for what is not there. */
export const refusesUnknown = ({ responses }: Operation): boolean =>
  responses.some(({ status }) => ['404', '410', '4XX'].includes(status.toUpperCase()))

/** Held where a request that did not succeed was clearly refused. */
function afterRefusal(operation: Operation, exchange: Exchange | undefined): Verdict {
  const isClear = exchange && refused(exchange) && !tooBusy(exchange)
  return isClear ? held(operation) : undecided(exchange, operation)
}

/**
 * Judges that a deleted resource stays gone. Sends nothing more once it exists or exists again: it may
 * belong to somebody else by now.
 */
export async function staysGone(subject: ResourceScope, deletion: Deletion, own: Verdict) {
  if (own.outcome === 'broken') {
    const verdict = notTried('the resource was still there', { operation: deletion.remove })
    return { 'deleted-stays-gone': verdict, 'delete-again-is-refused': verdict }
  }
  return {
    'deleted-stays-gone': await cannotBeChanged(subject, deletion),
    'delete-again-is-refused': await cannotBeDeletedAgain(subject, deletion),
  }
}

async function cannotBeChanged(
  subject: ResourceScope,
  deletion: Deletion,
): Promise<readonly [Verdict, ...Verdict[]]> {
  const { update, replace } = subject.resource
  const [first, second] = [update, replace].filter((write) => write !== undefined)
  if (!first) return [unmet('change', { operation: deletion.remove })]
  const verdict = await staysAfter(subject, deletion, first)
  return second ? [verdict, await staysAfter(subject, deletion, second)] : [verdict]
}

async function staysAfter(
  subject: ResourceScope,
  { item, removed }: Deletion,
  write: Operation,
): Promise<Verdict> {
  if (write.responses.some(({ status }) => status === '201')) {
    return notApplicable('it documents 201, so that it creates what is not there', write)
  }
  if (item.created.operation === write) {
    return notApplicable('it created the resource, so that it creates what is not there', write)
  }
  const body = ownBody(subject, write, item)
  const call = { operation: write, params: item.params, body, cause: 'gone' } as const
  const exchange = await subject.session.call(call)
  const read = await readItem(subject, item, { cause: 'gone' })
  const isBack = read !== undefined && succeeded(read)
  if (!exchange || (!succeeded(exchange) && !isBack)) {
    return afterRefusal(write, exchange)
  }
  const claim = claimOf(deletedStaysGone, {
    facts: { status: exchange.response.status, isBack },
    ...{ pointer: write.pointer, operation: write },
    steps: steps(item.created, removed, exchange, isBack ? read : undefined),
  })
  return judged([claim], write)
}

async function cannotBeDeletedAgain(
  subject: ResourceScope,
  { item, removed, remove }: Deletion,
): Promise<Verdict> {
  const call = { operation: remove, params: item.params, cause: 'gone' } as const
  const again = await subject.session.call(call)
  if (!refusesUnknown(remove))
    return notApplicable('the contract documents neither 404 nor 410 for it', remove)
  return isRefused(remove, again, (shown) =>
    claimOf(deleteAgainIsRefused, {
      ...{ facts: {}, pointer: remove.pointer, operation: remove },
      steps: [item.created, removed, shown],
    }),
  )
}
