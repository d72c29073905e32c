import { singleChanges, wholeChange } from '../../fixtures/changes.ts'
import type { Lab } from '../../fixtures/lab.ts'
import type { Item } from '../../fixtures/maker.ts'
import { readItem, type Subject } from '../../fixtures/subject.ts'
import type { Reader } from '../../session/reader.ts'
import type { Params } from '../../vocabulary/call.ts'
import { succeeded } from '../../vocabulary/exchange.ts'
import type { Identity } from '../../vocabulary/target.ts'
import { documents409 } from './conflict.ts'
import { isPublic, reportBreach, writeAs } from './isolation.ts'

/** A place beside the subject's own, and who goes there. */
interface Beside {
  readonly place: Params
  readonly as: Identity | undefined
}

/** A thing is reached, listed and counted under its own parent only. */
export async function parentsAreWalls(subject: Subject, lab: Lab): Promise<void> {
  const beside = await placesBeside(subject, lab)
  for (const place of beside) {
    const item = await subject.maker.make()
    if (!item) return
    await cannotBeReached(subject, place, item)
    await isNotListed(subject, place, item)
    await isNotCounted(subject, place)
    await isNoConflict(subject, place, item)
  }
}

/** Places of the second identity, and of the first under each other parent that it has. */
async function placesBeside(subject: Subject, lab: Lab): Promise<readonly Beside[]> {
  const { resource, place, session } = subject
  const { other } = session.target
  const found: Beside[] = []
  for (const parameter of resource.parents) {
    const own = await lab.idsFor(parameter, resource.collection)
    const given = lab.given[parameter] ?? []
    const second = [...given, ...own].find((id) => id !== place[parameter])
    if (second !== undefined)
      found.push({ place: { ...place, [parameter]: second }, as: undefined })
    const first = other && (await foreignId(subject, lab, { parameter, own, other }))
    if (first !== undefined) found.push({ place: { ...place, [parameter]: first }, as: other })
  }
  if (resource.parents.length === 0 && other) found.push({ place, as: other })
  return found
}

/** The id of a parent that only the second identity has: it can list what is below. */
async function foreignId(
  { resource, place, reader }: Subject,
  lab: Lab,
  at: { readonly parameter: string; readonly own: readonly string[]; readonly other: Identity },
): Promise<string | undefined> {
  const { parameter, own, other } = at
  const listed = await lab.idsFor(parameter, resource.collection, other)
  const candidates = [...listed, ...(lab.given[parameter] ?? [])]
  for (const id of new Set(candidates)) {
    if (id === place[parameter] || (own.includes(id) && listed.includes(id))) continue
    const page = await reader?.page({ as: other, place: { ...place, [parameter]: id } })
    if (page || !reader) return id
  }
  return undefined
}

async function cannotBeReached(subject: Subject, { place, as }: Beside, item: Item): Promise<void> {
  const { read, update, replace, remove } = subject.resource
  const params = { ...item.params, ...place }
  if (isEqual(params, item.params)) return
  if (read && !isPublic(read)) {
    const exchange = await readItem(subject, { params }, { cause: 'foreign', ...(as && { as }) })
    if (exchange && succeeded(exchange)) {
      reportBreach(subject, 'isolation-parent', {
        message: 'It can be read under another parent.',
        operation: read,
        steps: [item.created, exchange],
      })
    }
  }
  const [change] = update ? singleChanges(subject, update, item) : []
  const writes = [
    { write: update, body: change?.body },
    { write: replace, body: replace && wholeChange(subject, replace, item).body },
    { write: remove, body: undefined },
  ]
  for (const { write, body } of writes) {
    if (!write || isPublic(write)) continue
    const done = await writeAs(subject, { item, write, body, params }, as)
    if (!done || (done.changes.length === 0 && !succeeded(done.exchange))) continue
    reportBreach(subject, 'isolation-parent', {
      message: 'It can be changed under another parent.',
      operation: write,
      steps: [item.created, done.exchange],
    })
  }
}

const isEqual = (a: Params, b: Params) => Object.keys(a).every((name) => a[name] === b[name])

async function isNotListed(subject: Subject, beside: Beside, item: Item): Promise<void> {
  const { reader } = subject
  if (!reader || isPublic(reader.list)) return
  const listing = await reader.all(optionsOf(beside))
  const page = listing?.pages.find(({ items }) => items.some((v) => reader.keyOf(v) === item.id))
  if (!page) return
  reportBreach(subject, 'isolation-list', {
    message: 'It is listed under another parent or tenant.',
    operation: reader.list,
    steps: [item.created, page.exchange],
  })
}

/** Twice, because somebody else may create one there at the same time. */
async function isNotCounted(subject: Subject, beside: Beside): Promise<void> {
  const { reader, maker } = subject
  if (!reader || isPublic(reader.list)) return
  const counts: number[] = []
  let last: Awaited<ReturnType<Reader['page']>>
  for (let round = 0; round < 3; round += 1) {
    last = await reader.page(optionsOf(beside))
    const [total] = last?.totals.values() ?? []
    if (!last || total === undefined) return
    counts.push(total)
    if (round < 2 && !(await maker.make())) return
  }
  const [first = 0, second = 0, third = 0] = counts
  if (!last || second - first !== 1 || third - second !== 1) return
  reportBreach(subject, 'isolation-count', {
    message: 'It is counted under another parent or tenant.',
    operation: reader.list,
    steps: [last.exchange],
  })
}

const optionsOf = ({ place, as }: Beside) => ({ place, ...(as && { as }) })

/** Only for another tenant, and only for names that nobody expects to be unique in the world. */
async function isNoConflict(subject: Subject, { place, as }: Beside, item: Item): Promise<void> {
  const { maker, resource } = subject
  const { create, name } = resource
  const worldwide = /user|member|account|domain|invit|key/i.test(name)
  if (!as || !create || !documents409(create) || worldwide || resource.parents.length === 0) return
  const exchange = await maker.post(item.sent, { as, place, cause: 'foreign' })
  if (exchange && succeeded(exchange)) await maker.settle(exchange, { as, place })
  if (exchange?.response.status !== 409) return
  reportBreach(subject, 'isolation-conflict', {
    message: 'It is a conflict for another tenant.',
    operation: create,
    steps: [item.created, exchange],
  })
}
