import type { RequestHandler } from 'msw'
import { readOrigins } from './door/cors.ts'
import { answerFetch } from './door/fetch.ts'
import { type Served, type ServedMock, servedKey } from './door/served.ts'
import { toRequest } from './door/to-request.ts'
import { forceableOf } from './engine/forceable.ts'
import { handle } from './engine/handle.ts'
import { Journal, type JournalEntry } from './engine/journal.ts'
import type { Profile } from './engine/provider.ts'
import { createRuntime, type Runtime } from './engine/runtime.ts'
import { type Effect, type RateLimit, Scenario, type Times } from './engine/scenario.ts'
import type { ErrorCode, OperationId } from './known-names.ts'
import { type Clock, createClock } from './model/clock.ts'
import type { Database } from './model/database.ts'
import {
  baseUrlOf,
  credentialsOf,
  type MockOptions,
  profileOf,
  providersOf,
  requireBaseUrls,
  seedsOf,
} from './options.ts'
import type { ProviderCollections, ProviderName, Registry } from './providers/index.ts'

/** Forces outcomes of a mock's operations. */
export interface MockScenario {
  /** The operationIds that can be forced. */
  readonly operations: ReadonlySet<string>
  /** The rate limit in force; undefined where each provider has its own. */
  readonly rateLimit: RateLimit | undefined
  /**
   * Forces an outcome of an operation for the next `times` requests that pass its guards. Later calls
   * for an operation queue behind earlier ones.
   * @throws Error when no operation has the id, or a part of the effect cannot be
   */
  force<Id extends OperationId>(operationId: Id, effect: Effect<ErrorCode<Id>>, times?: Times): void
  /**
   * Makes providers with a rate limit enforce this one; undefined gives them back their own.
   * @throws Error naming the number that is out of its range
   */
  limitRate(limit: RateLimit | undefined): void
  /** Ends what is forced; with `run` only what was forced for that run. */
  clear(run?: string): void
}

/** What a mock was asked and what it answered, in order. */
export interface MockJournal {
  /** Copies, oldest first; at most the last 1000. */
  entries(): JournalEntry[]
  clear(): void
}

/** A universe of its own behind one or more providers. */
export interface Mock extends ServedMock {
  readonly profile: Profile
  /**
   * Answers a standard request in process; it rejects, and never throws. A relative address counts
   * from the page's (`location`) or from `baseUrl`.
   * @throws Error on a defect of the mock
   */
  fetch(input: Request | string | URL, init?: RequestInit): Promise<Response>
  /** Handlers for msw's `setupServer` and `setupWorker`: one for each provider. */
  handlers(): RequestHandler[]
  /** The rows, by provider and collection, in the API of @mswjs/data. */
  readonly db: { readonly [Name in ProviderName]: Database<ProviderCollections[Name]> }
  readonly scenario: MockScenario
  readonly journal: MockJournal
  readonly clock: Clock
  /**
   * A ready `Authorization` value for a credential of the world, by its name or key. It stays good
   * over `reset()`.
   * @throws Error naming the credentials there are.
   */
  authorization(provider: ProviderName, name: string): string
  /**
   * Back to the seed: rows, ids, clock; scenario and journal emptied. Access tokens that were issued
   * before stay good.
   */
  reset(): void
}

/** What an entry of the package makes its mocks of. */
export interface MockParts {
  readonly registry: Registry
  readonly toHandlers: (mock: ServedMock) => RequestHandler[]
}

/**
 * Creates a mock of the providers that an entry has.
 * @throws Error naming the option that cannot be, and what it can be.
 */
export function createMockOf({ registry, toHandlers }: MockParts, options: MockOptions): Mock {
  const profile = profileOf(options)
  const chosen = providersOf(options, registry)
  requireBaseUrls(options, registry)
  const seeds = seedsOf(options, chosen, registry)
  const clock = createClock(options.now)
  const journal = new Journal()
  const forceable = forceableOf(chosen.map(({ contracts }) => contracts[profile]()))
  const scenario = new Scenario(forceable.operations, forceable.errorsOf)
  const runtimes = chosen.map((provider) =>
    createRuntime(provider, {
      profile,
      rules: options.rules?.[provider.name as ProviderName], // providers come from the registry
      seed: seeds.get(provider.name) ?? { name: 'empty', write: () => undefined },
      credentials: credentialsOf(options),
      clock,
      scenario,
      journal,
    }),
  )
  return assemble(runtimes, { options, toHandlers, profile, clock, journal, scenario })
}

interface Parts extends Pick<MockParts, 'toHandlers'> {
  readonly options: MockOptions
  readonly profile: Profile
  readonly clock: Clock
  readonly journal: Journal
  readonly scenario: Scenario
}

function assemble(runtimes: readonly Runtime[], parts: Parts): Mock {
  const { options, toHandlers, ...shared } = parts
  const served = runtimes.map((runtime) => servedBy(runtime, options))
  const mock: Mock = {
    ...shared,
    [servedKey]: served,
    db: databasesOf(runtimes),
    fetch: async (input, init) => answerFetch(mock, toRequest(mock, input, init)),
    handlers: () => toHandlers(mock),
    authorization(name, credential) {
      const runtime = runtimes.find(({ provider }) => provider.name === name)
      if (!runtime) throw new Error(`This mock has no provider "${name}".`)
      const { owned, world } = runtime
      return owned.issuing(() => runtime.provider.authorize(world, credential))
    },
    reset() {
      shared.clock.reset()
      shared.scenario.clear()
      shared.journal.clear()
      for (const { owned, dialect } of runtimes) {
        owned.reset()
        dialect.reset?.()
      }
    },
  }
  return mock
}

/** By provider; made where they are asked for. Providers that were not chosen have none at run time. */
function databasesOf(runtimes: readonly Runtime[]): Mock['db'] {
  const databases = {}
  for (const { provider, owned } of runtimes) {
    Object.defineProperty(databases, provider.name, { enumerable: true, get: () => owned.db })
  }
  return databases as Mock['db'] // see above
}

const servedBy = (runtime: Runtime, options: MockOptions): Served => ({
  name: runtime.provider.name,
  paths: runtime.provider.paths,
  speaksCors: runtime.provider.speaksCors,
  origins: options.cors === undefined ? undefined : readOrigins(options.cors),
  baseUrl: baseUrlOf(options, runtime.provider),
  handle: (request) => handle(runtime, request),
})
