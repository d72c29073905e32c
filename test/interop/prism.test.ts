import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Contract } from '../../contracts/openapi/contract.ts'
import type { MediaType, Operation } from '../../contracts/openapi/operation.ts'
import { sample } from '../../contracts/openapi/sample.ts'
import { handOver } from './support/documents.ts'
import { describeClient, obtainPackage } from './support/obtain.ts'
import { type Prism, startPrism } from './support/prism.ts'

/** Later versions need a newer Node than this package does. */
const name = '@stoplight/prism-cli'
const prism = await obtainPackage(name, '5.14.2')
const documents = handOver()

/** One request that each provider's document answers with an example of its own. */
const first = {
  atlas: {
    path: '/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams',
    accept: 'application/vnd.atlas.2023-01-01+json',
    operation: 'listOrgTeams',
  },
  rainbond: { path: '/openapi/v1/teams', accept: 'application/json', operation: 'getTeamList' },
} as const

describeClient(name, prism, ({ folder }) => {
  describe.each(documents)('serves the contract: $name', ({ path, provider, contract }) => {
    let served: Prism
    beforeAll(async () => {
      served = await startPrism(folder, 'mock', path)
    })
    afterAll(() => served?.close())

    it('knows every operation of it', () => {
      expect(served.announced).toHaveLength(contract.operations.size)
      expect(served.log()).not.toMatch(/✖|⚠/)
    })

    it('answers a request with what fits it', async () => {
      const { path: target, accept, operation } = first[provider]
      const headers = { accept, authorization: 'Bearer anything', prefer: 'dynamic=true' }
      const answer = await fetch(`${served.url}${target}`, { headers })
      const response = { status: answer.status, headers: Object.fromEntries(answer.headers) }
      const body: unknown = await answer.json()

      expect(answer.status).toBe(200)
      expect(contract.checkResponse(contract.require(operation), { ...response, body })).toEqual([])
    })

    it('takes a sample request for each operation and answers its success', async () => {
      const refused: unknown[] = []
      for (const line of served.announced) {
        const { target, init, expected } = sampleRequest(contract, line)
        const answer = await fetch(`${served.url}${target}`, init)
        const body = await answer.text()
        if (answer.status !== expected) refused.push({ line, status: answer.status, body })
      }

      expect(refused).toEqual([])
    })
  })
})

/** The request that Prism announced, with what the contract requires besides the address. */
function sampleRequest(contract: Contract, line: string) {
  const [method = '', announced = ''] = line.split(' ')
  const [path = ''] = announced.split('?', 1)
  const methods: ReadonlyMap<string, Operation> | undefined = contract.match(path)?.methods
  const operation = methods?.get(method)
  if (!operation) throw new Error(`The contract has no operation for "${line}".`)
  const success = contract.successOf(operation)
  const [media] = operation.requestBody?.content ?? []
  const typed = media && { 'content-type': media.name }
  const accept = success?.content[0]?.name ?? '*/*'
  const headers = { accept, authorization: credentialFor(path), ...typed }
  const body = media && { body: write(media, sample(contract, media, { direction: 'request' })) }
  // Prism writes a list into one query value and then refuses that, so only what must be is sent.
  const must = operation.parameters.some((one) => one.in === 'query' && one.required)
  return {
    target: must ? announced : path,
    init: { method, headers, ...body },
    expected: Number(success?.status),
  }
}

const credentialFor = (path: string): string =>
  path.startsWith('/api/oauth/') ? 'Basic YTpi' : 'Bearer anything'

function write({ name: type }: MediaType, value: unknown): string {
  if (!/form/.test(type)) return JSON.stringify(value)
  return new URLSearchParams(value as Record<string, string>).toString() // forms are flat
}
