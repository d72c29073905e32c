import { type Check, defineCheck } from '../../vocabulary/check.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'

interface LeftFacts {
  /** Path of what is left, below the base path. */
  readonly path: string
  /** Id of the operation that should have removed it. */
  readonly remove: string
  /** Result of the last attempt to delete it. */
  readonly why: string
}

export const leftBehind = defineCheck<LeftFacts>()({
  id: 'left-behind',
  kind: 'run',
  title:
    'What the check created can be removed again by the operation that the contract has for it.',
  why: "Test data stays on a server that is somebody's.",
  example: 'DELETE /teams/{teamId} did not remove what the run created: it answered 500.',
  key: ({ remove }) => remove,
  tell: ({ path, remove, why }, proof) => ({
    message: `${requestOf(proof)} did not remove what the run created: ${why}.`,
    expected: `404 at ${path}, after ${remove}`,
    received: why,
  }),
})

interface RestFacts {
  /** Path of what is not as it was, below the base path. */
  readonly path: string
  readonly what: 'changed' | 'gone' | 'came' | 'not put back'
  /** Names of the properties that differ; empty where the whole resource does. */
  readonly properties: readonly string[]
}

const happened: Readonly<Record<RestFacts['what'], string>> = {
  changed: 'changed',
  gone: 'is gone',
  came: 'came',
  'not put back': 'could not be put back',
}

export const leavesTheRest = defineCheck<RestFacts>()({
  id: 'leaves-the-rest',
  kind: 'run',
  title: 'What was there before the run is there after it, as it was.',
  why: 'A request about one resource changed another, or could not be taken back.',
  example: '/orgs/1/settings was there before the run, and its plan could not be put back.',
  severity: 'critical',
  key: ({ what, properties }) => (what === 'not put back' ? properties.join(', ') : what),
  tell({ path, what, properties }) {
    const part = properties.length === 0 ? 'it' : `its ${properties.join(', ')}`
    return {
      message: `${path} was there before the run, and ${part} ${happened[what]}.`,
      expected: 'the state before the run',
      received:
        what === 'gone' ? `nothing at ${path}` : `another ${properties.join(', ') || 'one'}`,
    }
  },
})

interface PairFacts {
  /** Id of the witness. */
  readonly witness: string
  /** The status that it is known to earn. */
  readonly status: number
  /** Answer that came instead. */
  readonly reason: string
}

export const documentedPairIsEarned = defineCheck<PairFacts>()({
  id: 'documented-pair-is-earned',
  kind: 'witness',
  title: 'A stored request sequence earns the status that it is known to earn.',
  why: 'The server no longer does what the contract was seen to promise.',
  example: 'The witness create-team-name-taken of POST /teams did not earn 409: 200 came.',
  key: ({ witness }) => witness,
  tell: ({ witness, status, reason }, proof) => ({
    message: `The witness ${witness} of ${requestOf(proof)} did not earn ${status}.`,
    expected: `${status}`,
    received: reason,
  }),
})

/** In the order of `CHECKS.md`. */
export const runChecks = [
  documentedPairIsEarned,
  leftBehind,
  leavesTheRest,
] as const satisfies readonly Check[]
