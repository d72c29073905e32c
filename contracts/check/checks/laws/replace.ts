import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import { bodyView, isShown, ownBody, wholeChange } from '../../fixtures/changes.ts'
import type { Item } from '../../fixtures/maker.ts'
import { type Law, readItem, type Subject, show, steps, thingOf } from '../../fixtures/subject.ts'
import { thingIn } from '../../resources/identify.ts'
import { isNothing, isSame } from '../../values/compare.ts'
import { viewOf } from '../../values/view.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import { judgeBystander, judgeChange, originOf } from './update.ts'

/** PUT is done, replaces the whole thing, and twice is as good as once. */
export const replaceIsWhole: Law = async (subject) => {
  const { replace } = subject.resource
  if (!replace) return
  const item = await subject.maker.make()
  const bystander = await subject.maker.make()
  if (!item || !bystander) return
  const beside = await thingOf(subject, bystander)
  const before = await thingOf(subject, item)
  const { body } = wholeChange(subject, replace, item)
  const exchange = await put(subject, item, body)
  if (!exchange || !succeeded(exchange)) return
  const read = await readItem(subject, item)
  judgeChange(subject, { write: replace, body, exchange, read, created: item.created })
  judgeOrigin(subject, replace, { before, exchange, read, item })
  await judgeBystander(subject, replace, { bystander, beside, item })
  await isIdempotent(subject, replace, { item, body })
  await leavesNothing(subject, replace, { item, body })
}

/** Replacing a thing makes no other of it: its id and the time of its creation stay. */
function judgeOrigin(
  subject: Subject,
  replace: Operation,
  done: {
    readonly before: JsonObject | undefined
    readonly exchange: Exchange
    readonly read: Exchange | undefined
    readonly item: Item
  },
): void {
  const after = done.read && succeeded(done.read) ? thingIn(done.read.body) : undefined
  if (!done.before || !after) return
  for (const [name, value] of Object.entries(originOf(done.before))) {
    if (isSame(value, after[name])) continue
    subject.session.reportOld('update-keeps-the-rest', {
      message: `PUT changed ${name}.`,
      expected: `${name}: ${show(value)}`,
      received: `${name}: ${show(after[name])}`,
      pointer: replace.pointer,
      fold: name,
      operation: replace,
      steps: steps(done.item.created, done.exchange, done.read),
    })
  }
}

async function put(subject: Subject, item: Item, body: JsonObject): Promise<Exchange | undefined> {
  const { session, resource } = subject
  if (!resource.replace) return undefined
  const exchange = await session.call({ operation: resource.replace, params: item.params, body })
  if (exchange?.response.status === 409) {
    session.reportOld('conflict-needs-a-cause', {
      message: 'A thing conflicts with itself.',
      expected: '2xx: the name in the body is its own',
      received: '409',
      pointer: resource.replace.pointer,
      operation: resource.replace,
      steps: [item.created, exchange],
    })
  }
  return exchange
}

interface Put {
  readonly item: Item
  /** What was put last. */
  readonly body: JsonObject
}

async function isIdempotent(subject: Subject, replace: Operation, { item, body }: Put) {
  const first = await thingOf(subject, item)
  const again = await put(subject, item, body)
  const read = await readItem(subject, item)
  const second = await thingOf(subject, item)
  if (!first || !second || !again || !succeeded(again)) return
  const names = Object.keys(first).filter((name) => isShown(subject, replace, name))
  for (const name of names) {
    if (isSame(first[name], second[name])) continue
    subject.session.reportOld('put-is-idempotent', {
      message: `The same PUT again changed ${name}.`,
      expected: `${name}: ${show(first[name])}`,
      received: `${name}: ${show(second[name])}`,
      pointer: replace.pointer,
      operation: replace,
      steps: steps(item.created, again, read),
    })
  }
}

/** PUT with only what is required: the rest is gone or has its default. */
async function leavesNothing(subject: Subject, replace: Operation, { item, body }: Put) {
  const view = bodyView(subject, replace)
  const own = ownBody(subject, replace, item)
  const least = Object.fromEntries(Object.entries(own).filter(([name]) => view.required.has(name)))
  if (Object.keys(least).length === 0 && view.required.size === 0) return
  const before = await thingOf(subject, item)
  const exchange = await put(subject, item, least)
  const read = await readItem(subject, item)
  const after = await thingOf(subject, item)
  if (!before || !after || !exchange || !succeeded(exchange)) return
  const left = Object.keys(body).filter(
    (name) => !(name in least) && isShown(subject, replace, name),
  )
  for (const name of left) {
    const property = viewOf(subject.session.contract, view.properties.get(name) ?? true)
    const wasDefault = isNothing(before[name]) || isSame(before[name], property.keywords.default)
    if (wasDefault || before[name] === false || !isSame(before[name], after[name])) continue
    subject.session.reportOld('put-replaces-whole', {
      message: `PUT left ${name} out, and it is still there.`,
      expected: `no ${name}, or its default`,
      received: `${name}: ${show(after[name])}`,
      pointer: replace.pointer,
      operation: replace,
      steps: steps(item.created, exchange, read),
    })
  }
}
