import { describe, expect, it } from 'vitest'
import { sample } from '../../../contracts/openapi/sample.ts'
import { createControl } from '../../../mocks/control/control.ts'
import type { LiveMock } from '../../../mocks/control/live-mock.ts'
import { servedOf } from '../../../mocks/door/served.ts'
import type { HttpRequest } from '../../../mocks/engine/http.ts'
import type { Scenario } from '../../../mocks/engine/scenario.ts'
import { providers } from '../../../mocks/providers/index.ts'
import { openWorlds } from '../../support/control.ts'

const operations = {
  listOrgs: '/api/atlas/v2/orgs',
  getOrg: '/api/atlas/v2/orgs/4888442a3354817a7320eb61',
  getTeamList: '/openapi/v1/teams',
} as const

type OperationId = keyof typeof operations

function open(profile: 'documented' | 'observed' = 'documented') {
  const worlds = openWorlds({ profile, credentials: 'any' })
  const { live } = worlds.first
  const request: HttpRequest = {
    method: 'GET',
    target: '/',
    headers: {},
    body: undefined,
    origin: 'http://127.0.0.1:4010',
    remoteAddress: '127.0.0.1',
  }
  const steer = (line: string, value: unknown) => {
    const [method = '', target = ''] = line.split(' ')
    const body = typeof value === 'string' ? value : JSON.stringify(value)
    const response = createControl(worlds)({ ...request, method, target, body })
    return { status: response?.status, error: response?.body && JSON.parse(response.body).error }
  }
  return {
    live,
    steer,
    force: (effect: unknown, operationId: string = 'getTeamList', times: unknown = 1) =>
      steer('PUT /__mock/scenario', { operationId, effect, times }),
    /** @throws Error on a defect of the mock */
    ask(operationId: OperationId) {
      const target = operations[operationId]
      const owner = servedOf(live).find(({ paths }) =>
        paths.some((path) => target.startsWith(path)),
      )
      const accept = owner?.name === 'atlas' ? 'application/vnd.atlas.2023-01-01+json' : '*/*'
      return owner?.handle({ ...request, target, headers: { accept } })
    },
  }
}

/** What is forced, as the engine takes it. */
const forcedIn = ({ mock }: LiveMock) => mock.scenario as unknown as Scenario

const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)

describe('an effect that cannot be is refused where it is written', () => {
  it.each([
    [
      { error: 'constructor' },
      'The effect\'s error is "constructor", which is not in the x-errors.',
    ],
    [{ error: 'toString', status: 500 }, 'The effect\'s error is "toString"'],
    [{ error: 'hasOwnProperty', status: 400 }, 'The effect\'s error is "hasOwnProperty"'],
    [JSON.parse('{"error":"__proto__"}'), 'The effect\'s error is "__proto__"'],
    [{ error: 'invalid-field' }, 'There are: invalid-fields, '],
    [{ error: 'invalid-fields', status: 500 }, 'but the error "invalid-fields" is a 400.'],
    [{ error: 'invalid-fields', parameters: { foo: 1 } }, 'no parameter "foo". It has: err.'],
    [{ status: 99 }, 'status is "99". Give a whole number from 200 to 599.'],
    [{ status: 101 }, 'status is "101".'],
    [{ status: 200.5 }, 'status is "200.5".'],
    [{ status: 1e300 }, 'status is "1e+300".'],
    [{ delay: -1 }, 'delay is "-1". Give milliseconds from 0, or Infinity for no answer.'],
    [{ delay: Number.NaN }, '"delay" is null. Give a number.'],
    [{ delay: 5, body: {} }, 'The effect has "body" but no status to answer with.'],
    [{ delay: 5, parameters: {} }, 'The effect has "parameters" but no status'],
    [{ disconnect: false }, 'The effect does nothing.'],
    [{ status: 400, body: deep(300) }, "The effect's body is more than 200 levels deep."],
    [
      { error: 'invalid-fields', parameters: { err: deep(300) } },
      "The effect's parameters is more than 200 levels deep.",
    ],
    [JSON.parse('{"status":400,"__proto__":{}}'), '"effect" has a field "__proto__".'],
  ])('%j', (effect, message) => {
    const { force, live } = open()
    const { status, error } = force(effect)

    expect(status).toBe(400)
    expect(error).toContain(message)
    expect(forcedIn(live).take('getTeamList')).toBeUndefined()
  })

  it.each([0, -1, 1.5, 1e300, null, '1'])('times %j', (times) => {
    const { force, live } = open()

    expect(force({ status: 400 }, 'getTeamList', times)).toMatchObject({
      status: 400,
      error: expect.stringContaining('times'),
    })
    expect(forcedIn(live).take('getTeamList')).toBeUndefined()
  })

  it.each([
    ['getTeamLists', 'There are: getTeamList, '],
    ['getTaemList', 'There are: getTeamList, '],
    ['constructor', 'There are: listOrgTeams, '],
    ['', 'There are: listOrgTeams, '],
  ])('operation %j', (operationId, hint) => {
    expect(open().force({ status: 400 }, operationId)).toMatchObject({
      status: 400,
      error: expect.stringContaining(hint),
    })
  })

  it.each(['capacity', 'refill', 'seconds'])('a rate limit with an odd %s', (name) => {
    const { steer, live } = open()
    for (const value of [0, -1, 0.5, 1e300]) {
      const rateLimit = { capacity: 1, refill: 1, seconds: 60, [name]: value }

      expect(steer('PUT /__mock/scenario', { rateLimit })).toMatchObject({
        status: 400,
        error: expect.stringContaining(`${name} is "${value}". Give a whole number from 1 to `),
      })
    }
    expect(live.mock.scenario.rateLimit).toBeUndefined()
  })
})

describe('a request to steer that is refused in part', () => {
  const rateLimit = { capacity: 1, refill: 1, seconds: 60 }

  it.each([
    { rateLimit, operationId: 'getTeamList', effect: { delay: -1 } },
    { rateLimit, operationId: 'getTeamLists', effect: { status: 400 } },
    { rateLimit, effect: { status: 400 } },
    { rateLimit: { ...rateLimit, refill: 0 }, operationId: 'getTeamList', effect: { status: 400 } },
  ])('changes nothing: %j', (body) => {
    const { steer, live } = open()

    expect(steer('PUT /__mock/scenario', body).status).toBe(400)
    expect(live.mock.scenario.rateLimit).toBeUndefined()
    expect(forcedIn(live).take('getTeamList')).toBeUndefined()
  })
})

describe('an effect that is taken is answered', () => {
  const odd: readonly object[] = [
    { status: 200 },
    { status: 204, body: { a: 1 } },
    { status: 205, body: 'x' },
    { status: 304, body: null },
    { status: 418 },
    { status: 599, body: deep(200) },
    { status: 400, body: JSON.parse('{"toString":1,"valueOf":1,"__proto__":{"a":1}}') },
    { status: 400, body: '\ud800 \u0000' },
    { status: 400, parameters: {} },
    { status: 500, disconnect: true, delay: 2_147_483_647 },
    { delay: 0.5 },
  ]

  it.each(Object.keys(operations) as OperationId[])('%s', (operationId) => {
    for (const profile of ['documented', 'observed'] as const) {
      const { force, ask } = open(profile)
      for (const effect of odd) {
        expect(force(effect, operationId).status).toBe(204)
        expect(ask(operationId)?.status).toBe('status' in effect ? effect.status : 200)
      }
    }
  })

  it.each(['documented', 'observed'] as const)('by every error of its contract (%s)', (profile) => {
    const { force, ask } = open(profile)
    for (const [operationId, name] of [
      ['getOrg', 'atlas'],
      ['getTeamList', 'rainbond'],
    ] as const) {
      const errors = providers[name]?.contracts[profile]().errors ?? {}
      const hostile = { toString: 1, valueOf: 1, list: [1, { toString: 2 }] }
      for (const [error, entry] of Object.entries(errors)) {
        expect(force({ error }, operationId).status).toBe(204)
        expect(ask(operationId)?.status).toBe(entry.status)
        const names = Array.from(JSON.stringify(entry).matchAll(/\{(\w+)\}/g), ([, one]) => one)
        const parameters = Object.fromEntries(names.map((one) => [one, hostile]))
        expect(force({ error, parameters }, operationId).status).toBe(204)
        expect(ask(operationId)?.status).toBe(entry.status)
      }
    }
  })

  it('by a sample of every success that is documented, which fits', () => {
    for (const provider of Object.values(providers)) {
      for (const contract of [provider.contracts.documented(), provider.contracts.observed()]) {
        for (const operation of contract.operations.values()) {
          const success = contract.successOf(operation)
          for (const media of success?.content ?? []) {
            const answer = { status: Number(success?.status), mediaType: media.name }
            const body = sample(contract, media)
            const issues = contract.checkResponse(operation, { ...answer, headers: {}, body })

            expect([operation.id, issues.filter(({ pointer }) => pointer.startsWith('/'))]).toEqual(
              [operation.id, []],
            )
          }
        }
      }
    }
  })
})
