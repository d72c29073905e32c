/** The public entry of tenantry: mocks in process, for `fetch` and for msw. */
import { createMockOf } from './create-mock.ts'
import type { Mock } from './mock.ts'
import { toHandlers } from './msw.ts'
import type { MockOptions } from './options.ts'
import { providers } from './providers/index.ts'

export type { ServedMock } from './door/served.ts'
export type { PathValues } from './engine/forced-outcome.ts'
export type { JournalEntry, JournalPart } from './engine/journal.ts'
export type { Profile } from './engine/provider.ts'
export type { CutMoment, Effect, RateLimit, Times } from './engine/scenario.ts'
export type { Unmocked } from './engine/unmocked.ts'
export type {
  CollectionName,
  CredentialName,
  CredentialOf,
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
export type { Mock, MockJournal, MockScenario } from './mock.ts'
export type { MockOf, OptionsOf, ScenarioOf, SeedFileOf, SeedNameOf } from './mock-of.ts'
export type { MockSnapshot } from './mock-snapshot.ts'
export type { Clock, Now } from './model/clock.ts'
export type { Bulk, Condition, Database, Model, RowQuery } from './model/database.ts'
export type { Duration } from './model/duration.ts'
export type { MockOptions, SeedFile } from './options.ts'
export type {
  AnswerOptions,
  ErrorOptions,
  ErrorParametersOf,
  HeaderOptionOf,
  HeldAnswers,
  On,
  OperationPart,
  Outcome,
  OutcomesOf,
  PathOf,
  ProviderOf,
  RawOptions,
  StatusOf,
  Undocumented,
  UndocumentedOptions,
} from './outcomes/outcome-types.ts'
export type {
  Accepted,
  AcceptedAccount,
  ActingAs,
  ActingOptions,
  Caller,
  Invited,
  MockFetch,
} from './people-types.ts'
export type { ApiKey } from './providers/atlas/data/access-collections.ts'
export type {
  AtlasTeam,
  AtlasUser,
  Organization,
  OrgRole,
  Project,
  StoredStatus,
} from './providers/atlas/data/rows.ts'
export type {
  AtlasMakers,
  Reference,
  WantedApiKey,
  WantedOrganization,
  WantedProject,
  WantedTeam,
  WantedUser,
  WithinOrganization,
} from './providers/atlas/make/atlas-makers.ts'
export type { ProviderCollections, ProviderMakers, ProviderName } from './providers/index.ts'
export type {
  Enterprise,
  RainbondTeam,
  RainbondUser,
  Region,
  RegionApi,
} from './providers/rainbond/data/rows.ts'
export type {
  EnterpriseReference,
  InsideEnterprise,
  RainbondMakers,
  RegionRefusal,
  WantedEnterprise,
  WantedRainbondTeam,
  WantedRainbondUser,
  WantedRegion,
} from './providers/rainbond/make/rainbond-makers.ts'

/**
 * Creates a mock. Synchronous, and cheap enough for one per test.
 * @throws Error naming the option that cannot be, and what it can be.
 */
export const createMock = (options: MockOptions = {}): Mock =>
  createMockOf({ registry: providers, toHandlers }, options)
