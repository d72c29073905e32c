import { beforeEach, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import '../../mocks/vitest-matchers.ts'
import { atlasClient } from '../support/front-end.ts'

const mock = createMock({ unmocked: 'provider' })
const { ask, teams } = atlasClient(mock)

beforeEach(async () => {
  mock.reset()
  const body = { name: 'core', usernames: ['ada@example.com'] }
  await ask(teams, { body })
  await ask(teams, { body })
})

describe('toHaveBeenAsked', () => {
  it('holds where a request and its answer have what is given', () => {
    expect(mock).toHaveBeenAsked('createOrgTeam')
    expect(mock).toHaveBeenAsked('createOrgTeam', { body: { name: 'core' }, answered: 409 })
    expect(mock).toHaveBeenAsked('createOrgTeam', {
      body: { name: expect.any(String) },
      params: { orgId: '4888442a3354817a7320eb61' },
      headers: { 'content-type': 'application/json' },
      times: 2,
    })
    expect(mock).not.toHaveBeenAsked('createOrgTeam', { body: { name: 'edge' } })
    expect(mock).not.toHaveBeenAsked('createOrgTeam', { answered: 409, times: 2 })
    expect(mock).not.toHaveBeenAsked('listOrgTeams')
  })

  it.each([
    [{ body: { name: 'edge' } }, 'answered 409: its body differs'],
    [
      { answered: 404 },
      '"name":"core","usernames":["ada@example.com"]} answered 200: not answered 404',
    ],
    [{ params: { orgId: 'x' } }, 'its params are {"orgId":"4888442a3354817a7320eb61"}'],
    [{ headers: { accept: 'x' } }, 'its headers differ'],
    [{ times: 3 }, 'to be asked 3 times; 2 requests fit.'],
  ] as const)('tells each request that came: %j', (part, message) => {
    expect(() => expect(mock).toHaveBeenAsked('createOrgTeam', part)).toThrow(message)
  })

  it('tells that nothing came, and what cannot be', () => {
    expect(() => expect(mock).toHaveBeenAsked('listOrgTeams')).toThrow('It was not asked at all.')
    expect(() => expect(mock).not.toHaveBeenAsked('createOrgTeam')).toThrow('not to be asked')
    expect(() => expect({}).toHaveBeenAsked('listOrgTeams')).toThrow('needs a mock')
    expect(() => expect(mock).toHaveBeenAsked('listOrgTaems' as never)).toThrow(
      'has the id "listOrgTaems"',
    )
  })

  it('compares secrets as they came, and shows none', async () => {
    const body = JSON.stringify({ nick_name: 'new', password: 'hush-hush-1', email: 'a@b.cc' })
    const headers = { authorization: 'a'.repeat(40), 'content-type': 'application/json' }
    await mock.fetch('https://a.test/openapi/v1/users', { method: 'POST', headers, body })

    expect(mock).toHaveBeenAsked('addUser', { body: { password: 'hush-hush-1' } })
    expect(mock).not.toHaveBeenAsked('addUser', { body: { password: 'other' } })
    const fail = () => expect(mock).toHaveBeenAsked('addUser', { answered: 409 })
    expect(fail).toThrow('"password":"[redacted]"')
  })
})
