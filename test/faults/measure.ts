import { readFileSync } from 'node:fs'
import { checkContract } from '../../contracts/check/check-contract.ts'
import { createIdentity } from '../../contracts/check/credentials/identity.ts'
import { createHttpSend } from '../../contracts/check/node/http-send.ts'
import type { Finding } from '../../contracts/check/vocabulary/finding.ts'
import type { Target } from '../../contracts/check/vocabulary/target.ts'
import { type Contract, compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument } from '../../contracts/openapi/document.ts'
import type { Operation } from '../../contracts/openapi/operation.ts'
import { targetOf } from '../support/in-process.ts'
import { createProjectServer } from './projects/server.ts'
import { startFaultServer } from './server.ts'
import { type FaultId, isOfProjects } from './table.ts'
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

interface ReferenceServer {
  readonly target: Pick<Target, 'send' | 'origin' | 'basePath'>
  /** How many requests came in. */
  readonly count: () => number
  readonly close: () => Promise<void>
}

/** A contract, and a server that keeps it but for its faults. */
export interface ReferenceApi {
  readonly contract: Contract
  readonly start: (faults: readonly FaultId[]) => Promise<ReferenceServer>
}

/** The contract of the organizations and teams. */
export const referenceContract = (): Contract => contractAt('./api.openapi.yaml')

function contractAt(path: string): Contract {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8')
  return compileContract(parseDocument(text, path))
}

/** Organizations and teams, over node:http. */
export const teamsApi = (): ReferenceApi => ({
  contract: referenceContract(),
  async start(faults) {
    const server = await startFaultServer(faults)
    const http = createHttpSend(server.url)
    return {
      target: { send: http.send, origin: server.url, basePath: '' },
      count: server.count,
      close() {
        http.close()
        return server.close()
      },
    }
  },
})

/** Accounts and projects, within this process. */
export function projectsApi(): ReferenceApi {
  const contract = contractAt('./projects/api.openapi.yaml')
  return {
    contract,
    async start(faults) {
      const server = createProjectServer(contract, (fault) => faults.includes(fault))
      const { sent, send, origin, basePath } = targetOf(server)
      return {
        target: { send, origin, basePath },
        count: () => sent.length,
        close: async () => undefined,
      }
    },
  }
}

/** Both, and which of them a fault belongs to. */
export function referenceApis() {
  const [teams, projects] = [teamsApi(), projectsApi()]
  return {
    all: { teams, projects },
    of: (fault: FaultId): ReferenceApi => (isOfProjects(fault) ? projects : teams),
  }
}

/** Starts a server with some faults and holds it to its contract. */
export async function measure(
  { contract, start }: ReferenceApi,
  faults: readonly FaultId[],
  { seed = 1, until, only, operation }: MeasureOptions = {},
): Promise<Measure> {
  const server = await start(faults)
  const started = performance.now()
  const findings: Finding[] = []
  try {
    const target = {
      ...server.target,
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
    await server.close()
  }
}
