import { type ServedMock, servedKey } from '../door/served.ts'
import { AnswerTally } from '../engine/answer-tally.ts'
import type { Journal } from '../engine/journal.ts'
import type { SeedName } from '../known-names.ts'
import type { Mock } from '../mock.ts'
import type { SeedFile } from '../options.ts'

export type SeedOption = SeedName | SeedFile

/** A mock that can be started over from another seed while a server carries it. */
export interface LiveMock extends ServedMock {
  readonly mock: Mock
  /** Name of the seed in force; `custom` for rows of the user's own. */
  readonly seed: string
  /** Answers of the mock and of those before it that were started over. */
  tally(): AnswerTally
  /** Counts from nothing again. @returns what was counted */
  clearTally(): AnswerTally
  /** @throws Error on an unknown seed; the mock then stays as it was. */
  startOver(seed: SeedOption): void
  /** One that begins as this one is, and shares nothing with it from then on. */
  fork(): LiveMock
}

/** Makes a mock of a seed. @throws Error on a seed that cannot be */
export type CreateMock = (seed: SeedOption) => Mock

export const createLiveMock = (create: CreateMock, first: SeedOption): LiveMock =>
  carry(create, first, create(first))

function carry(create: CreateMock, from: SeedOption, first: Mock): LiveMock {
  let seed = from
  let mock = first
  const before = new AnswerTally()
  const tallied = () => (mock.journal as Journal).tally // `createMock` puts one there
  const tally = () => {
    const all = new AnswerTally()
    all.addAll(before)
    all.addAll(tallied())
    return all
  }
  return {
    get mock() {
      return mock
    },
    get [servedKey]() {
      return mock[servedKey]
    },
    get seed() {
      return typeof seed === 'string' ? seed : 'custom'
    },
    tally,
    clearTally() {
      const all = tally()
      before.clear()
      tallied().clear()
      return all
    },
    startOver(next) {
      const begun = create(next)
      before.addAll(tallied())
      mock.scenario.clear()
      mock = begun
      seed = next
    },
    fork: () => carry(create, seed, mock.fork()),
  }
}
