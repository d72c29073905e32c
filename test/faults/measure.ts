import { readFileSync } from 'node:fs'
import { checkContract } from '../../contracts/check/check-contract.ts'
import { createIdentity } from '../../contracts/check/credentials/identity.ts'
import { createHttpSend } from '../../contracts/check/node/http-send.ts'
import type { Finding } from '../../contracts/check/vocabulary/finding.ts'
import { type Contract, compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument } from '../../contracts/openapi/document.ts'
import type { Operation } from '../../contracts/openapi/operation.ts'
import { startFaultServer } from './server.ts'
import type { FaultId } from './table.ts'
import { keys } from './world.ts'

export interface Measure {
  readonly findings: readonly Finding[]
  readonly requests: number
  readonly milliseconds: number
}

export interface MeasureOptions {
  readonly seed?: number
  /** The run may end when this check has found something. */
  readonly until?: string
  /** Only these checks look. */
  readonly only?: ReadonlySet<string>
  /** Only this operation is looked at. */
  readonly operation?: string
}

const path = new URL('./api.openapi.yaml', import.meta.url)

export const referenceContract = (): Contract =>
  compileContract(parseDocument(readFileSync(path, 'utf8'), 'api.openapi.yaml'))

/** Starts a server with some faults and holds it to its contract. */
export async function measure(
  contract: Contract,
  faults: readonly FaultId[],
  { seed = 1, until, only, operation }: MeasureOptions = {},
): Promise<Measure> {
  const server = await startFaultServer(faults)
  const http = createHttpSend(server.url)
  const started = performance.now()
  const findings: Finding[] = []
  try {
    const target = {
      ...{ send: http.send, origin: server.url, basePath: '' },
      identity: createIdentity('alpha', { token: `Bearer ${keys.alpha}` }),
      other: createIdentity('beta', { token: `Bearer ${keys.beta}` }),
    }
    const options = {
      ...{ seed, isWanted: (check: string) => only?.has(check) ?? true },
      isWantedOperation: ({ id }: Operation) => id === (operation ?? id),
    }
    for await (const event of checkContract(contract, target, options)) {
      if (event.kind !== 'finding') continue
      findings.push(event.finding)
      if (event.finding.check === until) break
    }
    const milliseconds = performance.now() - started
    return { findings, requests: server.count(), milliseconds }
  } finally {
    http.close()
    await server.close()
  }
}
