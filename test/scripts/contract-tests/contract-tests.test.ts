import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIdentity } from '../../../contracts/check/credentials/identity.ts'
import { contractTests, createHttpSend } from '../../../scripts/contract-tests.ts'
import { referenceContract } from '../../faults/measure.ts'
import { type FaultServer, startFaultServer } from '../../faults/server.ts'
import { keys } from '../../faults/world.ts'

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

interface Told {
  readonly status: string
  readonly ancestorTitles: readonly string[]
  readonly failureMessages: readonly string[]
}

describe('a suite of somebody else', () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--reporter=json'],
      ...['--config', 'test/scripts/contract-tests/vitest.config.ts'],
    ],
    { encoding: 'utf8' },
  )
  const tests: readonly Told[] = JSON.parse(stdout).testResults[0].assertionResults
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
    expect(text).toContain('createTeam: Taken, and should be refused: /seats: below the least.')
    expect(text).toContain('expected: 4xx\nreceived: 201\ntest/faults/api.openapi.yaml:')
    expect(text).toContain('/orgs/10000000-0000-4000-8000-00000000000a/teams"\n# answered 201')
    expect(text).not.toContain(keys.alpha)
  })
})

describe('what cannot be', () => {
  it('is a check that nobody knows', () => {
    // what a person writes in JavaScript is not typed
    const checks = ['isolation-reed'] as never
    expect(() => contractTests({ contract: 'atlas', target: 'http://127.0.0.1', checks })).toThrow(
      'There is no check "isolation-reed".',
    )
  })
})
