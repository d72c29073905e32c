import { describe, expect, it } from 'vitest'
import { createdIds, idsOf, pathOf } from '../../../../contracts/check/resources/identify.ts'
import { inferResources, type Resource } from '../../../../contracts/check/resources/resource.ts'
import { readAnswer } from '../../../../contracts/check/vocabulary/exchange.ts'
import { exchangeOf } from '../../../support/exchanges.ts'
import { contractOf, json } from '../../../support/small-contract.ts'

const links = {
  read: { operationId: 'x', parameters: { teamId: '$response.body#/meta/self' } },
  other: { operationId: 'y', parameters: { userId: '$response.body#/user' } },
  header: { operationId: 'z', parameters: { teamId: '$response.header.x' } },
  broken: { operationId: 'z' },
}
const made = { description: 'made', ...json({ type: 'object' }) }
const contract = contractOf({
  '/teams': {
    post: {
      requestBody: json({ type: 'object' }),
      responses: { 201: { ...made, links }, 202: made },
    },
  },
  '/teams/{teamId}': { get: { responses: { 200: made } } },
})

/** Teams, with some of it said otherwise. */
function teams(more: Partial<Resource> = {}): Resource {
  const [resource] = inferResources(contract)
  if (!resource) throw new Error('There is no resource.')
  return { ...resource, ...more }
}

const ids = (value: unknown, resource = teams()) =>
  idsOf(resource, value).map(({ id, sure }) => (sure ? id : `${id}?`))

describe('the ids that a thing may have', () => {
  it('have all digits, beyond what a number can hold', () => {
    const { body } = readAnswer({
      ...{ status: 200, headers: [['content-type', 'application/json']] },
      body: new TextEncoder().encode('{"id":9223372036854775807}'),
    })

    expect(ids(body)).toEqual(['9223372036854775807'])
  })

  it.each<[object, readonly string[]]>([
    [{ teamId: 'a' }, ['a']],
    [{ team_id: 'a' }, ['a']],
    [{ id: 'a', teamId: 'b', uuid: 'c' }, ['b', 'a', 'c']],
    [{ id: 7 }, ['7']],
    [{ id: '', uuid: 'u' }, ['u']],
    [{ id: null, name: 'n' }, ['n?']],
    [
      { name: 'n', slug: 's', code: 'c', key: 'k', uid: 'u', guid: 'g' },
      ['g?', 'u?', 'k?', 'c?', 's?', 'n?'],
    ],
    [{ orgId: 'o', id: 'a' }, ['a', 'o?']],
    [{ ideal: 'x', id_name_x: 'y' }, []],
    [{ team_name: 'n', paid: true, gridID: 'g' }, ['n?', 'g?']],
    [{ size: 3 }, []],
  ])('%o are %o', (value, expected) => {
    expect(ids(value)).toEqual(expected)
  })

  it.each([
    ['teams', 'slug', { teamid: 'a', slug: 'b' }, ['b', 'a']],
    ['bass', 'x', { basId: 'a', bassId: 'b' }, ['a', 'b?']],
    ['ties_up', 'x', { tiesupId: 'a' }, ['a']],
    ['sites', 'x', { siteId: 'a' }, ['a']],
    ['cities', 'slug', { cityId: 'a' }, ['a']],
    ['teams', 'team', { teamId: 'a', team: 'b' }, ['b', 'a']],
    ['teams', undefined, { id: 'a' }, ['a']],
  ])(
    'of %s by the parameter %s are those of their own name',
    (name, parameter, value, expected) => {
      expect(ids(value, teams({ name, parameter }))).toEqual(expected)
    },
  )

  it('lie inside a wrapper', () => {
    expect(ids({ data: { id: 'a' } })).toEqual(['a'])
    expect(ids(['a'])).toEqual([])
    expect(ids('a')).toEqual([])
  })
})

it('the property that a link of the create names comes first, in rows of lists too', () => {
  const linked = teams({ idProperty: 'self' })
  expect(teams().idProperty).toBe('self')
  expect(ids({ ID: 6, self: 'a', teamId: 'b' }, linked)).toEqual(['a', 'b', '6'])
  expect(ids({ ID: 6 }, linked)).toEqual(['6'])
})

describe('the ids of what was made', () => {
  const created = (status: number, answer: unknown, location?: string) =>
    createdIds(
      contract,
      teams(),
      exchangeOf(contract, `POST /teams ${status}`, {
        ...(answer !== undefined && { answer }),
        ...(location !== undefined && { answerHeaders: { Location: location } }),
      }),
    ).map(({ id, sure }) => (sure ? id : `${id}?`))

  it('come by a link of the contract first', () => {
    expect(created(201, { id: 'b', meta: { self: 'a' } })).toEqual(['a', 'b'])
    expect(created(201, { id: 'b', meta: { self: 7 } })).toEqual(['7', 'b'])
    expect(created(201, { id: 'b', meta: { self: true } })).toEqual(['b'])
    expect(created(202, { id: 'b', meta: { self: 'a' } })).toEqual(['b'])
    expect(created(201, ['a'])).toEqual([])
  })

  it('come by the Location where it is the path of such a thing', () => {
    expect(created(202, undefined, '/teams/a%20b')).toEqual(['a b', 'a%20b?'])
    expect(created(202, undefined, 'http://host/teams/a?b=c')).toEqual(['a'])
    expect(created(202, { id: 'b' }, '/teams/a')).toEqual(['b', 'a'])
    expect(created(202, { id: 'a' }, '/teams/a')).toEqual(['a'])
  })

  it('are guessed by the last step of another Location', () => {
    expect(created(202, undefined, '/v1/teams/a/#x')).toEqual(['a?'])
    expect(created(202, undefined, '/')).toEqual([])
    expect(created(202, undefined)).toEqual([])
  })

  it('are none by the Location of another kind of thing', () => {
    const foreign = teams({ item: '/groups/{teamId}' })
    const exchange = exchangeOf(contract, 'POST /teams 202', {
      answerHeaders: { location: '/teams/a' },
    })

    expect(createdIds(contract, foreign, exchange)).toEqual([{ id: 'a', sure: false }])
  })

  it('of what has no path come by no link', () => {
    const exchange = exchangeOf(contract, 'POST /teams 201', { answer: { meta: { self: 'a' } } })

    expect(
      createdIds(contract, teams({ item: undefined, idProperty: undefined }), exchange),
    ).toEqual([])
    expect(
      createdIds(contract, teams({ parameter: undefined, idProperty: undefined }), exchange),
    ).toEqual([])
  })
})

describe('an address', () => {
  it.each([
    ['/a/b?c#d', undefined, '/a/b'],
    ['http://host/a', undefined, '/a'],
    ['b', '/a/x', '/a/b'],
    ['http://[', undefined, undefined],
  ])('%s from %s leads to %s', (location, base, path) => {
    expect(pathOf(location, base)).toBe(path)
  })
})
