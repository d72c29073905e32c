import type { Mock } from '../create-mock.ts'
import { type ServedMock, servedKey } from '../door/served.ts'
import type { SeedName } from '../known-names.ts'
import type { SeedFile } from '../options.ts'

export type SeedOption = SeedName | SeedFile

/** The part of a mock that the control paths use. */
export interface Controlled
  extends ServedMock,
    Pick<Mock, 'profile' | 'scenario' | 'journal' | 'reset'> {}

/** A mock that can be started over from another seed while a server carries it. */
export interface LiveMock<M extends Controlled = Controlled> extends ServedMock {
  readonly mock: M
  /** Name of the seed in force; `custom` for rows of the user's own. */
  readonly seed: string
  /** @throws Error on an unknown seed; the mock then stays as it was. */
  startOver(seed: SeedOption): void
}

export function createLiveMock<M extends Controlled>(
  create: (seed: SeedOption) => M,
  first: SeedOption,
): LiveMock<M> {
  let seed = first
  let mock = create(first)
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
    startOver(next) {
      mock = create(next)
      seed = next
    },
  }
}
