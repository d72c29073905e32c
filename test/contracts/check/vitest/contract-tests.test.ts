import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import { createHttpSend } from '../../../../contracts/check/node/http-send.ts'
import { contractTests } from '../../../../contracts/check/vitest.ts'
import { compileContract } from '../../../../contracts/check/vocabulary/compile-contract.ts'
import { parseDocument } from '../../../../contracts/openapi/document.ts'
import { referenceContract } from '../../../faults/measure.ts'
import { type FaultServer, startFaultServer } from '../../../faults/server.ts'
import { keys } from '../../../faults/world.ts'
import {
  reply,
  startThingsServer,
  type ThingsServer,
  thingsDocument,
} from '../../../support/recording-server.ts'

let server: FaultServer
let http: ReturnType<typeof createHttpSend>
beforeAll(async () => {
  server = await startFaultServer()
  http = createHttpSend(server.url)
})
afterAll(async () => {
  http.close()
  await server.close()
})

const [alpha, beta] = [{ token: `Bearer ${keys.alpha}` }, { token: `Bearer ${keys.beta}` }]

describe('a document and an address', () => {
  contractTests({
    contract: 'test/faults/api.openapi.yaml',
    target: () => ({ url: server.url, credential: alpha, other: beta }),
    checks: ['isolation-read', 'rejects-missing-required'],
    operations: ['getTeam', 'createTeam'],
  })
})

describe('a compiled contract and a transport', () => {
  contractTests({
    contract: referenceContract(),
    target: () => ({
      ...{ send: http.send, origin: server.url, basePath: '' },
      ...{ identity: createIdentity('one', alpha), other: createIdentity('two', beta) },
    }),
    checks: ['isolation-read', 'count-is-true'],
  })
})

describe('a compiled contract and an address', () => {
  contractTests({
    contract: referenceContract(),
    target: () => ({ url: server.url, credential: alpha }),
    checks: ['requires-credentials'],
  })
})

describe('options that no flag can carry', () => {
  let things: ThingsServer
  const before = ['SIGINT', 'SIGTERM'].map((name) => process.listenerCount(name))
  beforeAll(async () => {
    things = await startThingsServer(({ target }, response) => {
      if (!target.endsWith('/token')) return false
      reply(response, 200, { access_token: 'abc' })
      return true
    })
  })
  afterAll(() => things.close())

  contractTests({
    contract: compileContract(parseDocument(thingsDocument(), 'things.yaml')),
    target: () => ({
      url: things.url,
      credential: { client: ['id', 's3cret'], tokenPath: '/oauth2/v2/token' },
    }),
    operations: ['getThing'],
    checks: ['documented-status'],
    params: { thingId: ['a,b', 'c'] },
    readOnly: true,
  })

  it('arrive, and no listener for signals is left', () => {
    expect(things.lines()).toContain('POST /oauth2/v2/token')
    expect(things.lines()).not.toContain('POST /api/oauth/token')
    expect(things.lines()).toContain('GET /things/a%2Cb')
    expect(things.lines()).not.toContain('GET /things/a')
    expect(['SIGINT', 'SIGTERM'].map((name) => process.listenerCount(name))).toEqual(before)
  })
})

interface Told {
  readonly status: string
  readonly ancestorTitles: readonly string[]
  readonly failureMessages: readonly string[]
}

/** What a suite comes to in a process of its own. */
function run(suite: string): readonly Told[] {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', suite]
  const config = ['--config', 'test/contracts/check/vitest/vitest.config.ts']
  const { stdout } = spawnSync(process.execPath, [...vitest, ...config], { encoding: 'utf8' })
  return JSON.parse(stdout).testResults[0].assertionResults
}

describe('known servers', () => {
  const told = run('known-server').map(({ status, ancestorTitles: [kind], failureMessages }) => [
    ...[kind, status],
    ...failureMessages.map((message) => message.split('\n')[0]),
  ])

  it('skip what is known of them, unless strictly', () => {
    expect(told).toEqual([
      ['as it is', 'passed'],
      ['as it is', 'skipped'],
      ['strictly', 'passed'],
      [
        'strictly',
        'failed',
        expect.stringContaining('answered 201, which the contract does not document.'),
      ],
      [...['with too few requests', 'failed'], 'Error: The budget of 1 requests is used up.'],
      ['a law that is not held', 'passed'],
      ['a law that is not held', 'skipped'],
    ])
  })
})

describe('a suite of somebody else', () => {
  const tests = run('faulty-server')
  const failed = tests.filter(({ status }) => status === 'failed')

  it('has a test for each check, and those fail that find something', () => {
    expect(tests.length).toBeGreaterThan(60)
    expect(failed.map(({ ancestorTitles }) => ancestorTitles.at(-1))).toEqual([
      'body-matches-schema',
      'rejects-invalid',
      'isolation-read',
    ])
  })

  it('says what was expected, what came, where that stands, and how to see it again', () => {
    const [text = ''] = failed[1]?.failureMessages ?? []
    expect(text).toContain(
      'createTeam: POST /orgs/{orgId}/teams accepted a request that must be refused: /seats: ',
    )
    expect(text).toContain('expected: 4xx\nreceived: 201\ntest/faults/api.openapi.yaml:')
    expect(text).toContain('/orgs/10000000-0000-4000-8000-00000000000a/teams"\n# answered 201')
    expect(text).not.toContain(keys.alpha)
  })
})

describe('a contract with one GET', () => {
  const told = run('one-get').map(({ status, ancestorTitles, failureMessages }) => ({
    ...{ kind: ancestorTitles[0], check: ancestorTitles.at(-1) ?? '', status },
    why: failureMessages.map((message) => message.split('\n')[0]),
  }))
  const passed = told.filter(({ kind, status }) => kind === 'any check' && status === 'passed')

  it('passes what one GET can show, and skips the rest', () => {
    const shown = passed.map(({ check }) => check)
    expect(shown).toContain('body-matches-schema')
    expect(
      shown.filter((check) => /^(isolation|create|update|deleted|pages|put)-/.test(check)),
    ).toEqual([])
    expect(told.filter(({ kind }) => kind === 'any check').length).toBeGreaterThan(60)
  })

  it('fails where a check that had to hold did not', () => {
    expect(told.filter(({ status }) => status === 'failed')).toEqual([
      {
        ...{ kind: 'insisting', check: 'isolation-read', status: 'failed' },
        why: [
          expect.stringMatching(
            /^Error: The required check isolation-read held on no operation: not /,
          ),
        ],
      },
    ])
  })
})

describe('what cannot be', () => {
  it('is a check that nobody knows', () => {
    // what a person writes in JavaScript is not typed
    const checks = ['isolation-reed'] as never
    expect(() => contractTests({ contract: 'atlas', target: 'http://127.0.0.1', checks })).toThrow(
      /^There is no check "isolation-reed"\. There are: isolation-read, /,
    )
  })
})
