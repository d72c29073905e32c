import type { Operation } from '../../../openapi/contract.ts'
import { type Change, isShown, singleChanges, wholeChange } from '../../fixtures/changes.ts'
import { type Law, readItem, type Subject, steps } from '../../fixtures/subject.ts'
import { thingIn } from '../../resources/identify.ts'
import { isSame } from '../../values/compare.ts'
import { succeeded } from '../../vocabulary/exchange.ts'
import { headerOf } from '../../vocabulary/target.ts'

/** An ETag changes with its thing, and a change on an old one is refused. */
export const etagsProtect: Law = async (subject) => {
  for (const write of [subject.resource.update, subject.resource.replace]) {
    if (write) await holdsFor(subject, write)
  }
}

async function holdsFor(subject: Subject, write: Operation): Promise<void> {
  const item = await subject.maker.make()
  if (!item) return
  const before = await readItem(subject, item)
  const old = before && headerOf(before.response, 'etag')
  if (old === undefined) return
  const [first, second] = changesFor(subject, write, item)
  if (!first) return
  const call = { operation: write, params: item.params }
  const changed = await subject.session.call({ ...call, body: first.body })
  const after = await readItem(subject, item)
  if (!changed || !succeeded(changed) || !after) return
  const now = headerOf(after.response, 'etag')
  if (now === old && isSame(thingIn(before?.body), thingIn(after.body))) return
  if (now === old) {
    subject.session.reportOld('etag-follows-state', {
      message: 'A thing changed and its ETag did not.',
      expected: 'another ETag',
      received: `${now}`,
      pointer: subject.resource.read?.pointer ?? '',
      operation: subject.resource.read,
      steps: steps(item.created, before, changed, after),
    })
    return
  }
  if (!takesIfMatch(write)) return
  const body = (second ?? first).body
  const headers = { 'if-match': old }
  const stale = await subject.session.call({ ...call, body, headers, cause: 'stale' })
  if (!stale || !succeeded(stale)) return
  subject.session.reportOld('stale-precondition-is-refused', {
    message: 'A change on an old ETag is not refused.',
    expected: '412',
    received: `${stale.response.status}`,
    pointer: write.pointer,
    operation: write,
    steps: steps(item.created, before, changed, stale),
  })
}

function changesFor(
  subject: Subject,
  write: Operation,
  item: Parameters<typeof wholeChange>[2],
): readonly Change[] {
  const whole = write === subject.resource.replace
  const changes = whole ? [wholeChange(subject, write, item)] : singleChanges(subject, write, item)
  return changes.filter(({ changed }) => changed.some((name) => isShown(subject, write, name)))
}

const takesIfMatch = ({ parameters, responses }: Operation): boolean =>
  parameters.some(({ name }) => name.toLowerCase() === 'if-match') &&
  responses.some(({ status }) => status === '412' || status === '4XX')
