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
  new CarriedMock(create, first, create(first))

/** A class, so that all worlds of a server have one shape. */
class CarriedMock implements LiveMock {
  mock: Mock;
  [servedKey]: unknown
  readonly #create: CreateMock
  #seed: SeedOption
  /** Of the mocks before this one. */
  readonly #before = new AnswerTally()

  constructor(create: CreateMock, seed: SeedOption, mock: Mock) {
    this.mock = mock
    this[servedKey] = mock[servedKey]
    this.#create = create
    this.#seed = seed
  }

  get seed(): string {
    return typeof this.#seed === 'string' ? this.#seed : 'custom'
  }

  tally(): AnswerTally {
    const all = new AnswerTally()
    all.addAll(this.#before)
    all.addAll(tallyIn(this.mock))
    return all
  }

  clearTally(): AnswerTally {
    const all = this.tally()
    this.#before.clear()
    tallyIn(this.mock).clear()
    return all
  }

  startOver(seed: SeedOption): void {
    const begun = this.#create(seed)
    this.#before.addAll(tallyIn(this.mock))
    this.mock.scenario.clear()
    this.mock.journal.clear()
    this.mock = begun
    this[servedKey] = begun[servedKey]
    this.#seed = seed
  }

  fork(): LiveMock {
    return new CarriedMock(this.#create, this.#seed, this.mock.fork())
  }
}

const tallyIn = ({ journal }: Mock): AnswerTally => (journal as Journal).tally // `createMock` puts one there
