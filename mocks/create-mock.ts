import type { RequestHandler } from 'msw'
import { readOrigins } from './door/cors.ts'
import { answerFetch } from './door/fetch.ts'
import { type Served, type ServedMock, servedKey } from './door/served.ts'
import { tellConsole } from './door/tell-console.ts'
import { toRequest } from './door/to-request.ts'
import { forceableOf } from './engine/forceable.ts'
import { handle } from './engine/handle.ts'
import { Journal } from './engine/journal.ts'
import type { JournalBudget } from './engine/journal-budget.ts'
import type { Profile } from './engine/provider.ts'
import { createRuntime, type Runtime } from './engine/runtime.ts'
import { Scenario } from './engine/scenario.ts'
import { UnmockedRequests } from './engine/unmocked.ts'
import type { Mock } from './mock.ts'
import { type MockSnapshot, setClock, worldsIn } from './mock-snapshot.ts'
import { checkedModels } from './model/checked-models.ts'
import { type Clock, createClock } from './model/clock.ts'
import {
  baseUrlOf,
  credentialsOf,
  type MockOptions,
  type NamedSeed,
  profileOf,
  providersOf,
  requireBaseUrls,
  seedsOf,
  unmockedOf,
} from './options.ts'
import { createOn } from './outcomes/create-on.ts'
import { peopleOf } from './people.ts'
import type { ProviderName, Registry } from './providers/index.ts'
import { waysBack } from './ways-back.ts'

export type { Mock, MockJournal, MockScenario } from './mock.ts'

/** The parts of which an entry of the package makes its mocks. */
export interface MockParts {
  readonly registry: Registry
  readonly toHandlers: (mock: ServedMock) => RequestHandler[]
  /** Of the journals of all mocks made of these parts; unlimited by default. */
  readonly journalBudget?: JournalBudget
}

/**
 * Creates a mock of the providers that an entry has.
 * @throws Error naming the option that cannot be, and what it can be.
 */
export function createMockOf(parts: MockParts, options: MockOptions): Mock {
  return create(parts, { ...options })
}

type NamedSeeds = ReadonlyMap<string, NamedSeed>

interface Beginning {
  readonly snapshot: MockSnapshot
  readonly seeds: NamedSeeds
}

/** @param from begins as this instead of a seed of the options */
function create(entry: MockParts, options: MockOptions, from?: Beginning): Mock {
  const { registry } = entry
  const profile = profileOf(options)
  const chosen = providersOf(options, registry)
  requireBaseUrls(options, registry)
  const seeds = from?.seeds ?? seedsOf(options, chosen, registry)
  const clock = createClock(options.now)
  if (from) setClock(clock, from.snapshot, options.now)
  const worlds = from && worldsIn(from.snapshot, chosen)
  const journal = new Journal(entry.journalBudget)
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
      unmocked: new UnmockedRequests(unmockedOf(options), tellConsole, provider.queryParameters),
      from: worlds?.get(provider.name),
    }),
  )
  return assemble(runtimes, { entry, options, seeds, profile, clock, journal, scenario })
}

interface Parts {
  readonly entry: MockParts
  readonly options: MockOptions
  readonly seeds: NamedSeeds
  readonly profile: Profile
  readonly clock: Clock
  readonly journal: Journal
  readonly scenario: Scenario
}

function assemble(runtimes: readonly Runtime[], parts: Parts): Mock {
  const { entry, options, seeds, ...shared } = parts
  const served = runtimes.map((runtime) => servedBy(runtime, options))
  const fetch: Mock['fetch'] = async (input, init) =>
    answerFetch(mock, toRequest(mock, input, init))
  const mock: Mock = {
    ...shared,
    [servedKey]: served,
    on: createOn({ ...shared, contracts: runtimes.map(({ contract }) => contract) }),
    db: databasesOf(runtimes),
    fetch,
    ...peopleOf(runtimes, fetch),
    handlers: () => entry.toHandlers(mock),
    authorization(name: ProviderName, credential: string) {
      const runtime = runtimes.find(({ provider }) => provider.name === name)
      if (!runtime) throw new Error(`This mock has no provider "${name}".`)
      const { owned, world } = runtime
      return owned.issuing(() => runtime.provider.authorize(world, credential))
    },
    ...waysBack(runtimes, {
      ...parts,
      begin: (snapshot) => create(entry, options, { snapshot, seeds }),
    }),
  }
  return mock
}

/** By provider; made where they are asked for. Providers that were not chosen have none at run time. */
function databasesOf(runtimes: readonly Runtime[]): Mock['db'] {
  const databases = {}
  for (const { provider, owned, world } of runtimes) {
    const { seedRules: rules, declarations } = provider
    let models: object | undefined
    const get = () => {
      models ??= checkedModels(owned.db, {
        ...{ rules, world, declarations },
        settle: (name, row, isGone) => provider.settle?.(world, name, row, isGone),
      })
      return models
    }
    Object.defineProperty(databases, provider.name, { enumerable: true, get })
  }
  return databases as Mock['db'] // see above
}

const servedBy = (runtime: Runtime, options: MockOptions): Served => ({
  name: runtime.provider.name,
  paths: runtime.provider.paths,
  speaksCors: runtime.provider.speaksCors,
  origins: options.cors === undefined ? undefined : readOrigins(options.cors),
  baseUrl: baseUrlOf(options, runtime.provider),
  unmocked: unmockedOf(options),
  handle: (request) => handle(runtime, request),
})
