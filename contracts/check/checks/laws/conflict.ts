import type { Operation } from '../../../openapi/contract.ts'
import { nameIn, ownBody } from '../../fixtures/changes.ts'
import type { Item } from '../../fixtures/maker.ts'
import { changesBetween, snapshotOf } from '../../fixtures/snapshot.ts'
import { type Law, type Subject, show, steps } from '../../fixtures/subject.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'

/** What must be unique is: at create, at a change, and only as long as it is there. */
export const uniqueIsUnique: Law = async (subject) => {
  const { maker, resource } = subject
  const { create } = resource
  if (!create || !documents409(create)) return
  const item = await maker.make()
  if (!item) return
  if (!(await repeatedIsRefused(subject, create, item))) return
  const property = await uniqueProperty(subject, create, item)
  if (property === undefined) return
  for (const write of [resource.update, resource.replace]) {
    if (write) await renameIsRefused(subject, write, { item, property })
  }
  await ownNameIsFree(subject, { item, property })
  await deletedIsFree(subject, create, item)
}

export const documents409 = ({ responses }: Operation): boolean =>
  responses.some(({ status }) => status === '409')

/** @returns whether the same create a second time is a conflict */
async function repeatedIsRefused(
  subject: Subject,
  create: Operation,
  item: Item,
): Promise<boolean> {
  const { maker, session } = subject
  const before = await snapshotOf(subject, [item])
  const again = await maker.post(item.sent, { cause: 'conflict' })
  if (!again) return false
  if (succeeded(again)) {
    session.reportOld('repeated-create-conflicts', {
      message: 'The same create a second time is not refused.',
      expected: '409, as the contract documents',
      received: `${again.response.status}`,
      pointer: `${create.pointer}/responses/409`,
      operation: create,
      steps: [item.created, again],
    })
    await maker.settle(again)
    return false
  }
  await changedNothing(subject, create, { item, refusal: again, before })
  return again.response.status === 409
}

async function changedNothing(
  subject: Subject,
  write: Operation,
  done: {
    readonly item: Item
    readonly refusal: Exchange
    readonly before: Awaited<ReturnType<typeof snapshotOf>>
  },
): Promise<void> {
  const after = await snapshotOf(subject, [done.item])
  const { before, refusal } = done
  const changes = changesBetween(subject, { before, after }, [refusal])
  if (changes.length === 0) return
  subject.session.reportOld('refused-write-changes-nothing', {
    message: `A write that was refused with ${done.refusal.response.status} changed something.`,
    expected: 'the state before it',
    received: changes.join('; '),
    pointer: write.pointer,
    fold: `${done.refusal.response.status}`,
    operation: write,
    steps: [done.item.created, done.refusal, ...after.exchanges],
  })
}

/** The property that makes a create a conflict when all others differ. */
async function uniqueProperty(
  subject: Subject,
  create: Operation,
  item: Item,
): Promise<string | undefined> {
  const { maker } = subject
  const name = nameIn(subject, create)
  const texts = Object.keys(item.sent).filter((key) => typeof item.sent[key] === 'string')
  for (const key of [name, ...texts.filter((text) => text !== name)]) {
    if (key === undefined || !(key in item.sent)) continue
    const twin = { ...maker.fresh(), [key]: item.sent[key] }
    const before = await snapshotOf(subject, [item])
    const exchange = await maker.post(twin, { cause: 'conflict' })
    if (exchange?.response.status === 409) {
      await changedNothing(subject, create, { item, refusal: exchange, before })
      return key
    }
    if (exchange && succeeded(exchange)) await maker.settle(exchange)
  }
  return undefined
}

interface Taken {
  readonly item: Item
  readonly property: string
}

async function renameIsRefused(
  subject: Subject,
  write: Operation,
  { item, property }: Taken,
): Promise<void> {
  const { maker, session, resource } = subject
  const other = await maker.make()
  if (!other || !documents409(write)) return
  const own = ownBody(subject, write, other)
  const value = item.sent[property]
  const body = write === resource.replace ? { ...own, [property]: value } : { [property]: value }
  const call = { operation: write, params: other.params, body, cause: 'conflict' } as const
  const exchange = await session.call(call)
  if (!exchange || !succeeded(exchange)) return
  session.reportOld('rename-to-taken-conflicts', {
    message: `A change to a taken ${property} is not refused.`,
    expected: `409: ${show(value)} is taken`,
    received: `${exchange.response.status}`,
    pointer: `${write.pointer}/responses/409`,
    operation: write,
    steps: [item.created, other.created, exchange],
  })
}

/** A change to the value that the thing already has is no conflict. */
async function ownNameIsFree(subject: Subject, { item, property }: Taken): Promise<void> {
  const { session, resource } = subject
  const { update } = resource
  if (!update) return
  const body = { [property]: item.sent[property] }
  const exchange = await session.call({ operation: update, params: item.params, body })
  if (exchange?.response.status !== 409) return
  session.reportOld('conflict-needs-a-cause', {
    message: `A thing conflicts with its own ${property}.`,
    expected: `2xx: ${show(item.sent[property])} is its own`,
    received: '409',
    pointer: update.pointer,
    fold: 'itself',
    operation: update,
    steps: [item.created, exchange],
  })
}

async function deletedIsFree(subject: Subject, create: Operation, item: Item): Promise<void> {
  const { session, resource, maker } = subject
  if (!resource.remove) return
  const removed = await session.call({ operation: resource.remove, params: item.params })
  if (!removed || !succeeded(removed) || removed.response.status === 202) return
  maker.belongings.forget(item.id)
  const again = await maker.post(item.sent)
  if (again && succeeded(again)) await maker.settle(again)
  if (again?.response.status !== 409) return
  session.reportOld('conflict-needs-a-cause', {
    message: 'What was deleted still conflicts.',
    expected: '2xx: nothing that is there conflicts',
    received: '409',
    pointer: create.pointer,
    fold: 'deleted',
    operation: create,
    steps: steps(item.created, removed, again),
  })
}
