import { defineCheck } from '../../vocabulary/check.ts'
import { requestOf, show, statusOf } from '../../vocabulary/proof-words.ts'
import { assertRefused } from './refusal-facts.ts'

export const repeatedCreateConflicts = defineCheck<object>()({
  id: 'repeated-create-conflicts',
  kind: 'stateful',
  title: 'Where the contract documents 409, the same create a second time is refused.',
  why: 'What must be unique is there twice.',
  example: 'POST /teams accepted the same create a second time.',
  needs: ['create', 'documented 409', 'created thing'],
  tell: (_facts, proof) => ({
    message: `${requestOf(proof)} accepted the same create a second time.`,
    expected: '409, as the contract documents',
    received: `${statusOf(proof)}`,
  }),
  asserts: assertRefused,
})

interface TakenFacts {
  /** The property whose value must be unique. */
  readonly property: string
  /** Its value, which another resource has. */
  readonly value: unknown
}

export const renameToTakenConflicts = defineCheck<TakenFacts>()({
  id: 'rename-to-taken-conflicts',
  kind: 'stateful',
  title: 'A value that a create refuses as taken is refused to a change too.',
  why: 'What must be unique is there twice.',
  example: 'PATCH /teams/{teamId} accepted a /name that another resource has.',
  needs: ['create', 'change', 'documented 409', 'created thing'],
  key: ({ property }) => property,
  tell: ({ property, value }, proof) => ({
    message: `${requestOf(proof)} accepted a /${property} that another resource has.`,
    expected: `409: ${show(value)} is taken`,
    received: `${statusOf(proof)}`,
  }),
  asserts: assertRefused,
})

type ConflictFacts =
  /** A resource conflicts with its own value; `property` is absent where the whole of it was sent. */
  | { readonly with: 'itself'; readonly property?: string; readonly value?: unknown }
  | { readonly with: 'deleted' }

export const conflictNeedsACause = defineCheck<ConflictFacts>()({
  id: 'conflict-needs-a-cause',
  kind: 'stateful',
  title: '409 comes only where something that is there conflicts.',
  why: 'The caller looks for a conflict that nobody can see.',
  example: 'POST /teams answered 409 to the values of a resource that was deleted.',
  needs: ['create', 'created thing'],
  key: (facts) => facts.with,
  tell(facts, proof) {
    if (facts.with === 'deleted') {
      return {
        message: `${requestOf(proof)} answered 409 to the values of a resource that was deleted.`,
        expected: '2xx: no resource that is there has them',
        received: '409',
      }
    }
    const what = facts.property === undefined ? 'values' : `/${facts.property}`
    return {
      message: `${requestOf(proof)} answered 409 to the ${what} that the resource itself has.`,
      expected: `2xx: ${facts.property === undefined ? 'they are' : `${show(facts.value)} is`} its own`,
      received: '409',
    }
  },
  asserts: () => ({ kind: 'not-refused' }),
})
