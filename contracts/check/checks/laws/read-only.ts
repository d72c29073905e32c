import type { Operation } from '../../../openapi/contract.ts'
import { type JsonObject, joinPointer } from '../../../openapi/reference.ts'
import { ownBody } from '../../fixtures/changes.ts'
import { type ResourceScope, readItem, thingOf } from '../../fixtures/resource-scope.ts'
import { unwrap } from '../../resources/unwrap.ts'
import { isSame } from '../../values/compare.ts'
import { plainName } from '../../values/plain-name.ts'
import { validProperty } from '../../values/valid-value.ts'
import { viewOf } from '../../values/view.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { judged, notApplicable, notTried, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { bodyMedia } from '../../vocabulary/write-body.ts'
import { defineLaw } from './law.ts'
import { readOnlyIsKeptCheck } from './read-only-check.ts'

/** A caller may send `readOnly` properties, and the server does not take their values. */
export const readOnlyIsKept = defineLaw({
  label: 'read only',
  checks: [readOnlyIsKeptCheck],
  async run(subject, every) {
    const { create, update, replace } = subject.resource
    if (!create) return every(unmet('create'))
    const verdicts: [Verdict, ...Verdict[]] = [await judgeCreate(subject, create)]
    for (const operation of [update, replace]) {
      if (operation) verdicts.push(await judgeChange(subject, operation))
    }
    return { 'read-only-is-kept': verdicts }
  },
})

async function judgeCreate(subject: ResourceScope, operation: Operation): Promise<Verdict> {
  const { maker } = subject
  const wanted = readOnlyValues(subject, operation)
  const body = { ...maker.fresh(), ...wanted }
  const lack = whyNot(subject, operation, { wanted, body })
  if (lack) return lack
  const exchange = await maker.post(body, { cause: 'odd' })
  if (!exchange || !succeeded(exchange)) {
    const detail = exchange ? `it answered ${exchange.response.status}` : maker.problem
    return unmet('created thing', { operation, detail })
  }
  const item = await maker.settle(exchange)
  const read = item && (await readItem(subject, item))
  return judgeTaken(subject, operation, { wanted, before: {}, proof: [exchange, read] })
}

/** Ids are left out: `body-cannot-move` sends those. */
async function judgeChange(subject: ResourceScope, operation: Operation): Promise<Verdict> {
  const { maker, place, resource } = subject
  const wanted = Object.fromEntries(
    Object.entries(readOnlyValues(subject, operation)).filter(([name]) => {
      const plain = plainName(name)
      const ids = ['id', 'uuid', resource.parameter ?? '', ...Object.keys(place)].map(plainName)
      return !ids.includes(plain)
    }),
  )
  const early = whyNot(subject, operation, { wanted, body: undefined })
  if (early) return early
  const item = await maker.make()
  if (!item) return unmet('created thing', { operation, detail: maker.problem })
  const body = { ...ownBody(subject, operation, item), ...wanted }
  const lack = whyNot(subject, operation, { wanted, body })
  if (lack) return lack
  const before = await thingOf(subject, item)
  if (!before) return unmet('readable thing', { operation })
  const call = { operation, params: item.params, body, cause: 'odd' } as const
  const exchange = await subject.session.call(call)
  if (!exchange || !succeeded(exchange)) {
    const answered = exchange ? `it answered ${exchange.response.status}` : 'it was not answered'
    return notTried(`the change was not accepted: ${answered}`, { operation })
  }
  const read = await readItem(subject, item)
  return judgeTaken(subject, operation, { wanted, before, proof: [item.created, exchange, read] })
}

/** Why values cannot be sent; `undefined` where they can. A body that is not known yet may be sent. */
function whyNot(
  { session }: ResourceScope,
  operation: Operation,
  { wanted, body }: { readonly wanted: JsonObject; readonly body: JsonObject | undefined },
): Verdict | undefined {
  const media = bodyMedia(operation)
  if (!media || Object.keys(wanted).length === 0) {
    return notApplicable('its body has no readOnly text or number', operation)
  }
  if (body === undefined || session.contract.checkBody(media, body).length === 0) return undefined
  return notApplicable('the contract forbids to send readOnly properties', operation)
}

function judgeTaken(
  { resource }: ResourceScope,
  operation: Operation,
  {
    wanted,
    before,
    proof,
  }: {
    readonly wanted: JsonObject
    readonly before: JsonObject
    /** Ends with the write and the read after it, where there is one. */
    readonly proof: readonly (Exchange | undefined)[]
  },
): Verdict {
  const [write, read] = proof.slice(-2)
  const thing = unwrap(read && succeeded(read) ? read.body : write?.body, resource)
  const shown = Object.entries(wanted).filter(([name]) => thing !== undefined && name in thing)
  if (!thing || shown.length === 0) {
    return notTried('no answer shows a readOnly property of it', { operation })
  }
  const pointer = `${bodyMedia(operation)?.pointer}/schema`
  const claims = shown
    .filter(([name, value]) => isSame(thing[name], value) && !isSame(before[name], value))
    .map(([name, value]) => {
      const facts = { path: joinPointer('', name), value }
      return claimOf(readOnlyIsKeptCheck, { facts, pointer, operation, steps: steps(...proof) })
    })
  return judged(claims, operation)
}

/** JsonObject that no server would choose by itself; choices and switches it might. */
function readOnlyValues({ session }: ResourceScope, operation: Operation): JsonObject {
  const { contract, options } = session
  const { properties } = viewOf(contract, bodyMedia(operation)?.schema)
  const naming = { prefix: options.prefix, number: 4711, known: new Map<string, string>() }
  const marked = [...properties].filter(([, schema]) => {
    const { keywords, type } = viewOf(contract, schema)
    const isOpen = !('enum' in keywords) && !('const' in keywords)
    return keywords.readOnly === true && isOpen && (type === 'string' || type === 'integer')
  })
  return Object.fromEntries(
    marked.map(([name, schema]) => [name, validProperty(contract, schema, { name, naming })]),
  )
}
