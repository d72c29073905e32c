import { answerSchema, type ResourceScope } from '../../fixtures/resource-scope.ts'
import type { ListReader } from '../../session/list-reader.ts'
import { type View, viewOf } from '../../values/view.ts'

/** Returns the schema of one row of a list; `undefined` if the contract has none. */
export function rowView(subject: ResourceScope, reader: ListReader): View | undefined {
  const { contract } = subject.session
  const { read } = subject.resource
  const schema = read && answerSchema(subject, read)
  if (schema !== undefined) return viewOf(contract, schema)
  const whole = answerSchema(subject, reader.list)
  const page = whole === undefined ? undefined : viewOf(contract, whole)
  const lists = [
    page?.items,
    ...[...(page?.properties.values() ?? [])].map((p) => viewOf(contract, p).items),
  ]
  const items = lists.find((list) => list !== undefined)
  return items === undefined ? undefined : viewOf(contract, items)
}
