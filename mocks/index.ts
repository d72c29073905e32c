/** The public entry of tenantry: in-process mocks. */
export { createMock, type Mock } from './create-mock.ts'
export type { JournalEntry } from './engine/journal.ts'
export type { Profile } from './engine/provider.ts'
export type { Effect, RateLimit, Times } from './engine/scenario.ts'
export type { Clock, Now } from './model/clock.ts'
export type { Database, Model, Query } from './model/database.ts'
export type { MockOptions, SeedFile } from './options.ts'
export type { ProviderName } from './providers/index.ts'
