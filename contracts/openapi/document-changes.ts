import type { OpenApiDocument } from './operation.ts'

/** One step from a document to another; `at` is a JSON pointer. */
export type DocumentChange =
  /** Sets a value; a new one becomes the last of its object. */
  | { readonly at: string; readonly put: unknown }
  | { readonly at: string; readonly drop: true }
  /** Gives an object's keys another order. */
  | { readonly at: string; readonly order: readonly string[] }

type ChangedValue = Record<string, unknown>

/** A changed copy of a document, which shares with it what does not change. */
export function applyChanges(
  document: OpenApiDocument,
  changes: readonly DocumentChange[],
): OpenApiDocument {
  const root: ChangedValue = { document }
  const copies = new WeakSet<object>()
  /** The value under a key, as a copy that may be changed. */
  const own = (holder: ChangedValue, key: string): ChangedValue => {
    const value = holder[key]
    if (typeof value !== 'object' || value === null) throw new Error(`Nothing is under "${key}".`)
    if (copies.has(value)) return value as ChangedValue
    const copy = Array.isArray(value) ? [...value] : { ...value }
    copies.add(copy)
    holder[key] = copy
    return copy as ChangedValue
  }
  for (const change of changes) {
    const steps = ['document', ...change.at.split('/').slice(1).map(unescaped)]
    const last = steps.pop() ?? ''
    const holder = steps.reduce(own, root)
    if ('put' in change) holder[last] = change.put
    else if ('drop' in change) delete holder[last]
    else holder[last] = inOrder(own(holder, last), change.order)
  }
  return root.document as OpenApiDocument // of which the changes leave what makes it one
}

const inOrder = (value: ChangedValue, order: readonly string[]): ChangedValue =>
  Object.fromEntries(order.map((key) => [key, value[key]]))

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')
