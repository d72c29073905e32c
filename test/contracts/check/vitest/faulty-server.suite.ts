import { afterAll, beforeAll } from 'vitest'
import { contractTests } from '../../../../contracts/check/vitest.ts'
import { startFaultServer } from '../../../faults/server.ts'
import { keys } from '../../../faults/world.ts'

// Run by contract-tests.test.ts alone: a project of somebody who has a server with two faults.

let server: Awaited<ReturnType<typeof startFaultServer>>
beforeAll(async () => {
  server = await startFaultServer(['cross-read', 'accepts-too-small'])
})
afterAll(() => server.close())

contractTests({
  contract: 'test/faults/api.openapi.yaml',
  target: () => ({
    url: server.url,
    credential: { token: `Bearer ${keys.alpha}` },
    other: { token: `Bearer ${keys.beta}` },
  }),
})
