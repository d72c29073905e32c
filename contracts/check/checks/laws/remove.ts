import type { Operation } from '../../../openapi/contract.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import { makeReadable, type ResourceScope, readItem } from '../../fixtures/resource-scope.ts'
import { readListBody } from '../../resources/list-body.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, refused, succeeded, tooBusy } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { held, joined, judged, notTried, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { defineLaw } from './law.ts'
import {
  deleteAgainIsRefused,
  deletedIsGone as deletedIsGoneCheck,
  deletedIsNotListed,
  deletedStaysGone,
  deleteSparesOthers,
} from './remove-checks.ts'
import { type Deletion, isRefused, refusesUnknown, staysGone } from './stays-gone.ts'
import { undecided } from './undecided.ts'

/** A deleted resource is gone everywhere, stays gone, and no other resource is deleted with it. */
export const deletedIsGone = defineLaw({
  label: 'delete',
  checks: [
    deletedIsGoneCheck,
    deletedIsNotListed,
    deletedStaysGone,
    deleteAgainIsRefused,
    deleteSparesOthers,
  ],
  async run(subject, every) {
    const { remove } = subject.resource
    if (!remove) return every(unmet('remove'))
    const item = await makeReadable(subject)
    const bystander = await subject.maker.make()
    if (!item || !bystander) {
      const detail = subject.maker.problem
      return every(unmet('created thing', { operation: remove, detail }))
    }
    const problem = await unsure(subject, item, remove)
    if (problem) return every(problem)
    const removed = await subject.session.call({ operation: remove, params: item.params })
    if (!removed || !succeeded(removed)) return every(undecided(removed, remove))
    if (removed.response.status === 202) {
      const reason = 'the answer 202 does not say when the resource is gone'
      return every(notTried(reason, { operation: remove }))
    }
    subject.maker.belongings.forget(item.id)
    const deletion = { item, removed, remove }
    const own = await cannotBeRead(subject, deletion)
    return {
      'deleted-is-not-listed': await isNotListed(subject, deletion),
      'deleted-is-gone': joined([own, ...(await hasNoChildren(subject, deletion))], own),
      'delete-spares-others': await sparesOthers(subject, deletion, bystander),
      ...(await staysGone(subject, deletion, own)),
    }
  },
})

/** Why nothing follows from a deletion: nobody knows that the id is that of the new thing. */
async function unsure(
  subject: ResourceScope,
  item: CreatedResource,
  operation: Operation,
): Promise<Verdict | undefined> {
  if (!subject.resource.read) return item.sure ? undefined : unmet('sure id', { operation })
  const read = await readItem(subject, item)
  return read && succeeded(read) ? undefined : unmet('readable thing', { operation })
}

async function cannotBeRead(
  subject: ResourceScope,
  { item, removed, remove }: Deletion,
): Promise<Verdict> {
  if (!subject.resource.read) return unmet('read', { operation: remove })
  const read = await readItem(subject, item, { cause: 'gone' })
  return isRefused(remove, read, (shown) =>
    claimOf(deletedIsGoneCheck, {
      ...{ facts: {}, pointer: remove.pointer, operation: remove },
      steps: [item.created, removed, shown],
    }),
  )
}

async function isNotListed(
  { reader }: ResourceScope,
  { item, removed, remove }: Deletion,
): Promise<Verdict> {
  const operation = remove
  if (!reader) return unmet('list', { operation })
  const listing = await reader.all()
  const page = listing?.pages.find(({ items }) =>
    items.some((value) => reader.keyOf(value) === item.id),
  )
  if (!page) return listing?.complete ? held(operation) : unmet('whole list', { operation })
  const claim = claimOf(deletedIsNotListed, {
    ...{ facts: { id: item.id }, pointer: remove.pointer, operation },
    steps: [item.created, removed, page.exchange],
  })
  return judged([claim], operation)
}

async function hasNoChildren(
  { children, session }: ResourceScope,
  { item, removed, remove }: Deletion,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  for (const { list } of children) {
    const covered =
      list && [...list.path.matchAll(/\{([^{}]+)\}/g)].every(([, n = '']) => n in item.params)
    if (!list || !covered) continue
    const exchange = await session.call({ operation: list, params: item.params, cause: 'gone' })
    if (isEmptyList(exchange) && !refusesUnknown(list)) continue
    const verdict = isRefused(remove, exchange, (shown) =>
      claimOf(deletedIsGoneCheck, {
        ...{ facts: { list: list.id }, pointer: remove.pointer, operation: remove },
        steps: [item.created, removed, shown],
      }),
    )
    verdicts.push(verdict)
  }
  return verdicts
}

/** True if nothing is left that could be seen. */
function isEmptyList(exchange: Exchange | undefined): boolean {
  if (!exchange || !succeeded(exchange)) return false
  return readListBody(exchange.body, exchange.response, undefined)?.items.length === 0
}

async function sparesOthers(
  subject: ResourceScope,
  { item, removed, remove }: Deletion,
  other: CreatedResource,
): Promise<Verdict> {
  const operation = remove
  if (!subject.resource.read) return unmet('read', { operation })
  const read = await readItem(subject, other)
  if (read && succeeded(read)) return held(operation)
  if (!read || !refused(read) || tooBusy(read)) return unmet('readable thing', { operation })
  const claim = claimOf(deleteSparesOthers, {
    ...{ facts: { id: other.id }, pointer: remove.pointer, operation },
    steps: steps(item.created, other.created, removed, read),
  })
  return judged([claim], operation)
}
