import type { Operation } from '../../../openapi/contract.ts'
import { type Change, singleChanges } from '../../fixtures/changes.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import { lossesIn, type ResourceScope, readItem } from '../../fixtures/resource-scope.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, refused, succeeded, tooBusy } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { judged, notApplicable, notTried, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import {
  concurrentCreatesAreKept,
  concurrentCreatesConflict,
  concurrentUpdatesAreKept,
} from './concurrency-checks.ts'
import { documents409 } from './conflict.ts'
import { defineLaw } from './law.ts'

/** Requests at the same time are as good as one after the other. */
export const togetherAsApart = defineLaw({
  label: 'concurrency',
  checks: [concurrentCreatesConflict, concurrentCreatesAreKept, concurrentUpdatesAreKept],
  async run(subject, every) {
    const { maker, resource } = subject
    const { create, remove } = resource
    if (!create) return every(unmet('create'))
    if (!remove) return every(unmet('remove', { operation: create }))
    const item = await maker.make()
    if (!item) return every(unmet('created thing', { operation: create, detail: maker.problem }))
    return {
      'concurrent-creates-conflict': await oneOfEqual(subject, create),
      'concurrent-creates-are-kept': await allOfDifferent(subject, create),
      'concurrent-updates-are-kept': await bothChanges(subject),
    }
  },
})

async function refusesTwice({ maker }: ResourceScope): Promise<boolean> {
  const item = await maker.make()
  const again = item && (await maker.post(item.sent, { cause: 'conflict' }))
  if (again && succeeded(again)) await maker.settle(again)
  return again?.response.status === 409
}

async function oneOfEqual(subject: ResourceScope, create: Operation): Promise<Verdict> {
  const { maker } = subject
  const operation = create
  if (!documents409(create)) return unmet('documented 409', { operation })
  if (!(await refusesTwice(subject))) {
    return notTried('the same create a second time was not refused with 409', { operation })
  }
  const body = maker.fresh()
  const sent = await Promise.all([1, 2, 3].map(() => maker.post(body, { cause: 'conflict' })))
  const answered = steps(...sent)
  const done = answered.filter(succeeded)
  for (const exchange of done) await maker.settle(exchange)
  const isDecided = answered.some((one) => refused(one) && !tooBusy(one))
  if (done.length === 0 || (done.length === 1 && !isDecided)) {
    return notTried('of the equal creates not one was accepted and another refused', { operation })
  }
  const statuses = sent.map((exchange) => exchange?.response.status ?? 'no answer')
  const pointer = `${create.pointer}/responses/409`
  const claim = { facts: { statuses }, pointer, operation, steps: answered }
  return judged(done.length > 1 ? [claimOf(concurrentCreatesConflict, claim)] : [], create)
}

async function allOfDifferent(subject: ResourceScope, create: Operation): Promise<Verdict> {
  const { maker } = subject
  const operation = create
  const sent = steps(...(await Promise.all([1, 2, 3, 4].map(() => maker.post(maker.fresh())))))
  const items: CreatedResource[] = []
  for (const exchange of sent.filter(succeeded)) {
    const item = await maker.settle(exchange)
    if (item) items.push(item)
  }
  if (items.length < 2) return notTried('fewer than two concurrent creates made one', { operation })
  const fates = await fatesOf(subject, items)
  const lost = fates.filter((fate) => fate === 'lost').length
  if (!fates.some((fate) => fate === 'kept')) return unmet('readable thing', { operation })
  const claim = claimOf(concurrentCreatesAreKept, {
    facts: { made: items.length, kept: items.length - lost },
    ...{ pointer: create.pointer, operation, steps: sent },
  })
  return judged(lost > 0 ? [claim] : [], operation)
}

type Fate = 'kept' | 'lost' | 'unknown'

/** State of each new resource: `lost` if it cannot be read or is not listed. */
async function fatesOf(
  subject: ResourceScope,
  items: readonly CreatedResource[],
): Promise<readonly Fate[]> {
  const { reader } = subject
  const listing = await reader?.all()
  const isListed = (id: string) => listing?.items.some((value) => reader?.hasId(value, id)) ?? false
  const fates: Fate[] = []
  for (const item of items) {
    const read = await readItem(subject, item)
    const isUnlisted = item.sure && listing?.complete === true && !isListed(item.id)
    if (isUnlisted || (read && !succeeded(read) && !tooBusy(read))) fates.push('lost')
    else fates.push((read && succeeded(read)) || isListed(item.id) ? 'kept' : 'unknown')
  }
  return fates
}

async function bothChanges(subject: ResourceScope): Promise<Verdict> {
  const { maker, resource } = subject
  const { update: operation, read: reads } = resource
  if (!operation) return unmet('update')
  if (!reads) return unmet('read', { operation })
  const item = await maker.make()
  if (!item) return unmet('created thing', { operation, detail: maker.problem })
  const possible = singleChanges(subject, operation, item).slice(0, 4)
  if (possible.length < 2)
    return notApplicable('it changes no two properties that are shown', operation)
  const working = await workingChanges(subject, operation, { item, possible })
  if (working.length < 2) return notTried('no two properties could be changed alone', { operation })
  const fresh = await maker.make()
  if (!fresh) return unmet('created thing', { operation, detail: maker.problem })
  return changeTogether(subject, operation, { fresh, working })
}

/** Sends changes of the properties that can be changed alone at the same time. */
async function changeTogether(
  subject: ResourceScope,
  operation: Operation,
  { fresh, working }: { readonly fresh: CreatedResource; readonly working: readonly Change[] },
): Promise<Verdict> {
  const changes = singleChanges(subject, operation, fresh).filter(({ changed: [name] }) =>
    working.some((change) => change.changed[0] === name),
  )
  const call = (change: Change) => send(subject, operation, fresh, change)
  const sent = steps(...(await Promise.all(changes.map(call))))
  const read = await readItem(subject, fresh)
  if (!read || !succeeded(read)) return unmet('readable thing', { operation })
  if (sent.length < 2 || sent.length < changes.length || !sent.every(succeeded)) {
    return notTried('not all of the concurrent changes were accepted', { operation })
  }
  const shows = { write: operation, shows: read }
  const lost = changes.flatMap(({ body }) => lossesIn(subject, body, shows))
  const changed = changes.flatMap((change) => change.changed)
  const claim = claimOf(concurrentUpdatesAreKept, {
    facts: { changed, lost: lost.map(({ path }) => path) },
    ...{ pointer: operation.pointer, operation },
    steps: [fresh.created, ...sent, read],
  })
  return judged(lost.length > 0 ? [claim] : [], operation)
}

/** The first two changes that are accepted one after the other. */
async function workingChanges(
  subject: ResourceScope,
  update: Operation,
  { item, possible }: { readonly item: CreatedResource; readonly possible: readonly Change[] },
): Promise<readonly Change[]> {
  const working: Change[] = []
  for (const change of possible) {
    if (working.length === 2) break
    const tried = await send(subject, update, item, change)
    if (tried && succeeded(tried)) working.push(change)
  }
  return working
}

const send = (
  { session }: ResourceScope,
  operation: Operation,
  { params }: CreatedResource,
  { body }: Change,
): Promise<Exchange | undefined> => session.call({ operation, params, body })
