import { expectTypeOf } from 'vitest'
import {
  type Bulk,
  type Clock,
  type CollectionName,
  type Condition,
  type CredentialName,
  type CredentialOf,
  createMock,
  type Database,
  type Duration,
  type Effect,
  type ErrorCode,
  type ErrorCodeOf,
  type JournalEntry,
  type JournalPart,
  type KnownErrors,
  type Mock,
  type MockJournal,
  type MockOptions,
  type MockScenario,
  type MockSnapshot,
  type Model,
  type Now,
  type OperationId,
  type OperationIdOf,
  type Profile,
  type ProviderCollections,
  type ProviderName,
  type RateLimit,
  type RowOf,
  type RowQuery,
  type RuleOverrides,
  type SeedFile,
  type SeedName,
  type SeedRow,
  type SeedRowsOf,
  type ServedMock,
  type Times,
  type TypesOf,
  type Unmocked,
} from '../../mocks/index.ts'
import { createServer } from '../../mocks/server.ts'

// Compiled by `npm run types`, never run. Each expected error is one that users must see.

/** What a user writes, right and misspelt. */
export function names(mock: Mock): void {
  createMock({ providers: ['atlas'], profile: 'observed', seed: 'full', credentials: 'any' })
  createMock({ rules: { atlas: { teamsPerOrg: 3, emptyTeam: 'allow' } } })
  mock.scenario.force('createOrgTeam', { error: 'TEAM_NAME_NOT_AVAILABLE' }, { times: 1 })
  mock.scenario.force('getTeamList', { error: 'team-not-found', delay: 5 })
  mock.db.atlas.teams.findFirst({ where: { name: { equals: 'core' } } })

  // @ts-expect-error a provider
  createMock({ providers: ['atals'] })
  // @ts-expect-error a profile
  createMock({ profile: 'obsreved' })
  // @ts-expect-error a rule
  createMock({ rules: { atlas: { teamsPerOrgg: 1 } } })
  // @ts-expect-error a rule of the other provider
  createMock({ rules: { rainbond: { teamsPerOrg: 1 } } })
  // @ts-expect-error the type of a rule's value
  createMock({ rules: { atlas: { teamsPerOrg: 'a lot' } } })
  // @ts-expect-error a rule's value
  createMock({ rules: { atlas: { emptyTeam: 'alow' } } })
  // @ts-expect-error a mode
  createMock({ unmocked: 'warning' })
  // @ts-expect-error a seed
  createMock({ seed: 'dmeo' })
  // @ts-expect-error a seed to extend
  createMock({ seed: { extends: 'dmeo' } })
  // @ts-expect-error a collection
  createMock({ seed: { atlas: { taems: [] } } })
  // @ts-expect-error a field
  createMock({ seed: { atlas: { teams: [{ id: 'a', orgId: 'b', nmae: 'c' }] } } })
  // @ts-expect-error the type of a field
  createMock({ seed: { atlas: { teams: [{ id: 'a', orgId: 'b', name: 1 }] } } })
  // @ts-expect-error an operation
  mock.scenario.force('createOrgTaem', { status: 500 })
  // @ts-expect-error the code of an error
  mock.scenario.force('createOrgTeam', { error: 'NO_SUCH_CODE' })
  // @ts-expect-error the code of an error of the other provider
  mock.scenario.force('createOrgTeam', { error: 'team-not-found' })
  // @ts-expect-error a part of an effect
  mock.scenario.force('createOrgTeam', { statsu: 500 })
  // @ts-expect-error a collection of the database
  mock.db.atlas.taems
  // @ts-expect-error a field of a query
  mock.db.atlas.teams.findFirst({ where: { nmae: { equals: 'core' } } })
  mock.clock.advance('1h')
  mock.restore(mock.snapshot())
  // @ts-expect-error a duration
  mock.clock.advance('1 hour')
  // @ts-expect-error what is no snapshot
  mock.restore({})
  const publicKey: string = 'mine'
  mock.authorization('atlas', publicKey)
  mock.authorization('rainbond', 'visitor')
  // @ts-expect-error a credential
  mock.authorization('atlas', 'tenantri')
  // @ts-expect-error a credential of the other provider
  mock.authorization('atlas', 'visitor')
  // @ts-expect-error a role of a row
  mock.db.atlas.orgMembers.create({ roles: ['ORG_KING'] })
  // @ts-expect-error a provider to sign for
  mock.authorization('atals', 'tenantry')
}

/** What is not for users. */
export function internals(mock: Mock): void {
  // @ts-expect-error what doors use of a mock
  mock.served
  // @ts-expect-error what the engine does with a scenario
  mock.scenario.take
  // @ts-expect-error what the engine does with a journal
  mock.journal.record
  // @ts-expect-error the control paths of the command
  createServer(mock, { control: () => undefined })
  // @ts-expect-error what is no mock
  createServer({})
}

/** What may be left out of a row is what may be null. */
export function rows(): void {
  const user: SeedRow<RowOf<'atlas', 'users'>> = {
    ...{ id: 'u', username: 'a@b.c', country: 'DE', createdAt: '2026-01-01T00:00:00Z' },
    ...{ firstName: 'A', lastName: 'B', mobileNumber: '', registered: true },
  }
  const atlas: SeedRowsOf<'atlas'> = { users: [user] }
  const file: SeedFile = { extends: 'empty', atlas }
  createMock({ seed: file })
  expectTypeOf<RowOf<'rainbond', 'teams'>['logo']>().toEqualTypeOf<string | null>()
  expectTypeOf<SeedRow<RowOf<'rainbond', 'teams'>>['logo']>().toEqualTypeOf<
    string | null | undefined
  >()
}

expectTypeOf<ProviderName>().toEqualTypeOf<'atlas' | 'rainbond'>()
expectTypeOf<ProviderName>().toEqualTypeOf<keyof ProviderCollections>()
expectTypeOf<ProviderName>().toEqualTypeOf<keyof TypesOf>()
expectTypeOf<Profile>().toEqualTypeOf<'documented' | 'observed'>()
expectTypeOf<SeedName>().toEqualTypeOf<'empty' | 'demo' | 'full' | 'lab' | 'quirks'>()
expectTypeOf<MockOptions['seed']>().toEqualTypeOf<SeedName | SeedFile | undefined>()
expectTypeOf<MockOptions['now']>().toEqualTypeOf<Now | undefined>()
expectTypeOf<'teams'>().toExtend<CollectionName<'atlas'>>()
expectTypeOf<'getOrg'>().toExtend<OperationIdOf<'atlas'>>()
expectTypeOf<OperationIdOf<'rainbond'>>().toExtend<OperationId>()
expectTypeOf<OperationId>().toEqualTypeOf<keyof KnownErrors>()
expectTypeOf<ErrorCode<'getOrg'>>().toEqualTypeOf<ErrorCodeOf<'atlas'>>()
expectTypeOf<RuleOverrides<'atlas'>['emptyTeam']>().toEqualTypeOf<'refuse' | 'allow' | undefined>()
expectTypeOf<Effect<'A'>['error']>().toEqualTypeOf<'A' | undefined>()
expectTypeOf<Mock>().toExtend<ServedMock>()
expectTypeOf<Mock['scenario']>().toEqualTypeOf<MockScenario>()
expectTypeOf<Mock['journal']>().toEqualTypeOf<MockJournal>()
expectTypeOf<Mock['clock']>().toEqualTypeOf<Clock>()
expectTypeOf<MockJournal['entries']>().returns.toEqualTypeOf<JournalEntry[]>()
expectTypeOf<MockScenario['limitRate']>().parameter(0).toEqualTypeOf<RateLimit | undefined>()
expectTypeOf<MockScenario['force']>().parameter(2).toEqualTypeOf<Times | undefined>()
expectTypeOf<Mock['db']['atlas']>().toEqualTypeOf<Database<ProviderCollections['atlas']>>()
expectTypeOf<Mock['db']['atlas']['teams']>().toEqualTypeOf<Model<RowOf<'atlas', 'teams'>>>()
expectTypeOf<Parameters<Model<{ readonly a: string }>['findMany']>[0]>().toEqualTypeOf<
  RowQuery<{ readonly a: string }> & Bulk<{ readonly a: string }>
>()
expectTypeOf<NonNullable<RowQuery<{ readonly a: string }>['where']>['a']>().toEqualTypeOf<
  Condition<string> | undefined
>()
expectTypeOf<Clock['advance']>().parameter(0).toEqualTypeOf<Duration>()
expectTypeOf<Mock['snapshot']>().returns.toEqualTypeOf<MockSnapshot>()
expectTypeOf<Mock['fork']>().returns.toEqualTypeOf<Mock>()
expectTypeOf<JournalEntry['answer']>().toEqualTypeOf<JournalPart | undefined>()
expectTypeOf<MockOptions['unmocked']>().toEqualTypeOf<Unmocked | undefined>()
expectTypeOf<CredentialName<'rainbond', 'a'>>().toEqualTypeOf<CredentialOf<'rainbond'>>()
expectTypeOf<CredentialName<'rainbond', string>>().toEqualTypeOf<string>()
