import { describe } from 'vitest'
import { contractTests } from '../../../../contracts/check/vitest.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'

// Run by contract-tests.test.ts alone: a contract with one GET, and a team that insists on isolation.

const status = { type: 'object', required: ['up'], properties: { up: { type: 'boolean' } } }
const content = { 'application/json': { schema: status } }
const get = { operationId: 'getStatus', responses: { 200: { description: 'ok', content } } }
const contract = compileContract({
  ...{ openapi: '3.1.0', info: { title: 'status' }, paths: { '/status': { get } } },
})

const target = {
  origin: 'http://127.0.0.1:4010',
  ...{ basePath: '', identity: undefined, other: undefined },
  send: async ({ method, target: path }: { readonly method: string; readonly target: string }) => ({
    status: path !== '/status' ? 404 : method === 'GET' ? 200 : 405,
    headers: [
      ['content-type', 'application/json'],
      ['allow', 'GET'],
    ] as const,
    body: new TextEncoder().encode(method === 'GET' ? '{"up":true}' : ''),
  }),
}

describe('any check', () => {
  contractTests({ contract, target })
})
describe('insisting', () => {
  contractTests({ contract, target, checks: ['documented-status'], requires: ['isolation-read'] })
})
