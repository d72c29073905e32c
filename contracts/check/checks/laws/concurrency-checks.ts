import { defineCheck } from '../../vocabulary/check.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'

const unseenByFetch =
  'the run sent these requests at the same time; one after another they may be fine.'

interface EqualFacts {
  /** Statuses of the equal creates; `no answer` where none came. */
  readonly statuses: readonly (number | 'no answer')[]
}

export const concurrentCreatesConflict = defineCheck<EqualFacts>()({
  id: 'concurrent-creates-conflict',
  kind: 'stateful',
  title: 'Of several equal creates at the same time, one succeeds.',
  why: 'What must be unique is there twice.',
  example: 'POST /teams accepted more than one of 3 equal concurrent creates.',
  needs: ['create', 'remove', 'documented 409', 'created thing'],
  unseenByFetch,
  tell: ({ statuses }, proof) => ({
    message: `${requestOf(proof)} accepted more than one of ${statuses.length} equal concurrent creates.`,
    expected: 'one 2xx, then 409',
    received: statuses.join(', '),
  }),
})

interface KeptFacts {
  /** Number of creates that were accepted. */
  readonly made: number
  /** Number of them that exist. */
  readonly kept: number
}

export const concurrentCreatesAreKept = defineCheck<KeptFacts>()({
  id: 'concurrent-creates-are-kept',
  kind: 'stateful',
  title: 'All of several different creates at the same time are kept.',
  why: 'Something that was accepted was lost.',
  example: 'POST /teams accepted 4 concurrent creates and lost 2 of them.',
  severity: 'critical',
  needs: ['create', 'remove', 'created thing', 'readable thing'],
  unseenByFetch,
  tell: ({ made, kept }, proof) => ({
    message: `${requestOf(proof)} accepted ${made} concurrent creates and lost ${made - kept} of them.`,
    expected: `${made} resources`,
    received: `${kept} resources`,
  }),
})

interface ChangesFacts {
  /** Properties that were changed. */
  readonly changed: readonly string[]
  /** Paths of the values that are not as they were sent. */
  readonly lost: readonly string[]
}

export const concurrentUpdatesAreKept = defineCheck<ChangesFacts>()({
  id: 'concurrent-updates-are-kept',
  kind: 'stateful',
  title: 'Changes of different properties at the same time are all kept.',
  why: 'Something that was accepted was lost.',
  example: 'PATCH /teams/{teamId} accepted concurrent changes of /seats and /note and lost /note.',
  severity: 'critical',
  needs: ['create', 'remove', 'update', 'read', 'created thing', 'readable thing'],
  unseenByFetch,
  tell({ changed, lost }, { operation, steps }) {
    const request = requestOf({ operation, steps })
    const names = changed.map((name) => `/${name}`).join(' and ')
    return {
      message: `${request} accepted concurrent changes of ${names} and lost ${lost.join(' and ')}.`,
      expected: `${names} changed`,
      received: `no change of ${lost.join(', ')}`,
    }
  },
})
