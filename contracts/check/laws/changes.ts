import type { Operation, Schema } from '../../openapi/contract.ts'
import type { JsonObject } from '../../openapi/reference.ts'
import { bodyMedia } from '../call.ts'
import type { Item } from '../resources/maker.ts'
import { isSame } from '../values/compare.ts'
import { byPlainName } from '../values/plain-name.ts'
import { namingProperty, tameProperty } from '../values/tame.ts'
import { type View, viewOf } from '../values/view.ts'
import { answerSchema, type Subject } from './subject.ts'

/** What a change of an item looks like: its body, and what of it is new. */
export interface Change {
  readonly body: JsonObject
  readonly changed: readonly string[]
}

/** The body of an operation as a view. */
export const bodyView = ({ session }: Subject, operation: Operation): View =>
  viewOf(session.contract, bodyMedia(operation)?.schema)

/** The parts of an item, as it was sent, that an operation takes. */
export function ownBody(subject: Subject, operation: Operation, item: Item): JsonObject {
  const view = bodyView(subject, operation)
  const kept = Object.entries(item.sent).filter(([name]) => isWritable(subject, view, name))
  const missing = [...view.required].filter((name) => !(name in item.sent))
  const number = subject.session.nextNumber()
  const drawn = missing.map((name) => [
    name,
    draw(subject, view.properties.get(name) ?? true, { name, number }),
  ])
  return Object.fromEntries([...kept, ...drawn])
}

function isWritable({ session }: Subject, view: View, name: string): boolean {
  const schema = view.properties.get(name)
  return schema !== undefined && viewOf(session.contract, schema).keywords.readOnly !== true
}

function draw(
  { session, place }: Subject,
  schema: Schema,
  { name, number }: { readonly name: string; readonly number: number },
): unknown {
  const { contract, options } = session
  const known = byPlainName(Object.entries(place))
  return tameProperty(contract, schema, { name, naming: { prefix: options.prefix, number, known } })
}

/** The property whose value people know the thing by. */
export const nameIn = (subject: Subject, operation: Operation): string | undefined =>
  namingProperty(subject.session.contract, bodyView(subject, operation))

/** Changes of one property each, those of the name last. Only properties that answers show. */
export function singleChanges(
  subject: Subject,
  operation: Operation,
  item: Item,
): readonly Change[] {
  const view = bodyView(subject, operation)
  const name = nameIn(subject, operation)
  const own = ownBody(subject, operation, item)
  const required = Object.fromEntries(Object.entries(own).filter(([key]) => view.required.has(key)))
  const names = [...view.properties.keys()].filter((key) => isShown(subject, operation, key))
  const ordered = [...names.filter((key) => key !== name), ...names.filter((key) => key === name)]
  return ordered.flatMap((key) => {
    const old = item.answered?.[key] ?? item.sent[key]
    // what the path already says is not changed by a body
    if (String(old) === item.id) return []
    const value = otherValue(subject, view.properties.get(key) ?? true, { key, old })
    return value === undefined ? [] : [{ body: { ...required, [key]: value }, changed: [key] }]
  })
}

/** The whole item with all that is not its name changed. */
export function wholeChange(subject: Subject, operation: Operation, item: Item): Change {
  const own = ownBody(subject, operation, item)
  const name = nameIn(subject, operation)
  const singles = singleChanges(subject, operation, item).filter(
    ({ changed: [key = ''] }) => key !== name && key in own,
  )
  const changes = singles.map(({ body, changed: [key = ''] }) => [key, body[key]] as const)
  return { body: { ...own, ...Object.fromEntries(changes) }, changed: changes.map(([key]) => key) }
}

/** Whether a property can be written, and is shown with the same type by what answers or reads. */
export function isShown(subject: Subject, operation: Operation, name: string): boolean {
  const { session, resource } = subject
  const schema = answerSchema(subject, resource.read ?? operation)
  const view = bodyView(subject, operation)
  const out =
    schema === undefined ? undefined : viewOf(session.contract, schema).properties.get(name)
  if (out === undefined || !isWritable(subject, view, name)) return false
  const written = viewOf(session.contract, view.properties.get(name) ?? true)
  const shown = viewOf(session.contract, out)
  return (
    written.type === shown.type &&
    written.keywords.writeOnly !== true &&
    shown.keywords.writeOnly !== true &&
    shown.keywords.readOnly !== true
  )
}

function otherValue(
  subject: Subject,
  schema: Schema,
  { key, old }: { readonly key: string; readonly old: unknown },
): unknown {
  const { contract } = subject.session
  const view = viewOf(contract, schema)
  if (view.type === 'boolean' && typeof old === 'boolean') return !old
  if (Array.isArray(view.keywords.enum)) {
    return view.keywords.enum.find((choice) => choice !== null && !isSame(choice, old))
  }
  const value = draw(subject, schema, { name: key, number: subject.session.nextNumber() })
  return isSame(value, old) ? undefined : value
}
