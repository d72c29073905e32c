import type { Operation } from '../../../openapi/contract.ts'
import { type Change, isShown, singleChanges, wholeChange } from '../../fixtures/changes.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import { type ResourceScope, readItem } from '../../fixtures/resource-scope.ts'
import { unwrap } from '../../resources/unwrap.ts'
import { isSame } from '../../values/compare.ts'
import type { SessionCall } from '../../vocabulary/call.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { headerOf } from '../../vocabulary/target.ts'
import {
  held,
  judged,
  notApplicable,
  notTried,
  unmet,
  type Verdict,
} from '../../vocabulary/verdict.ts'
import { etagFollowsState, staleIsRefused } from './etag-checks.ts'
import { defineLaw } from './law.ts'
import { undecided } from './undecided.ts'

interface EtagVerdicts {
  readonly follows: Verdict
  readonly stale: Verdict
}

/** An ETag changes with its resource, and a change on an old one is refused. */
export const etagsProtect = defineLaw({
  label: 'preconditions',
  checks: [staleIsRefused, etagFollowsState],
  async run(subject, every) {
    const found: EtagVerdicts[] = []
    for (const write of [subject.resource.update, subject.resource.replace]) {
      if (write) found.push(await holdsFor(subject, write))
    }
    const [first, ...more] = found
    if (!first) return every(unmet('change'))
    return {
      'stale-precondition-is-refused': [first.stale, ...more.map(({ stale }) => stale)],
      'etag-follows-state': [first.follows, ...more.map(({ follows }) => follows)],
    }
  },
})

async function holdsFor(subject: ResourceScope, write: Operation): Promise<EtagVerdicts> {
  const { maker, resource, session } = subject
  const { read } = resource
  const both = (verdict: Verdict): EtagVerdicts => ({
    follows: { ...verdict, operation: read },
    stale: { ...verdict, operation: write },
  })
  const item = await maker.make()
  if (!item) return both(unmet('created thing', { detail: maker.problem }))
  if (!read) return both(unmet('read'))
  const before = await readItem(subject, item)
  if (!before || !succeeded(before)) return both(unmet('readable thing'))
  const old = headerOf(before.response, 'etag')
  if (old === undefined) return both(notApplicable('reading the resource shows no ETag'))
  const [first, second] = changesFor(subject, write, item)
  if (!first) return both(notApplicable('no change shows when the resource is read'))
  const call = { operation: write, params: item.params }
  const changed = await session.call({ ...call, body: first.body })
  const after = await readItem(subject, item)
  if (!changed || !succeeded(changed)) return both(undecided(changed, write))
  if (!after || !succeeded(after)) return both(unmet('readable thing'))
  const now = headerOf(after.response, 'etag')
  const done = steps(item.created, before, changed)
  if (now !== old) {
    const body = (second ?? first).body
    const stale = await staleChange(subject, { ...call, body }, { old, done })
    return { follows: judgeNew(now, read), stale }
  }
  if (isSame(unwrap(before.body, subject.resource), unwrap(after.body, subject.resource))) {
    return both(notTried('the change changed nothing that can be read'))
  }
  const claim = { facts: { etag: now }, pointer: read.pointer, operation: read }
  return {
    follows: judged([claimOf(etagFollowsState, { ...claim, steps: [...done, after] })], read),
    stale: notTried('the ETag stayed as it was', { operation: write }),
  }
}

const judgeNew = (etag: string | undefined, read: Operation): Verdict =>
  etag === undefined
    ? notTried('reading the resource after the change shows no ETag', { operation: read })
    : held(read)

/** Sends a change on an old ETag. */
async function staleChange(
  { session }: ResourceScope,
  call: SessionCall & { readonly operation: Operation },
  { old, done }: { readonly old: string; readonly done: readonly Exchange[] },
): Promise<Verdict> {
  const write = call.operation
  if (!takesIfMatch(write)) return notApplicable('it documents no If-Match with 412', write)
  const stale = await session.call({ ...call, headers: { 'if-match': old }, cause: 'stale' })
  if (stale?.response.status === 412) return held(write)
  if (!stale || !succeeded(stale)) return undecided(stale, write)
  const { pointer } = write
  const claim = { facts: {}, pointer, operation: write, steps: [...done, stale] }
  return judged([claimOf(staleIsRefused, claim)], write)
}

function changesFor(
  subject: ResourceScope,
  write: Operation,
  item: CreatedResource,
): readonly Change[] {
  const whole = write === subject.resource.replace
  const changes = whole ? [wholeChange(subject, write, item)] : singleChanges(subject, write, item)
  return changes.filter(({ changed }) => changed.some((name) => isShown(subject, write, name)))
}

const takesIfMatch = ({ parameters, responses }: Operation): boolean =>
  parameters.some(({ name }) => name.toLowerCase() === 'if-match') &&
  responses.some(({ status }) => status === '412' || status === '4XX')
