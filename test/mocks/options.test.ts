import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import type { MockOptions } from '../../mocks/options.ts'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { providers } from '../../mocks/providers/index.ts'
import { demo } from '../../mocks/providers/rainbond/seeds/demo.ts'

/** What JavaScript lets a caller write. */
const create = (options: object) => createMock(options as MockOptions)

describe('an option that cannot be is refused with what can be', () => {
  it.each([
    [
      { providers: ['constructor'] },
      'There is no provider "constructor". There are: atlas, rainbond.',
    ],
    [{ profile: 'toString' }, 'There is no profile "toString". There are: documented, observed.'],
    [{ credentials: 'none' }, 'credentials cannot be "none". Give "verify" or "any".'],
    [{ seed: 'constructor' }, 'There is no seed "constructor".'],
    [{ seed: { constructor: {} } }, 'The seed has an entry "constructor".'],
    [{ baseUrl: 'cloud.example.com' }, 'baseUrl is "cloud.example.com".'],
    [{ baseUrl: { atlas: 'https://a.example?x' } }, 'baseUrl is "https://a.example?x".'],
    [
      { baseUrl: 'https://Cloud.example.com' },
      'baseUrl is "https://Cloud.example.com", but no request\'s URL begins so. Give "https://cloud.example.com".',
    ],
    [{ baseUrl: 'https://a.example:443/x' }, 'Give "https://a.example/x".'],
    [{ baseUrl: 'https://me:secret@a.example' }, 'Give "https://a.example".'],
    [{ baseUrl: 'https://a.example/a b/../c' }, 'Give "https://a.example/c".'],
    [
      { baseUrl: { atlas: 'https://a.example/proxy/api/atlas/v2' } },
      'which has the path /api/atlas/ of atlas in it. Give what comes before that: "https://a.example/proxy".',
    ],
    [
      { baseUrl: { rainbond: 'https://a.example/openapi' } },
      'comes before that: "https://a.example".',
    ],
    [{ baseUrl: { atlass: 'https://a.example' } }, 'baseUrl has an entry "atlass".'],
    [{ rules: { atlas: { constructor: 1 } } }, 'The contract has no rule "constructor".'],
    [{ rules: { atlas: { teamsPerOrgs: 1 } } }, 'It has: teamsPerOrg, '],
    [
      { rules: { atlas: { teamsPerOrg: '9' } } },
      'Rule teamsPerOrg cannot be "9". It takes a number.',
    ],
    [{ now: '1969-12-31' }, '"1969-12-31" is in the year 1969. Give one from 1970 to 4999.'],
    [{ now: new Date(8.64e15) }, 'is in the year 275760.'],
    [{ now: new Date(Number.NaN) }, '"Invalid Date" is no date.'],
  ])('%j', (options, message) => {
    expect(() => create(options)).toThrow(message)
  })

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_001])(
    'a limit of %d',
    (teamsPerOrg) => {
      expect(() => create({ rules: { atlas: { teamsPerOrg } } })).toThrow(
        `Rule teamsPerOrg is "${teamsPerOrg}". Give a whole number from 0 to 1000000.`,
      )
    },
  )
})

describe('a limit that is taken', () => {
  const basic = `Basic ${btoa(`${demoAccess.clientId}:${demoAccess.secret}`)}`
  const form = 'application/x-www-form-urlencoded'
  const json = 'application/vnd.atlas.2023-01-01+json'
  const requests = [
    ['atlas', '/api/atlas/v2/orgs', { headers: { accept: json } }],
    [
      'atlas',
      '/api/oauth/token',
      {
        method: 'POST',
        headers: { authorization: basic, 'content-type': form },
        body: 'grant_type=client_credentials',
      },
    ],
    ['rainbond', '/openapi/v1/teams', {}],
    ['rainbond', `/openapi/v1/teams/${demo.teamId}`, {}],
  ] as const

  it.each([0, 1, 1_000_000])('leaves every answer within its contract: %d', async (value) => {
    for (const [name, path, init] of requests) {
      const { rules = {} } = providers[name]?.contracts.documented() ?? {}
      const numbers = Object.entries(rules).filter(([, rule]) => typeof rule.default === 'number')
      const set = Object.fromEntries(numbers.map(([rule]) => [rule, value]))
      const mock = create({ rules: { [name]: set }, credentials: 'any', now: '2900-12-31' })
      const limit = path.endsWith('/token') && value === 0 ? 400 : 200

      expect((await mock.fetch(`https://mock.test${path}`, init)).status).toBe(limit)
    }
  })
})

describe('a clock', () => {
  it('of the caller tells when it returns no date', async () => {
    const mock = create({ now: () => new Date(Number.NaN), seed: 'empty' })

    await expect(mock.fetch('https://mock.test/openapi/v1/teams')).rejects.toThrow(
      'The function given as `now` returned "Invalid Date". Let it return a valid Date.',
    )
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e15])('is not advanced by %d', (milliseconds) => {
    const mock = create({})
    const before = mock.clock.milliseconds

    expect(() => mock.clock.advance(milliseconds)).toThrow()
    expect(mock.clock.milliseconds).toBe(before)
  })
})
