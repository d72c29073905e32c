import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIdentity } from '../../../contracts/check/credentials/identity.ts'
import type { PlainRequest } from '../../../contracts/check/vocabulary/target.ts'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import { reportOf } from '../../../scripts/contract-tests/report-of.ts'
import {
  type ContractTestsOptions,
  contractTests,
  createHttpSend,
} from '../../../scripts/contract-tests.ts'
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

/** What a suite comes to in a process of its own. */
function run(suite: string): readonly Told[] {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', suite]
  const config = ['--config', 'test/scripts/contract-tests/vitest.config.ts']
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
      ['strictly', 'failed', expect.stringContaining('The status 201 is not documented.')],
      [
        ...['with too few requests', 'failed'],
        'Error: The budget of 1 requests is used up. The rest was not checked.',
      ],
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
    expect(text).toContain('createTeam: Taken, and should be refused: /seats: below the least.')
    expect(text).toContain('expected: 4xx\nreceived: 201\ntest/faults/api.openapi.yaml:')
    expect(text).toContain('/orgs/10000000-0000-4000-8000-00000000000a/teams"\n# answered 201')
    expect(text).not.toContain(keys.alpha)
  })
})

describe('what cannot be', () => {
  const elsewhere = {
    ...{ send: () => Promise.reject(new Error('sent')), origin: 'https://api.example.com' },
    ...{ basePath: '', identity: undefined, other: undefined },
  }
  it.each<[string, ContractTestsOptions['target']]>([
    ['an address', 'https://api.example.com'],
    ['a transport', elsewhere],
  ])('is to write to another machine without consent, by %s', async (_name, target) => {
    await expect(reportOf({ contract: referenceContract(), target })).rejects.toThrow(
      /^"api\.example\.com" is not this machine, and the check writes/,
    )
  })

  it('is to leave on another machine what cannot be removed, also with consent', async () => {
    const properties = { name: { type: 'string' } }
    const schema = { type: 'object', required: ['name'], properties }
    const json = { 'application/json': { schema } }
    const ok = { description: 'ok', content: json }
    const create = { requestBody: { required: true, content: json }, responses: { 201: ok } }
    const read = { operationId: 'getNote', responses: { 200: ok } }

    /** What is sent, where things can be removed so. */
    const sentWith = async (more: object) => {
      const sent: string[] = []
      const paths = {
        '/notes': { post: { operationId: 'createNote', ...create } },
        '/notes/{id}': { get: read, ...more },
      }
      const info = { title: 'Notes', version: '1' }
      const target = {
        ...elsewhere,
        send: ({ method, target: to }: PlainRequest) => {
          sent.push(`${method} ${to}`)
          return Promise.resolve({ status: 400, headers: [], body: new Uint8Array() })
        },
      }
      await reportOf({
        contract: compileContract({ openapi: '3.1.0', info, paths }),
        target,
        allowWrites: ['api.example.com'],
        params: { id: ['n1'] },
      })
      return sent
    }
    const kept = await sentWith({})
    const removed = await sentWith({ delete: { responses: { 204: { description: 'gone' } } } })

    expect(kept).toContain('GET /notes/n1')
    expect(kept.filter((line) => /^(POST|PUT|PATCH|DELETE)/.test(line))).toEqual([])
    expect(removed.filter((line) => line === 'POST /notes').length).toBeGreaterThan(3)
  })

  it('is a contract that nobody knows', async () => {
    const target = 'http://127.0.0.1:1'
    await expect(reportOf({ contract: 'altas', target })).rejects.toThrow(
      'No contract is called "altas".',
    )
  })

  it('is a check that nobody knows', () => {
    // what a person writes in JavaScript is not typed
    const checks = ['isolation-reed'] as never
    expect(() => contractTests({ contract: 'atlas', target: 'http://127.0.0.1', checks })).toThrow(
      'There is no check "isolation-reed".',
    )
  })
})
