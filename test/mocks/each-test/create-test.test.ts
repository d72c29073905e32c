import { describe, expect, test as plain } from 'vitest'
import { createTest } from '../../../mocks/test.ts'

const test = createTest({ providers: ['atlas'] })
const orgId = '4888442a3354817a7320eb61'
const teams = `https://cloud.mongodb.com/api/atlas/v2/orgs/${orgId}/teams`

function callerOf(authorization: string) {
  const accept = 'application/vnd.atlas.2023-01-01+json'
  const headers = { accept, authorization, 'content-type': accept }
  return {
    create: (name: string) =>
      fetch(teams, {
        ...{ method: 'POST', headers },
        body: JSON.stringify({ name, usernames: ['ada@example.com'] }),
      }),
    names: async () => {
      const { results } = await (await fetch(teams, { headers })).json()
      return results.map(({ name }: { name: string }) => name)
    },
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3))

describe.concurrent('tests at once', () => {
  for (let at = 0; at < 20; at += 1) {
    test(`test ${at} meets its own world alone`, async ({ mock, expect }) => {
      const { create, names } = callerOf(mock.authorization('atlas', 'tenantry'))
      await pause()
      const before = await names()
      for (const name of ['own', `only-${at}`]) {
        expect((await create(name)).status).toBe(200)
        await pause()
      }
      expect((await create('own')).status).toBe(409)
      expect((await names()).toSorted()).toEqual([...before, 'own', `only-${at}`].toSorted())
      expect(mock.journal.entries()).toHaveLength(5)
    })
  }
})

describe('options', () => {
  test.override({ mockOptions: { providers: ['atlas'], seed: 'empty' } })

  test('are those of the describe', ({ mock }) => {
    expect(mock.db.atlas.teams.count()).toBe(0)
  })

  test('start each test anew', async ({ mock }) => {
    mock.make.atlas.organization({ teams: 2 })
    expect(mock.db.atlas.teams.count()).toBe(2)
  })

  test('start each test anew, again', ({ mock }) => {
    expect(mock.db.atlas.teams.count()).toBe(0)
  })
})

describe('other forms of test', () => {
  const extended = test.extend('team', ({ mock }) => mock.make.atlas.team({ name: 'made' }))

  extended('fixtures of a user can build on the mock', async ({ team, mock }) => {
    const { names } = callerOf(mock.authorization('atlas', 'tenantry'))
    expect(team.name).toBe('made')
    expect(mock.db.atlas.teams.findFirst({ where: { name: { equals: 'made' } } })).toMatchObject({
      id: team.id,
    })
    expect(await names()).not.toContain('nobody')
  })

  test.for(['a', 'b'])('tables work: %s', async (name, { mock, expect }) => {
    const { create } = callerOf(mock.authorization('atlas', 'tenantry'))
    expect((await create(name)).status).toBe(200)
  })

  test('a request to elsewhere is an error', async ({ mock }) => {
    expect(mock.profile).toBe('documented')
    await expect(fetch('https://elsewhere.example.com/')).rejects.toThrow(/onUnhandledRequest/)
  })

  plain('a test without the fixture is left alone', async () => {
    expect(await new Response('own').text()).toBe('own')
  })
})
