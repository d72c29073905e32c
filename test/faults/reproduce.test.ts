import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { checkContract } from '../../contracts/check/check-contract.ts'
import { createIdentity } from '../../contracts/check/credentials/identity.ts'
import { signaturesOf } from '../../contracts/check/credentials/signature-of.ts'
import { createHttpSend } from '../../contracts/check/node/http-send.ts'
import { createCollector } from '../../contracts/check/report/collect.ts'
import type { Reproduction } from '../../contracts/check/report/report.ts'
import { referenceContract } from './measure.ts'
import { startFaultServer } from './server.ts'
import { type FaultId, faultRows } from './table.ts'
import { keys } from './world.ts'

const contract = referenceContract()
const prefix = 'reprod'
const alpha = { token: `Bearer ${keys.alpha}` }
const beta = { token: `Bearer ${keys.beta}` }

/** How to see a fault again, as the check tells it. */
async function reproductionOf(fault: FaultId): Promise<Reproduction> {
  const wanted = faultRows.find(({ id }) => id === fault)?.check
  const server = await startFaultServer([fault])
  const http = createHttpSend(server.url)
  const collector = createCollector({
    ...{ contract, name: 'orgs', url: server.url, seed: 1, prefix },
    signatures: signaturesOf([createIdentity('alpha', alpha), createIdentity('beta', beta)]),
    secrets: [keys.alpha, keys.beta],
  })
  const target = {
    ...{ send: http.send, origin: server.url, basePath: '' },
    identity: createIdentity('alpha', alpha),
    other: createIdentity('beta', beta),
  }
  const isWanted = (check: string) => check === wanted
  for await (const event of checkContract(contract, target, { prefix, isWanted })) {
    collector.take(event)
    if (event.kind === 'finding') break
  }
  http.close()
  await server.close()
  const [finding] = collector.report().findings
  if (!finding) throw new Error(`The fault "${fault}" was not found.`)
  return finding.reproduction
}

/** Runs a vitest file against a server with some faults. @returns whether its test passed */
async function passes(file: string, faults: readonly FaultId[]): Promise<boolean> {
  const server = await startFaultServer(faults)
  const env = { CHECK_URL: server.url, ALPHA_TOKEN: keys.alpha, BETA_TOKEN: keys.beta }
  let run: () => Promise<void> = () => Promise.reject(new Error('no test'))
  const define = (_name: string, body: () => Promise<void>) => {
    run = body
  }
  // The file needs nothing but vitest, so that without its imports it is a function of these.
  const code = file.replaceAll(/^import .*$/gm, '')
  new Function('test', 'expect', 'process', code)(define, expect, { env })
  const passed = await run().then(
    () => true,
    () => false,
  )
  await server.close()
  return passed
}

test.each<FaultId>([
  'status-undocumented',
  'type-wrong-number',
  'accepts-too-small',
  'echo-wrong',
  'put-merges',
  'delete-again-500',
  'patch-spills',
  'cross-read',
])(
  '%s is reproduced: the test fails on the broken server, and passes on the right one',
  async (fault) => {
    const { vitest, curl } = await reproductionOf(fault)

    expect([await passes(vitest, [fault]), await passes(vitest, [])]).toEqual([false, true])
    expect(spawnSync('bash', ['-n'], { input: curl, encoding: 'utf8' }).stderr).toBe('')
    expect(vitest + curl).not.toContain(keys.alpha)
  },
)
