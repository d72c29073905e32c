import { expect, expectTypeOf } from 'vitest'
import type { Mock } from '../../mocks/index.ts'
import {
  type AskedPart,
  type ExpectState,
  type MatcherVerdict,
  type MockMatchers,
  matchers,
} from '../../mocks/matchers.ts'
import type { MockMatchers as OfVitest } from '../../mocks/vitest-matchers.ts'

// Compiled by `npm run types`, never run.

/** What a user writes, right and misspelt. */
export function asked(mock: Mock): void {
  expect.extend(matchers)
  expect(mock).toHaveBeenAsked('createOrgTeam', { body: { name: 'core' }, answered: 409 })
  expect(mock).not.toHaveBeenAsked('getOrgTeam', { params: { teamId: 'a' }, times: 2 })
  // @ts-expect-error an operation
  expect(mock).toHaveBeenAsked('createOrgTaem')
  // @ts-expect-error a status
  expect(mock).toHaveBeenAsked('listOrgTeams', { answered: 409 })
  // @ts-expect-error a parameter of the path
  expect(mock).toHaveBeenAsked('getOrgTeam', { params: { temId: 'a' } })
  // @ts-expect-error a part
  expect(mock).toHaveBeenAsked('getOrgTeam', { boddy: {} })
}

expectTypeOf<MockMatchers['toHaveBeenAsked']>().returns.toEqualTypeOf<void>()
expectTypeOf<AskedPart<'getOrg'>['times']>().toEqualTypeOf<number | undefined>()
expectTypeOf<OfVitest>().toEqualTypeOf<MockMatchers>()
expectTypeOf(matchers.toHaveBeenAsked).returns.toEqualTypeOf<MatcherVerdict>()
expectTypeOf<ExpectState['isNot']>().toEqualTypeOf<boolean | undefined>()
