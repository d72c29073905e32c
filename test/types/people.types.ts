import { expectTypeOf } from 'vitest'
import type {
  Accepted,
  AcceptedAccount,
  ActingAs,
  ActingOptions,
  ApiKey,
  AtlasMakers,
  AtlasTeam,
  AtlasUser,
  Caller,
  Enterprise,
  EnterpriseReference,
  InsideEnterprise,
  Invited,
  Mock,
  MockFetch,
  Organization,
  OrgRole,
  Project,
  ProviderMakers,
  RainbondMakers,
  RainbondTeam,
  RainbondUser,
  Reference,
  Region,
  RegionApi,
  RegionRefusal,
  RowOf,
  StoredStatus,
  WantedApiKey,
  WantedEnterprise,
  WantedOrganization,
  WantedProject,
  WantedRainbondTeam,
  WantedRainbondUser,
  WantedRegion,
  WantedTeam,
  WantedUser,
  WithinOrganization,
} from '../../mocks/index.ts'

// Compiled by `npm run types`, never run. Each expected error is one that users must see.

/** What a user writes. */
export function people({ make, as, accept }: Mock): void {
  const org = make.atlas.organization({ teams: 249 })
  as(make.atlas.user({ org, role: 'ORG_READ_ONLY' }), { org }).headers
  as(make.atlas.apiKey({ role: ['ORG_OWNER'] })).authorization
  as(make.rainbond.user({ admin: true })).fetch('/openapi/v1/teams')
  make.rainbond.region({ name: 'full', refuses: 'memory' })
  accept('new@example.com', { firstName: 'New' })
  accept({ id: 'a' })
}

/** What a user misspells. */
export function misspelt({ make, as, accept }: Mock): void {
  // @ts-expect-error a provider
  make.atals
  // @ts-expect-error a kind of row
  make.atlas.orgnization()
  // @ts-expect-error a field
  make.atlas.organization({ tems: 249 })
  // @ts-expect-error a role
  make.atlas.user({ role: 'ORG_READONLY' })
  // @ts-expect-error a reason
  make.rainbond.region({ refuses: 'memroy' })
  // @ts-expect-error a row that cannot call
  as(make.atlas.organization())
  // @ts-expect-error a missing id
  accept(undefined)
}

expectTypeOf<Mock['make']>().toEqualTypeOf<ProviderMakers>()
expectTypeOf<ProviderMakers['atlas']>().toEqualTypeOf<AtlasMakers>()
expectTypeOf<ProviderMakers['rainbond']>().toEqualTypeOf<RainbondMakers>()
expectTypeOf<AtlasMakers['user']>().parameter(0).toEqualTypeOf<WantedUser | undefined>()
expectTypeOf<AtlasMakers['team']>().parameter(0).toEqualTypeOf<WantedTeam | undefined>()
expectTypeOf<AtlasMakers['project']>().parameter(0).toEqualTypeOf<WantedProject | undefined>()
expectTypeOf<AtlasMakers['apiKey']>().parameter(0).toEqualTypeOf<WantedApiKey | undefined>()
expectTypeOf<RowOf<'atlas', 'users'>>().toEqualTypeOf<AtlasUser>()
expectTypeOf<AtlasMakers['user']>().returns.toEqualTypeOf<AtlasUser>()
expectTypeOf<AtlasMakers['organization']>().returns.toEqualTypeOf<Organization>()
expectTypeOf<AtlasMakers['team']>().returns.toEqualTypeOf<AtlasTeam>()
expectTypeOf<AtlasMakers['project']>().returns.toEqualTypeOf<Project>()
expectTypeOf<AtlasMakers['apiKey']>().returns.toEqualTypeOf<ApiKey>()
expectTypeOf<RainbondMakers['enterprise']>().returns.toEqualTypeOf<Enterprise>()
expectTypeOf<RainbondMakers['team']>().returns.toEqualTypeOf<RainbondTeam>()
expectTypeOf<RainbondMakers['user']>().returns.toEqualTypeOf<RainbondUser>()
expectTypeOf<RainbondMakers['region']>().returns.toEqualTypeOf<Region>()
expectTypeOf<Region>().toExtend<RegionApi>()
expectTypeOf<WantedUser['status']>().toEqualTypeOf<StoredStatus | undefined>()
expectTypeOf<WantedUser['role']>().toEqualTypeOf<OrgRole | readonly OrgRole[] | undefined>()
expectTypeOf<WantedOrganization['teams']>().toEqualTypeOf<number | undefined>()
expectTypeOf<WantedTeam>().toExtend<WithinOrganization>()
expectTypeOf<WithinOrganization['org']>().toEqualTypeOf<Reference | undefined>()
expectTypeOf<WantedEnterprise['teams']>().toEqualTypeOf<number | undefined>()
expectTypeOf<WantedRainbondTeam>().toExtend<InsideEnterprise>()
expectTypeOf<WantedRainbondUser['enterprise']>().toEqualTypeOf<EnterpriseReference | undefined>()
expectTypeOf<WantedRegion['refuses']>().toEqualTypeOf<RegionRefusal | undefined>()
expectTypeOf<Mock['as']>().parameter(0).toEqualTypeOf<Caller>()
expectTypeOf<Mock['as']>().parameter(1).toEqualTypeOf<ActingOptions | undefined>()
expectTypeOf<Mock['as']>().returns.toEqualTypeOf<ActingAs>()
expectTypeOf<ActingAs['fetch']>().toEqualTypeOf<MockFetch>()
expectTypeOf<Mock['accept']>().parameter(0).toEqualTypeOf<Invited>()
expectTypeOf<Mock['accept']>().parameter(1).toEqualTypeOf<AcceptedAccount | undefined>()
expectTypeOf<Mock['accept']>().returns.toEqualTypeOf<Accepted>()
