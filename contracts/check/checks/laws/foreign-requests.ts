import type { Operation } from '../../../openapi/contract.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import { changesBetween, snapshotOf } from '../../fixtures/snapshot.ts'
import type { ListReader, ReadOptions } from '../../session/list-reader.ts'
import type { Params } from '../../vocabulary/call.ts'
import type { Claim } from '../../vocabulary/check.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import type { Identity } from '../../vocabulary/target.ts'
import { held, judged, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { keptOut } from './guarded.ts'
import type { ForeignWriteFacts } from './isolation-checks.ts'

export interface ForeignWrite {
  readonly item: CreatedResource
  readonly write: Operation
  readonly body: unknown
  /** The item's own where it is absent. */
  readonly params?: Params
  readonly as: Identity | undefined
}

/** Sends a write that must be refused; `toClaim` words what it was where it was done. */
export async function judgeForeignWrite(
  subject: ResourceScope,
  { item, write, body, params = item.params, as }: ForeignWrite,
  toClaim: (facts: ForeignWriteFacts, steps: readonly Exchange[]) => Claim,
): Promise<Verdict> {
  const before = await snapshotOf(subject, [item])
  const call = { operation: write, params, body, ...(as && { as }), cause: 'foreign' } as const
  const exchange = await subject.session.call(call)
  const after = await snapshotOf(subject, [item])
  if (!exchange) return keptOut(exchange, write)
  const changes = changesBetween(subject, { before, after }, [exchange])
  const isRefused = !succeeded(exchange)
  if (isRefused && changes.length === 0) return keptOut(exchange, write)
  return judged([toClaim({ isRefused, changes }, [item.created, exchange])], write)
}

/** Reads a whole list in which an item must not be. */
export async function judgeForeignList(
  reader: ListReader,
  options: ReadOptions,
  {
    isItem,
    toClaim,
  }: {
    readonly isItem: (row: unknown) => boolean
    readonly toClaim: (page: Exchange) => Claim
  },
): Promise<Verdict> {
  const { list } = reader
  let refusal: Exchange | undefined
  const listing = await reader.all({
    ...options,
    onRefusal: (exchange) => {
      refusal = exchange
    },
  })
  if (!listing) return keptOut(refusal, list)
  const page = listing.pages.find(({ items }) => items.some(isItem))
  if (page) return judged([toClaim(page.exchange)], list)
  return listing.complete ? held(list) : unmet('whole list', { operation: list })
}
