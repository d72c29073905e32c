import type { Operation } from '../../../openapi/contract.ts'
import { ownBody } from '../../fixtures/changes.ts'
import type { Item } from '../../fixtures/maker.ts'
import { type Law, readItem, type Subject, steps } from '../../fixtures/subject.ts'
import { type Exchange, refused, succeeded, tooBusy } from '../../vocabulary/exchange.ts'

/** What is deleted is gone everywhere, stays gone, and takes nothing else along. */
export const deletedIsGone: Law = async (subject) => {
  const { remove } = subject.resource
  if (!remove) return
  const item = await subject.maker.make()
  const bystander = await subject.maker.make()
  if (!item || !bystander) return
  const removed = await subject.session.call({ operation: remove, params: item.params })
  // 202: it will be gone at a time that nobody promised
  if (!removed || !succeeded(removed) || removed.response.status === 202) return
  subject.maker.belongings.forget(item.id)
  const deletion = { item, removed, remove }
  const isGone = await cannotBeRead(subject, deletion)
  await isNotListed(subject, deletion)
  await hasNoChildren(subject, deletion)
  await sparesOthers(subject, deletion, bystander)
  // what is still there, or there again, may be somebody else's by now
  if (!isGone) return
  await cannotBeChanged(subject, deletion)
  await cannotBeDeletedAgain(subject, deletion)
}

interface Deletion {
  readonly item: Item
  readonly removed: Exchange
  readonly remove: Operation
}

async function cannotBeRead(
  subject: Subject,
  { item, removed, remove }: Deletion,
): Promise<boolean> {
  const read = await readItem(subject, item, { cause: 'gone' })
  if (!read || !succeeded(read)) return true
  subject.session.reportOld('deleted-is-gone', {
    message: 'What was deleted can still be read.',
    expected: '404 or 410',
    received: `${read.response.status}`,
    pointer: remove.pointer,
    operation: remove,
    steps: [item.created, removed, read],
  })
  return false
}

async function isNotListed(subject: Subject, { item, removed, remove }: Deletion) {
  const { reader, session } = subject
  const listing = await reader?.all()
  const page = listing?.pages.find(({ items }) =>
    items.some((value) => reader?.keyOf(value) === item.id),
  )
  if (!page) return
  session.reportOld('deleted-is-not-listed', {
    message: 'What was deleted is still listed.',
    expected: `no thing with the id ${item.id}`,
    received: 'it is in the list',
    pointer: remove.pointer,
    operation: remove,
    steps: [item.created, removed, page.exchange],
  })
}

async function hasNoChildren(subject: Subject, { item, removed, remove }: Deletion) {
  const { children, session } = subject
  for (const { list } of children) {
    const covered =
      list && [...list.path.matchAll(/\{([^{}]+)\}/g)].every(([, n = '']) => n in item.params)
    if (!list || !covered) continue
    const exchange = await session.call({ operation: list, params: item.params, cause: 'gone' })
    if (!exchange || !succeeded(exchange)) continue
    session.reportOld('deleted-is-gone', {
      message: `What belonged to it can still be listed (${list.id}).`,
      expected: '404 or 410',
      received: `${exchange.response.status}`,
      pointer: remove.pointer,
      fold: list.id,
      operation: remove,
      steps: [item.created, removed, exchange],
    })
  }
}

async function sparesOthers(subject: Subject, { item, removed, remove }: Deletion, other: Item) {
  const read = await readItem(subject, other)
  if (!read || !refused(read) || tooBusy(read)) return
  subject.session.reportOld('delete-spares-others', {
    message: 'Deleting one thing deleted another.',
    expected: `the thing with the id ${other.id}`,
    received: `${read.response.status}`,
    pointer: remove.pointer,
    operation: remove,
    steps: steps(item.created, other.created, removed, read),
  })
}

async function cannotBeChanged(subject: Subject, { item, removed }: Deletion) {
  const { session, resource } = subject
  const writes = [resource.update, resource.replace].filter((write) => write !== undefined)
  for (const write of writes) {
    // a PUT that documents 201 creates what is not there
    if (write.responses.some(({ status }) => status === '201')) continue
    const body = ownBody(subject, write, item)
    const call = { operation: write, params: item.params, body, cause: 'gone' } as const
    const exchange = await session.call(call)
    const read = await readItem(subject, item, { cause: 'gone' })
    const revived = read !== undefined && succeeded(read)
    if (!exchange || (!succeeded(exchange) && !revived)) continue
    session.reportOld('deleted-stays-gone', {
      message: 'A change of what was deleted is not refused.',
      expected: '404 or 410',
      received: `${exchange.response.status}${revived ? ', and it can be read again' : ''}`,
      pointer: write.pointer,
      operation: write,
      steps: steps(item.created, removed, exchange, read),
    })
  }
}

async function cannotBeDeletedAgain(subject: Subject, { item, removed, remove }: Deletion) {
  const { session } = subject
  const call = { operation: remove, params: item.params, cause: 'gone' } as const
  const again = await session.call(call)
  const documents = ['404', '410', '4XX'].some((status) =>
    remove.responses.some((response) => response.status.toUpperCase() === status),
  )
  if (!again || !succeeded(again) || !documents) return
  session.reportOld('delete-again-is-refused', {
    message: 'Deleting again is not refused.',
    expected: '404 or 410, as the contract documents',
    received: `${again.response.status}`,
    pointer: remove.pointer,
    operation: remove,
    steps: [item.created, removed, again],
  })
}
