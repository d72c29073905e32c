import { expectTypeOf } from 'vitest'
import {
  type components,
  createMock,
  type ErrorCode,
  type Mock,
  type MockOptions,
  type OperationId,
  type operations,
  type paths,
} from '../../mocks/atlas.ts'
import type * as root from '../../mocks/index.ts'
import type {
  Database,
  ErrorCodeOf,
  MockOf,
  OperationIdOf,
  OptionsOf,
  ProviderCollections,
  ScenarioOf,
  SeedFileOf,
  SeedNameOf,
} from '../../mocks/index.ts'
import {
  createMock as createRainbond,
  type ErrorCode as RainbondErrorCode,
  type Mock as RainbondMock,
  type MockOptions as RainbondMockOptions,
  type OperationId as RainbondOperationId,
  type components as rainbondComponents,
  type operations as rainbondOperations,
  type paths as rainbondPaths,
} from '../../mocks/rainbond.ts'
import { createServer } from '../../mocks/server.ts'

// Compiled by `npm run types`, never run. Each expected error is one that users must see.

/** What a user of one provider writes, right and misspelt. */
export function names(): void {
  const mock = createMock({
    profile: 'observed',
    seed: 'full',
    rules: { atlas: { teamsPerOrg: 3 } },
  })
  createMock({ seed: { extends: 'empty', atlas: { users: [] } } })
  mock.scenario.force('createOrgTeam', { error: 'TEAM_NAME_NOT_AVAILABLE' }, { times: 1 })
  mock.db.atlas.teams.findFirst({ where: { name: { equals: 'core' } } })
  mock.authorization('atlas', 'tenantry')
  createServer(mock)
  createRainbond({ seed: 'lab' }).db.rainbond.teams.getAll()

  // @ts-expect-error a mock of one provider has no choice of them
  createMock({ providers: ['atlas'] })
  // @ts-expect-error a seed of the other provider
  createMock({ seed: 'lab' })
  // @ts-expect-error rows of the other provider
  createMock({ seed: { rainbond: {} } })
  // @ts-expect-error a rule of the other provider
  createMock({ rules: { rainbond: {} } })
  // @ts-expect-error an address of the other provider
  createMock({ baseUrl: { rainbond: 'https://console.example.com' } })
  // @ts-expect-error an operation of the other provider
  mock.scenario.force('getTeamList', { status: 500 })
  // @ts-expect-error the code of an error of the other provider
  mock.scenario.force('createOrgTeam', { error: 'team-not-found' })
  // @ts-expect-error rows of the other provider
  mock.db.rainbond
  // @ts-expect-error a credential of the other provider
  mock.authorization('rainbond', 'demo')
}

expectTypeOf<Mock>().toEqualTypeOf<MockOf<'atlas'>>()
expectTypeOf<RainbondMock>().toEqualTypeOf<MockOf<'rainbond'>>()
expectTypeOf<MockOptions>().toEqualTypeOf<OptionsOf<'atlas'>>()
expectTypeOf<RainbondMockOptions>().toEqualTypeOf<OptionsOf<'rainbond'>>()
expectTypeOf<Mock['scenario']>().toEqualTypeOf<ScenarioOf<'atlas'>>()
expectTypeOf<MockOptions['seed']>().toEqualTypeOf<
  SeedNameOf<'atlas'> | SeedFileOf<'atlas'> | undefined
>()
expectTypeOf<SeedNameOf<'atlas'>>().toEqualTypeOf<'empty' | 'demo' | 'full'>()
expectTypeOf<OperationId>().toEqualTypeOf<OperationIdOf<'atlas'>>()
expectTypeOf<RainbondOperationId>().toEqualTypeOf<OperationIdOf<'rainbond'>>()
expectTypeOf<ErrorCode>().toEqualTypeOf<ErrorCodeOf<'atlas'>>()
expectTypeOf<RainbondErrorCode>().toEqualTypeOf<ErrorCodeOf<'rainbond'>>()
expectTypeOf<Mock['db']['atlas']>().toEqualTypeOf<Database<ProviderCollections['atlas']>>()
// Whatever takes options of one provider takes them for all.
expectTypeOf<MockOptions>().toExtend<root.MockOptions>()
expectTypeOf<root.Mock>().toExtend<Pick<Mock, 'fetch' | 'handlers' | 'reset' | 'journal'>>()

type CreateTeam = operations['createOrgTeam']
expectTypeOf<'/api/atlas/v2/orgs/{orgId}/teams'>().toExtend<keyof paths>()
expectTypeOf<paths['/api/atlas/v2/orgs/{orgId}/teams']['post']>().toEqualTypeOf<CreateTeam>()
expectTypeOf<keyof components['schemas']>().toExtend<string>()
expectTypeOf<keyof rainbondPaths>().toExtend<string>()
expectTypeOf<keyof rainbondOperations>().toExtend<string>()
expectTypeOf<keyof rainbondComponents['schemas']>().toExtend<string>()
