import type { Journal, JournalEntry } from '../engine/journal.ts'
import { differencesFrom, type EntryQuery, fitsQuery } from './journal-query.ts'

/** Requests that a journal is expected to hold. */
export interface Expectation {
  /** Requests that came one after the other; others may come between them. */
  readonly expected: readonly EntryQuery[]
  /** Number of times that they came; at least once where none of the three is given. */
  readonly times?: number
  readonly atLeast?: number
  readonly atMost?: number
}

export interface Verification {
  readonly holds: boolean
  readonly count: number
  /** The difference; absent where it holds. */
  readonly message?: string
  /** Of the expected request at which it ended, the entries with the fewest differences. */
  readonly nearMisses: readonly {
    readonly entry: JournalEntry
    readonly differences: readonly string[]
  }[]
}

const mostMisses = 3

/** Counts how often the expected requests came, in their order. */
export function verifyJournal(journal: Journal, expectation: Expectation): Verification {
  const { expected, times, atLeast, atMost } = expectation
  const least = times ?? atLeast ?? (atMost === undefined ? 1 : 0)
  const most = times ?? atMost ?? Number.POSITIVE_INFINITY
  const { count, reached } = countIn(journal, expected)
  if (count >= least && count <= most) return { holds: true, count, nearMisses: [] }
  const isFew = count < least
  const bound = isFew ? `at least ${least}` : `at most ${most}`
  const missed = isFew ? expected[reached] : undefined
  return {
    ...{ holds: false, count },
    message: `It came ${count === 1 ? 'once' : `${count} times`}, but ${bound} was expected.`,
    nearMisses: missed ? missesOf(journal, missed) : [],
  }
}

/** @returns how often all of it came, and the number of requests of an unfinished turn */
function countIn(journal: Journal, expected: readonly EntryQuery[]) {
  let count = 0
  let reached = 0
  journal.entries((entry) => {
    const next = expected[reached]
    if (next === undefined || !fitsQuery(entry, next)) return false
    reached += 1
    if (reached === expected.length) [count, reached] = [count + 1, 0]
    return false
  })
  return { count, reached }
}

function missesOf(journal: Journal, query: EntryQuery): Verification['nearMisses'] {
  return journal
    .entries((entry) => !fitsQuery(entry, query))
    .map((entry) => ({ entry, differences: differencesFrom(entry, query) }))
    .sort((one, other) => one.differences.length - other.differences.length)
    .slice(0, mostMisses)
}
