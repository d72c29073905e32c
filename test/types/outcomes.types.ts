import { expectTypeOf } from 'vitest'
import type {
  AnswerOptions,
  CutMoment,
  ErrorOptions,
  ErrorParametersOf,
  HeaderOptionOf,
  HeldAnswers,
  Mock,
  On,
  OperationPart,
  Outcome,
  OutcomesOf,
  PathOf,
  PathValues,
  ProviderOf,
  RawOptions,
  StatusOf,
  Times,
  Undocumented,
  UndocumentedOptions,
} from '../../mocks/index.ts'

// Compiled by `npm run types`, never run. Each expected error is one that users must see.

/** What a user writes. */
export function outcomes({ on, scenario }: Mock): void {
  on('createOrgTeam').answer(409)
  on('createOrgTeam')
    .answer('TEAM_NAME_NOT_AVAILABLE', { parameters: { name: 'core' } })
    .once()
  on('createOrgTeam').answer(201, { location: '/somewhere' })
  on('listOrgTeams')
    .answer(429, { retryAfter: 6, headers: { 'X-Own': 'yes' } })
    .times(2)
    .after(1)
  on('renameOrgTeam', { teamId: 'a' }).answer(500).delay(5)
  on('getUserInfo', { user_id: 1 }).answer(404, { body: {} })
  on('listOrgTeams').raw('<html>oops', { status: 502, headers: { 'Content-Type': 'text/html' } })
  on('createOrgTeam').undocumented(418, { body: null })
  on('createOrgTeam').cut('before')
  on('listOrgTeams').hold().release()
  scenario.force('getOrgTeam', { cut: 'after' }, { params: { teamId: 'a' }, after: 1 })
}

/** What a user misspells. */
export function misspelt({ on, scenario }: Mock): void {
  // @ts-expect-error an operation
  on('createOrgTaem')
  // @ts-expect-error a parameter of the path
  on('renameOrgTeam', { temId: 'a' })
  // @ts-expect-error a parameter of a path without any
  on('listOrgs', { orgId: 'a' })
  // @ts-expect-error a missing id
  on('renameOrgTeam', { teamId: undefined })
  // @ts-expect-error a status that is not documented
  on('createOrgTeam').answer(418)
  // @ts-expect-error a status of another operation
  on('listOrgTeams').answer(409)
  // @ts-expect-error a code
  on('createOrgTeam').answer('TEAM_NAME_NOT_AVAILABEL')
  // @ts-expect-error a code of the other provider
  on('createOrgTeam').answer('team-not-found')
  // @ts-expect-error a parameter of another error
  on('createOrgTeam').answer('TEAM_NAME_NOT_AVAILABLE', { parameters: { orgIdd: 'a' } })
  // @ts-expect-error a header
  on('listOrgTeams').answer(429, { retriAfter: 6 })
  // @ts-expect-error a header of another status
  on('listOrgTeams').answer(404, { retryAfter: 6 })
  // @ts-expect-error a status that is documented
  on('createOrgTeam').undocumented(409)
  // @ts-expect-error a moment
  on('createOrgTeam').cut('during')
  // @ts-expect-error a part of an effect
  scenario.force('createOrgTeam', { cut: 'during' })
}

expectTypeOf<Mock['on']>().toEqualTypeOf<On>()
expectTypeOf<ProviderOf<'getOrg'>>().toEqualTypeOf<'atlas'>()
expectTypeOf<ProviderOf<'getTeamList'>>().toEqualTypeOf<'rainbond'>()
expectTypeOf<409>().toExtend<StatusOf<'createOrgTeam'>>()
expectTypeOf<StatusOf<'getTeamList'>>().toEqualTypeOf<OperationPart<'getTeamList', 'answers'>>()
expectTypeOf<'retryAfter'>().toExtend<HeaderOptionOf<'getOrg', 429>>()
expectTypeOf<AnswerOptions<'getOrg', 429>['retryAfter']>().toEqualTypeOf<
  string | number | undefined
>()
expectTypeOf<ErrorOptions<'getOrg', 'ORG_NOT_FOUND'>['parameters']>().toEqualTypeOf<
  ErrorParametersOf<'getOrg', 'ORG_NOT_FOUND'> | undefined
>()
expectTypeOf<PathOf<'getOrg'>>().toEqualTypeOf<{ readonly orgId?: string | number }>()
expectTypeOf<Undocumented<'getOrg', 404>>().toEqualTypeOf<never>()
expectTypeOf<Undocumented<'getOrg', 418>>().toEqualTypeOf<418>()
expectTypeOf<OutcomesOf<'getOrg'>['answer']>().returns.toEqualTypeOf<Outcome>()
expectTypeOf<OutcomesOf<'getOrg'>['cut']>().parameter(0).toEqualTypeOf<CutMoment>()
expectTypeOf<OutcomesOf<'getOrg'>['raw']>().parameter(1).toEqualTypeOf<RawOptions | undefined>()
expectTypeOf<Outcome['hold']>().returns.toEqualTypeOf<HeldAnswers>()
expectTypeOf<UndocumentedOptions['headers']>().toEqualTypeOf<RawOptions['headers']>()
expectTypeOf<Times['params']>().toEqualTypeOf<PathValues | undefined>()
