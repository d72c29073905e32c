import { isObject } from '../../../openapi/reference.ts'
import { type Law, readItem, type Subject, show, steps } from '../../fixtures/subject.ts'
import { thingIn } from '../../resources/identify.ts'
import { isSame } from '../../values/compare.ts'
import { tameProperty } from '../../values/tame.ts'
import { viewOf } from '../../values/view.ts'
import { bodyMedia } from '../../vocabulary/call.ts'
import { succeeded } from '../../vocabulary/exchange.ts'

/** What the contract marks as `readOnly` may be sent and is not taken. */
export const readOnlyIsKept: Law = async (subject) => {
  const { maker, session, resource } = subject
  const { create } = resource
  if (!create) return
  const wanted = readOnlyValues(subject)
  const body = { ...maker.fresh(), ...wanted }
  const media = bodyMedia(create)
  const isValid = media && session.contract.checkBody(media, body).length === 0
  if (Object.keys(wanted).length === 0 || !isValid) return
  const exchange = await maker.post(body, { cause: 'odd' })
  if (!exchange || !succeeded(exchange)) return
  const item = await maker.settle(exchange)
  const read = item && (await readItem(subject, item))
  const thing = thingIn(read && succeeded(read) ? read.body : exchange.body)
  for (const [name, value] of Object.entries(wanted)) {
    if (!isObject(thing) || !isSame(thing[name], value)) continue
    session.reportOld('read-only-is-kept', {
      message: `${name} is readOnly and was taken from the caller.`,
      expected: `a ${name} of the server's own`,
      received: `${name}: ${show(value)}`,
      pointer: `${media?.pointer ?? create.pointer}/schema`,
      fold: name,
      operation: create,
      steps: steps(exchange, read),
    })
  }
}

/** Values that no server would choose by itself; choices and switches it might. */
function readOnlyValues({ session, resource }: Subject): Readonly<Record<string, unknown>> {
  const { contract, options } = session
  const { properties } = viewOf(contract, resource.create && bodyMedia(resource.create)?.schema)
  const naming = { prefix: options.prefix, number: 4711, known: new Map<string, string>() }
  const marked = [...properties].filter(([, schema]) => {
    const { keywords, type } = viewOf(contract, schema)
    const isOpen = !('enum' in keywords) && !('const' in keywords)
    return keywords.readOnly === true && isOpen && (type === 'string' || type === 'integer')
  })
  return Object.fromEntries(
    marked.map(([name, schema]) => [name, tameProperty(contract, schema, { name, naming })]),
  )
}
