import { defineCheck } from '../../vocabulary/check.ts'
import { pointTo } from '../../vocabulary/json-pointer.ts'
import { requestOf, show } from '../../vocabulary/proof-words.ts'

interface ReadOnlyFacts {
  /** Path of the property inside the resource, e.g. `/createdAt`. */
  readonly path: string
  /** As it was sent, and came back. */
  readonly value: unknown
}

export const readOnlyIsKeptCheck = defineCheck<ReadOnlyFacts>()({
  id: 'read-only-is-kept',
  kind: 'stateful',
  title: 'Values of `readOnly` properties are not taken from a caller.',
  why: 'Callers give themselves ids, owners, roles and dates.',
  example: 'POST /teams took /createdAt from the body; the contract says that it is readOnly.',
  faultCode: 303,
  needs: ['create', 'created thing'],
  key: ({ path }) => path,
  tell: ({ path, value }, proof) => ({
    message: `${requestOf(proof)} took ${path} from the body; the contract says that it is readOnly.`,
    expected: `${path}: a value that the server chooses`,
    received: `${path}: ${show(value)}`,
  }),
  asserts: ({ path, value }, { steps }) =>
    JSON.stringify(pointTo(steps.at(-1)?.body, path)) === JSON.stringify(value)
      ? { kind: 'not-value', pointer: path, value }
      : undefined,
})
