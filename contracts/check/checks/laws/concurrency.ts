import type { Operation } from '../../../openapi/contract.ts'
import { type Change, singleChanges } from '../../fixtures/changes.ts'
import { type Law, lossesIn, readItem, type Subject, steps } from '../../fixtures/subject.ts'
import { succeeded } from '../../vocabulary/exchange.ts'
import { documents409 } from './conflict.ts'

/** Requests at the same time are as good as one after the other. */
export const togetherAsApart: Law = async (subject) => {
  const { create, update } = subject.resource
  if (!create || !subject.resource.remove) return
  const item = await subject.maker.make()
  if (!item) return
  const isUnique = documents409(create) && (await refusesTwice(subject))
  if (isUnique) await oneOfEqual(subject, create)
  await allOfDifferent(subject, create)
  if (update) await bothChanges(subject, update)
}

async function refusesTwice({ maker }: Subject): Promise<boolean> {
  const item = await maker.make()
  const again = item && (await maker.post(item.sent, { cause: 'conflict' }))
  if (again && succeeded(again)) await maker.settle(again)
  return again?.response.status === 409
}

async function oneOfEqual({ maker, session }: Subject, create: Operation): Promise<void> {
  const body = maker.fresh()
  const sent = await Promise.all([1, 2, 3].map(() => maker.post(body, { cause: 'conflict' })))
  const done = sent.filter((exchange) => exchange !== undefined && succeeded(exchange))
  for (const exchange of done) if (exchange) await maker.settle(exchange)
  if (done.length <= 1) return
  session.reportOld('concurrent-creates-conflict', {
    message: 'Of equal creates at the same time, more than one was done.',
    expected: 'one 2xx, then 409',
    received: sent.map((exchange) => exchange?.response.status).join(', '),
    pointer: `${create.pointer}/responses/409`,
    operation: create,
    steps: steps(...sent),
  })
}

async function allOfDifferent(subject: Subject, create: Operation): Promise<void> {
  const { maker, session, reader } = subject
  const sent = await Promise.all([1, 2, 3, 4].map(() => maker.post(maker.fresh())))
  const done = sent.filter((exchange) => exchange !== undefined && succeeded(exchange))
  const items = []
  for (const exchange of done) items.push(exchange && (await maker.settle(exchange)))
  const made = items.filter((item) => item !== undefined)
  const listing = await reader?.all()
  const isListed = (id: string) =>
    !reader || !listing?.complete || listing.items.some((value) => reader.hasId(value, id))
  const lost = []
  for (const item of made) {
    const read = await readItem(subject, item)
    if ((read && !succeeded(read)) || (item.sure && !isListed(item.id))) lost.push(item.id)
  }
  if (lost.length === 0 || lost.length === made.length) return
  session.reportOld('concurrent-creates-are-kept', {
    message: 'Of different creates at the same time, some were lost.',
    expected: `${made.length} things`,
    received: `${made.length - lost.length} things`,
    pointer: create.pointer,
    operation: create,
    steps: steps(...sent),
  })
}

async function bothChanges(subject: Subject, update: Operation): Promise<void> {
  const item = await subject.maker.make()
  if (!item) return
  const working: Change[] = []
  for (const change of singleChanges(subject, update, item).slice(0, 4)) {
    if (working.length === 2) break
    const tried = await send(subject, { update, params: item.params, change })
    if (tried && succeeded(tried)) working.push(change)
  }
  if (working.length < 2) return
  const fresh = await subject.maker.make()
  if (!fresh) return
  const changes = singleChanges(subject, update, fresh).filter(({ changed: [name] }) =>
    working.some((change) => change.changed[0] === name),
  )
  const call = (change: Change) => send(subject, { update, params: fresh.params, change })
  const sent = await Promise.all(changes.map(call))
  const read = await readItem(subject, fresh)
  if (!read || !succeeded(read) || !sent.every((exchange) => exchange && succeeded(exchange)))
    return
  const shows = { write: update, shows: read }
  const lost = changes.flatMap(({ body }) => lossesIn(subject, body, shows))
  if (lost.length === 0) return
  subject.session.reportOld('concurrent-updates-are-kept', {
    message: 'Of changes at the same time, one was lost.',
    expected: `${changes.flatMap(({ changed }) => changed).join(' and ')} changed`,
    received: `no change of ${lost.map(({ path }) => path).join(', ')}`,
    pointer: update.pointer,
    operation: update,
    steps: steps(fresh.created, ...sent, read),
  })
}

const send = (
  { session }: Subject,
  what: {
    readonly update: Operation
    readonly params: Readonly<Record<string, string>>
    readonly change: Change
  },
) => session.call({ operation: what.update, params: what.params, body: what.change.body })
