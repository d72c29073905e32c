import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import { type Change, isShown, singleChanges } from '../../fixtures/changes.ts'
import type { Item } from '../../fixtures/maker.ts'
import {
  type Law,
  lossesIn,
  readItem,
  reportLosses,
  type Subject,
  show,
  steps,
  thingOf,
} from '../../fixtures/subject.ts'
import { thingIn } from '../../resources/identify.ts'
import { isSame } from '../../values/compare.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'

const mostChanges = 3

/** A change of some properties is done, leaves the others, and touches no other thing. */
export const updateIsKept: Law = async (subject) => {
  const { update } = subject.resource
  if (!update) return
  const item = await subject.maker.make()
  const bystander = await subject.maker.make()
  if (!item || !bystander) return
  let done = 0
  for (const change of singleChanges(subject, update, item)) {
    if (done === mostChanges) return
    const beside = await thingOf(subject, bystander)
    if (await changeOnce(subject, update, { item, change })) done += 1
    else continue
    await judgeBystander(subject, update, { bystander, beside, item })
  }
}

async function changeOnce(
  subject: Subject,
  update: Operation,
  { item, change }: { readonly item: Item; readonly change: Change },
): Promise<boolean> {
  const before = await thingOf(subject, item)
  const { body } = change
  const exchange = await subject.session.call({ operation: update, params: item.params, body })
  if (!exchange || !succeeded(exchange)) return false
  const read = await readItem(subject, item)
  judgeChange(subject, { write: update, body, exchange, read, created: item.created })
  const after = read && succeeded(read) ? thingIn(read.body) : undefined
  if (!before || !after) return true
  const kept = Object.keys({ ...item.sent, ...originOf(before) }).filter((name) => !(name in body))
  for (const name of kept) {
    if (isSame(before[name], after[name])) continue
    subject.session.reportOld('update-keeps-the-rest', {
      message: `A change of ${change.changed.join(', ')} changed ${name}.`,
      expected: `${name}: ${show(before[name])}`,
      received: `${name}: ${show(after[name])}`,
      pointer: update.pointer,
      fold: name,
      operation: update,
      steps: steps(item.created, exchange, read),
    })
  }
  return true
}

/** What never changes in a thing's life. */
export const originOf = (thing: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(thing).filter(([name]) =>
      /^(id|_id|uuid|creat(ed|ion)(_?(at|on|time|date))?)$/i.test(name),
    ),
  )

/** Holds the answer to a change, and a read after it, to what was sent. */
export function judgeChange(
  subject: Subject,
  done: {
    readonly write: Operation
    readonly body: JsonObject
    readonly exchange: Exchange
    readonly read: Exchange | undefined
    readonly created: Exchange
  },
): void {
  const { write, body, exchange, read, created } = done
  reportLosses(subject, 'update-echoes', {
    losses: lossesIn(subject, body, { write, shows: exchange }),
    operation: write,
    steps: [created, exchange],
    where: 'in the answer to a change',
  })
  if (!read || !succeeded(read)) return
  reportLosses(subject, 'update-reads-back', {
    losses: lossesIn(subject, body, { write, shows: read }),
    operation: write,
    steps: [created, exchange, read],
    where: 'after a change',
  })
}

/** Reports what a change of one thing did to another. */
export async function judgeBystander(
  subject: Subject,
  write: Operation,
  {
    bystander,
    beside,
    item,
  }: { readonly bystander: Item; readonly beside: JsonObject | undefined; readonly item: Item },
): Promise<void> {
  const read = await readItem(subject, bystander)
  const after = read && succeeded(read) ? thingIn(read.body) : undefined
  if (!beside || !after) return
  const names = Object.keys(bystander.sent).filter((name) => isShown(subject, write, name))
  const changed = names.filter((name) => !isSame(beside[name], after[name]))
  for (const name of changed) {
    subject.session.reportOld('update-spares-others', {
      message: `A change of one thing changed ${name} of another.`,
      expected: `${name}: ${show(beside[name])}`,
      received: `${name}: ${show(after[name])}`,
      pointer: write.pointer,
      operation: write,
      steps: steps(bystander.created, item.created, read),
    })
  }
}
