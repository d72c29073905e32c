import { afterAll, beforeAll, describe } from 'vitest'
import { contractTests } from '../../../../contracts/check/vitest.ts'
import { createMock } from '../../../../mocks/index.ts'
import { createServer } from '../../../../mocks/server.ts'

// Run by contract-tests.test.ts alone: the documented contracts on servers that answer as observed.

const server = createServer(createMock({ profile: 'observed' }), { port: 0 })
let url = ''
beforeAll(async () => {
  url = await server.listen()
})
afterAll(() => server.close())

const atlas = { contract: 'atlas', operations: ['createOrgTeam'], target: () => url }

describe('as it is', () => contractTests({ ...atlas, checks: ['documented-status'] }))
describe('strictly', () => contractTests({ ...atlas, checks: ['documented-status'], strict: true }))
describe('with too few requests', () => contractTests({ ...atlas, checks: [], budget: 1 }))
describe('a law that is not held', () =>
  contractTests({
    contract: 'rainbond',
    operations: ['createTeam'],
    target: () => url,
    checks: ['create-echoes'],
  }))
