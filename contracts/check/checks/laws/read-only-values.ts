import type { Operation, Schema } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import { isSame } from '../../values/compare.ts'
import { plainName } from '../../values/plain-name.ts'
import { validProperty } from '../../values/valid-value.ts'
import { choicesOf, viewOf } from '../../values/view.ts'
import { bodyMedia } from '../../vocabulary/write-body.ts'

type Marked = readonly (readonly [name: string, schema: Schema])[]

const markedIn = ({ session }: ResourceScope, operation: Operation): Marked =>
  [...viewOf(session.contract, bodyMedia(operation)?.schema).properties].filter(
    ([, schema]) => viewOf(session.contract, schema).keywords.readOnly === true,
  )

/** The values that a `readOnly` enum or boolean may have; empty for other properties. */
function choicesIn({ session }: ResourceScope, schema: Schema): readonly unknown[] {
  const view = viewOf(session.contract, schema)
  return view.type === 'boolean' ? [true, false] : choicesOf(view)
}

/** True if a body has a `readOnly` property whose values are few, so that a server may choose any. */
export const hasChoices = (subject: ResourceScope, operation: Operation): boolean =>
  markedIn(subject, operation).some(([, schema]) => choicesIn(subject, schema).length > 1)

/**
 * Values for the `readOnly` properties of a body: texts and numbers that no server would choose by
 * itself, and of choices and switches others than `before` shows.
 */
export function readOnlyValues(
  subject: ResourceScope,
  operation: Operation,
  before: JsonObject,
): JsonObject {
  const { contract, options } = subject.session
  const naming = { prefix: options.prefix, number: 4711, known: new Map<string, string>() }
  return Object.fromEntries(
    markedIn(subject, operation).flatMap(([name, schema]) => {
      const choices = choicesIn(subject, schema)
      if (choices.length > 0) {
        const other = choices.find((one) => name in before && !isSame(one, before[name]))
        return other === undefined ? [] : [[name, other] as const]
      }
      const { type } = viewOf(contract, schema)
      const isOpen = type === 'string' || type === 'integer'
      return isOpen ? [[name, validProperty(contract, schema, { name, naming })] as const] : []
    }),
  )
}

/** Without the ids of the thing and of its parents: `body-cannot-move` sends those. */
export function withoutIds({ place, resource }: ResourceScope, values: JsonObject): JsonObject {
  const ids = ['id', 'uuid', resource.parameter ?? '', ...Object.keys(place)].map(plainName)
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !ids.includes(plainName(name))),
  )
}
