import { joinPointer } from '../../../openapi/reference.ts'
import { type ResourceScope, readItem } from '../../fixtures/resource-scope.ts'
import { unwrap } from '../../resources/unwrap.ts'
import { isSame } from '../../values/compare.ts'
import { validProperty } from '../../values/valid-value.ts'
import { viewOf } from '../../values/view.ts'
import { bodyMedia } from '../../vocabulary/call.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { succeeded } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { judged, notApplicable, notTried, unmet } from '../../vocabulary/verdict.ts'
import { defineLaw } from './law.ts'
import { readOnlyIsKeptCheck } from './read-only-check.ts'

/** What the contract marks as `readOnly` may be sent and is not taken. */
export const readOnlyIsKept = defineLaw({
  label: 'read only',
  checks: [readOnlyIsKeptCheck],
  async run(subject, every) {
    const { maker, session, resource } = subject
    const { create: operation } = resource
    if (!operation) return every(unmet('create'))
    const wanted = readOnlyValues(subject)
    const body = { ...maker.fresh(), ...wanted }
    const media = bodyMedia(operation)
    if (Object.keys(wanted).length === 0) {
      return every(notApplicable('its body has no readOnly text or number', operation))
    }
    if (!media || session.contract.checkBody(media, body).length > 0) {
      return every(notApplicable('the contract forbids to send readOnly properties', operation))
    }
    const exchange = await maker.post(body, { cause: 'odd' })
    if (!exchange || !succeeded(exchange)) {
      const detail = exchange ? `it answered ${exchange.response.status}` : maker.problem
      return every(unmet('created thing', { operation, detail }))
    }
    const item = await maker.settle(exchange)
    const read = item && (await readItem(subject, item))
    const thing = unwrap(read && succeeded(read) ? read.body : exchange.body, subject.resource)
    const shown = Object.entries(wanted).filter(([name]) => thing !== undefined && name in thing)
    if (!thing || shown.length === 0) {
      return every(notTried('no answer shows a readOnly property of it', { operation }))
    }
    const taken = shown.filter(([name, value]) => isSame(thing[name], value))
    const claims = taken.map(([name, value]) =>
      claimOf(readOnlyIsKeptCheck, {
        facts: { path: joinPointer('', name), value },
        ...{ pointer: `${media.pointer}/schema`, operation, steps: steps(exchange, read) },
      }),
    )
    return every(judged(claims, operation))
  },
})

/** Values that no server would choose by itself; choices and switches it might. */
function readOnlyValues({ session, resource }: ResourceScope): Readonly<Record<string, unknown>> {
  const { contract, options } = session
  const { properties } = viewOf(contract, resource.create && bodyMedia(resource.create)?.schema)
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
