/** The public entry of tenantry: mocks in process, for `fetch` and for msw. */
export { createMock } from './create-mock.ts'
export type { ServedMock } from './door/served.ts'
export type { PathValues } from './engine/forced-outcome.ts'
export type { JournalEntry } from './engine/journal.ts'
export type { Profile } from './engine/provider.ts'
export type { CutMoment, Effect, RateLimit, Times } from './engine/scenario.ts'
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
export type { Mock, MockJournal, MockScenario } from './mock.ts'
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
export type { ProviderCollections, ProviderName } from './providers/index.ts'
