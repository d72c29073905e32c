import { describe, expect, it } from 'vitest'
import { Reach } from '../../../../contracts/check/report/reach.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'
import { exchangeOf } from '../../../support/exchanges.ts'

const responses = { 200: { description: 'ok' } }
const contract = compileContract({
  ...{ openapi: '3.0.3', info: { title: 't', version: '1' }, security: [{ key: [] }] },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' } } },
  paths: {
    '/health': { get: { operationId: 'health', security: [], responses } },
    '/teams': {
      get: { operationId: 'listTeams', responses },
      post: { operationId: 'add', responses },
    },
    '/users': { get: { operationId: 'listUsers', responses } },
  },
})

type Line = readonly [line: string, told?: Parameters<typeof exchangeOf>[2]]

function reachOf(...lines: readonly Line[]): Reach {
  const reach = new Reach()
  for (const [line, told] of lines) reach.take(exchangeOf(contract, line, told))
  return reach
}

describe('a run with a wrong key', () => {
  it('says nothing, where every request was answered 401', () => {
    expect(reachOf(['GET /teams 401'], ['GET /users 401']).failure()).toBe(
      'all 2 requests with your key were answered 401: is the key right?',
    )
  })

  it('says nothing, though what needs no key was served', () => {
    expect(reachOf(['GET /health 200'], ['GET /teams 401'], ['GET /users 403']).failure()).toBe(
      'all 2 valid requests with your key to operations that ask for one were answered 401 or 403: is the key right?',
    )
  })

  it('says nothing, though malformed requests were refused before the key was looked at', () => {
    const malformed: Line = ['POST /teams 400', { cause: 'malformed' }]

    expect(reachOf(malformed, ['GET /teams 401']).failure()).toMatch(/^all 1 valid requests/)
  })

  it('says something where one operation took the key', () => {
    expect(reachOf(['GET /teams 401'], ['GET /users 200']).failure()).toBeUndefined()
  })

  it('is not told by requests without credentials or with wrong ones', () => {
    const reach = reachOf(
      ['GET /teams 200'],
      ['GET /teams 401', { cause: 'no-credentials', as: 'nobody' }],
      ['GET /users 401', { cause: 'wrong-credentials', as: 'alpha with a wrong credential' }],
    )

    expect([reach.failure(), reach.notes()]).toEqual([undefined, []])
  })

  it('has a note where it is the key of the other tenant', () => {
    const reach = reachOf(
      ['GET /teams 200'],
      ['GET /teams 401', { cause: 'foreign', as: 'other' }],
      ['GET /users 401', { cause: 'foreign', as: 'other' }],
    )

    expect(reach.failure()).toBeUndefined()
    expect(reach.notes()).toEqual([
      'all 2 requests as other were answered 401: is its key right? Checks that need it say nothing.',
    ])
    expect(reachOf(['GET /teams 200'], ['GET /teams 403', { as: 'other' }]).notes()).toEqual([])
  })
})

describe('a run with a wrong base path', () => {
  it('counts the operations that answered 404, whatever others did', () => {
    const lines: readonly Line[] = [['GET /teams 404'], ['GET /users 404'], ['POST /teams 405']]

    expect(reachOf(...lines).failure()).toBe(
      '2 of 3 operations answered 404: is the base path of --url right?',
    )
  })

  it('is not told by ids that nothing has', () => {
    const unknown = { cause: 'unknown-id' } as const

    expect(reachOf(['GET /teams 404', unknown], ['GET /users 404', unknown]).failure()).toBe(
      'none of 2 operations served a request: they answered 404.',
    )
    expect(reachOf(['GET /teams 404'], ['GET /users 200']).failure()).toBeUndefined()
  })
})
