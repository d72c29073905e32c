import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  headerOf,
  type PlainRequest,
  type PlainResponse,
} from '../../contracts/check/vocabulary/target.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'
import type { Operation } from '../../contracts/openapi/operation.ts'
import { servedKey } from '../../mocks/door/served.ts'
import type { Mock } from '../../mocks/index.ts'
import { createServer, type MockServer } from '../../mocks/server.ts'
import { prove } from '../../scripts/coverage/prove.ts'
import { sendOverSocket } from '../support/doors.ts'
import { handOver } from './support/documents.ts'
import { describeClient, obtainPackage } from './support/obtain.ts'
import { type Prism, startPrism } from './support/prism.ts'

const name = '@stoplight/prism-cli'

/** Prism between client and server reports each answer that its reading of the contract forbids. */
describeClient(name, await obtainPackage(name, '5.14.2'), ({ folder }) => {
  describe.each(handOver())(
    'between us and the witnesses: $name',
    ({ path, provider, profile, contract }) => {
      let current: Mock | undefined
      let server: MockServer
      let prism: Prism
      const agent = new http.Agent({ keepAlive: true })
      beforeAll(async () => {
        server = createServer({
          get [servedKey]() {
            return current?.[servedKey] ?? []
          },
        })
        prism = await startPrism(folder, 'proxy', path, await server.listen())
      })
      afterAll(async () => {
        agent.destroy()
        await prism?.close()
        await server?.close()
      })

      it('objects to none of our answers', { timeout: 300_000 }, async () => {
        const violations = new Set<string>()
        let answers = 0
        const { hostname, port } = new URL(prism.url)
        await prove(provider, profile, async (mock) => ({
          async send(request) {
            current = mock
            const response = await sendOverSocket({ hostname, port, agent }, request)
            answers += 1
            for (const one of objections(contract, request, response)) violations.add(one)
            return response
          },
          close: async () => undefined,
        }))

        expect(answers).toBeGreaterThan(100)
        expect([...violations]).toEqual([])
      })
    },
  )
})

interface Violation {
  readonly location: readonly string[]
  readonly message: string
}

function objections(
  contract: Contract,
  request: PlainRequest,
  response: PlainResponse,
): readonly string[] {
  if (!isForPrism(contract, request, response)) return []
  const violations: Violation[] = JSON.parse(headerOf(response, 'sl-violations') ?? '[]')
  const path = request.target.split('?', 1)[0]
  return violations
    .filter(({ location }) => location[0] === 'response')
    .map(({ message }) => `${request.method} ${path} ${response.status}: ${message}`)
}

/**
 * Whether Prism can judge an answer. Answers around operations (406, 415, a gateway's 503) and
 * optional bodies are declared where it does not look; of several versions it reads the first only.
 */
function isForPrism(contract: Contract, request: PlainRequest, response: PlainResponse): boolean {
  const route = contract.match(request.target.split('?', 1)[0] ?? '')
  const methods: ReadonlyMap<string, Operation> | undefined = route?.methods
  const operation = methods?.get(request.method)
  if (!operation) return false
  const documented = contract.responseFor(operation, response.status)
  if (!documented) return contract.transportResponses.every((one) => one.status !== response.status)
  if (documented.extensions['x-body'] === 'optional' && response.body.length === 0) return false
  const [first] = documented.content
  const type = headerOf(response, 'content-type')
  return first === undefined || type === undefined || type.startsWith(first.name)
}
