import { afterEach, expect, it } from 'vitest'
import { compileContract, type OpenApiDocument, runCheck } from '../../../contracts/check/index.ts'
import { type ServedWorlds, serveWorlds } from '../../support/served-worlds.ts'

let served: ServedWorlds | undefined
afterEach(() => served?.close())

/**
 * Operations on the world as a whole; the check asks for leave to change what it did not create. The
 * clock is left out: no request puts it back, which the check rightly tells.
 */
const touch = [
  ...['resetWorld', 'changeSeed', 'forkWorld', 'createSnapshot', 'restoreSnapshot'],
  ...['changeScenario', 'clearScenario', 'clearOutcomes', 'releaseOutcome', 'clearJournal'],
  ...['issueCredential', 'acceptInvitation', 'verifyJournal', 'clearCoverage'],
]

it.each([1, 2, 3])(
  'our own check finds nothing on the control API, seed %i',
  async (seed) => {
    served = await serveWorlds()
    const document = (await served.steer('GET /__mock/openapi.json')).body as OpenApiDocument
    const { findings, reach, aftermath } = await runCheck(compileContract(document), {
      ...{ target: served.url, seed, touch },
      params: { provider: ['atlas'], collection: ['teams'], kind: ['organization'] },
      // Its answers have no end.
      excludeOperations: ['watchJournal'],
    })

    expect(findings).toEqual([])
    expect(aftermath).toMatchObject({ left: [] })
    expect(reach?.reached).toBeGreaterThanOrEqual(25)
  },
  120_000,
)
