/** The public entry of tenantry: mocks in process, for `fetch` and for msw. */
import { createMockOf, type Mock } from './create-mock.ts'
import { toHandlers } from './msw.ts'
import type { MockOptions } from './options.ts'
import { providers } from './providers/index.ts'

export type { Mock, MockJournal, MockScenario } from './create-mock.ts'
export type { ServedMock } from './door/served.ts'
export type { JournalEntry } from './engine/journal.ts'
export type { Profile } from './engine/provider.ts'
export type { Effect, RateLimit, Times } from './engine/scenario.ts'
export type {
  CollectionName,
  ErrorCode,
  ErrorCodeOf,
  KnownErrors,
  OperationId,
  OperationIdOf,
  RowOf,
  RuleOverrides,
  SeedName,
  SeedRow,
  SeedRowsOf,
  TypesOf,
} from './known-names.ts'
export type { MockOf, OptionsOf, ScenarioOf, SeedFileOf, SeedNameOf } from './mock-of.ts'
export type { Clock, Now } from './model/clock.ts'
export type { Bulk, Condition, Database, Model, RowQuery } from './model/database.ts'
export type { MockOptions, SeedFile } from './options.ts'
export type { ProviderCollections, ProviderName } from './providers/index.ts'

/**
 * Creates a mock. Synchronous, and cheap enough for one per test.
 * @throws Error naming the option that cannot be, and what it can be.
 */
export const createMock = (options: MockOptions = {}): Mock =>
  createMockOf({ registry: providers, toHandlers }, options)
