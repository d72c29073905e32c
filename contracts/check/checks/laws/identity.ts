import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import { ownBody } from '../../fixtures/changes.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import { type ResourceScope, readItem, thingOf } from '../../fixtures/resource-scope.ts'
import { idNamesIn } from '../../resources/identify.ts'
import { unwrap } from '../../resources/unwrap.ts'
import { isSame } from '../../values/compare.ts'
import { plainName } from '../../values/plain-name.ts'
import { similarId } from '../../values/similar-id.ts'
import { viewOf } from '../../values/view.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, refused, succeeded, tooBusy } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import {
  joined,
  judged,
  notApplicable,
  notTried,
  unmet,
  type Verdict,
} from '../../vocabulary/verdict.ts'
import { bodyMedia } from '../../vocabulary/write-body.ts'
import { bodyCannotMove } from './identity-check.ts'
import { defineLaw } from './law.ts'

/** A property by which a body could name another resource, and the value that would do it. */
interface Temptation {
  readonly property: string
  readonly value: string
}

/** The ids in a path say what a change is about; ids in its body change nothing of that. */
export const pathNamesTheResource = defineLaw({
  label: 'ids in bodies',
  checks: [bodyCannotMove],
  async run(subject, every) {
    const { create, read, update, replace } = subject.resource
    const writes = [update, replace].filter((write) => write !== undefined)
    if (!create) return every(unmet('create'))
    if (!read) return every(unmet('read'))
    if (writes.length === 0) return every(unmet('change'))
    const verdicts: Verdict[] = []
    for (const operation of writes) verdicts.push(await judgeWrite(subject, operation))
    const [first = unmet('change'), ...more] = verdicts
    return { 'body-cannot-move': [first, ...more] }
  },
})

async function judgeWrite(subject: ResourceScope, operation: Operation): Promise<Verdict> {
  const item = await subject.maker.make()
  const other = await subject.maker.make()
  if (!item || !other) {
    return unmet('created thing', { operation, detail: subject.maker.problem })
  }
  const shown = await thingOf(subject, item)
  if (!shown) return unmet('readable thing', { operation })
  const temptations = temptationsIn(subject, { item, other, shown })
  const verdicts: Verdict[] = []
  for (const temptation of temptations) {
    const verdict = await tempt(subject, operation, { item, other, temptation })
    verdicts.push(verdict)
    // What took one id is no longer where it was made: a PUT there would make another.
    if (verdict.outcome === 'broken') break
  }
  return joined(
    verdicts,
    notApplicable('bodies write its id, and its path names no parent', operation),
  )
}

/**
 * The id of another resource of the run, and a parent that nothing has: a server that takes it moves
 * a resource of the run to nowhere, and nothing of anybody's is touched. Named as the resource shows
 * them, and as the path does.
 */
function temptationsIn(
  subject: ResourceScope,
  {
    item,
    other,
    shown,
  }: {
    readonly item: CreatedResource
    readonly other: CreatedResource
    readonly shown: JsonObject
  },
): readonly Temptation[] {
  const { resource, place, session } = subject
  const { parameter } = resource
  const chosen = chosenNames(subject)
  const ids = idNamesIn(resource, shown).filter((name) => String(shown[name]) === item.id)
  const named = [...ids, ...(parameter === undefined ? [] : [parameter])]
  // an id that bodies write is chosen by the caller, such as the user of a membership
  const own = named.filter((name) => !chosen.has(plainName(name)))
  const ofOthers = own.map((property) => ({ property, value: other.id }))
  // what is moved to nowhere may not be removable
  if (session.options.careful) return unlikeOthers(ofOthers)
  const parents = Object.entries(place).flatMap(([name, value]) => {
    const alike = Object.keys(shown).filter((key) => plainName(key) === plainName(name))
    return [...alike, name].map((property) => ({ property, value: similarId(value) }))
  })
  return unlikeOthers([...ofOthers, ...parents])
}

/** Plain names of the properties that bodies write and that are not `readOnly`. */
function chosenNames({ session, resource }: ResourceScope): ReadonlySet<string> {
  const { contract } = session
  const writes = [resource.create, resource.update, resource.replace]
  const properties = writes.flatMap((write) => [
    ...viewOf(contract, write && bodyMedia(write)?.schema).properties,
  ])
  const open = properties.filter(
    ([, schema]) => viewOf(contract, schema).keywords.readOnly !== true,
  )
  return new Set(open.map(([name]) => plainName(name)))
}

const unlikeOthers = (all: readonly Temptation[]): readonly Temptation[] =>
  all.filter(({ property }, at) => all.findIndex((one) => one.property === property) === at)

async function tempt(
  subject: ResourceScope,
  operation: Operation,
  {
    item,
    other,
    temptation,
  }: {
    readonly item: CreatedResource
    readonly other: CreatedResource
    readonly temptation: Temptation
  },
): Promise<Verdict> {
  const { property, value } = temptation
  const old = await thingOf(subject, item)
  const beside = await thingOf(subject, other)
  const sent = typeof old?.[property] === 'number' ? Number(value) : value
  const body = { ...ownBody(subject, operation, item), [property]: sent }
  const call = { operation, params: item.params, body, cause: 'odd' } as const
  const exchange = await subject.session.call(call)
  if (!exchange) return notTried('the change was not answered', { operation })
  const read = await readItem(subject, item)
  const fault =
    faultOf(subject, { old, read, property, sent }) ?? (await besideFault(subject, other, beside))
  if (fault === undefined) return judged([], operation)
  const claim = claimOf(bodyCannotMove, {
    facts: { property, sent, fault },
    ...{ pointer: operation.pointer, operation },
    steps: steps(item.created, exchange, read),
  })
  return judged([claim], operation)
}

function faultOf(
  { resource }: ResourceScope,
  {
    old,
    read,
    property,
    sent,
  }: {
    readonly old: JsonObject | undefined
    readonly read: Exchange | undefined
    readonly property: string
    readonly sent: unknown
  },
) {
  if (!read || tooBusy(read)) return undefined
  if (refused(read)) return 'moved'
  const now = succeeded(read) ? unwrap(read.body, resource) : undefined
  // a server may keep what is not documented: only a property that it showed before is its own
  if (!old || !(property in old)) return undefined
  return now && isSame(now[property], sent) && !isSame(old?.[property], sent) ? 'taken' : undefined
}

/** True if the resource whose id was named is another one now. */
async function besideFault(
  subject: ResourceScope,
  other: CreatedResource,
  before: JsonObject | undefined,
) {
  const after = await thingOf(subject, other)
  if (!before || !after) return undefined
  const names = Object.keys(other.sent).filter((name) => name in before)
  return names.some((name) => !isSame(before[name], after[name])) ? 'overwrote another' : undefined
}
