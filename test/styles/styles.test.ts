import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkContract } from '../../contracts/check/check-contract.ts'
import { sentenceOf } from '../../contracts/check/checks/all-checks.ts'
import { createIdentity } from '../../contracts/check/credentials/identity.ts'
import { createHttpSend } from '../../contracts/check/node/http-send.ts'
import { compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument } from '../../contracts/openapi/document.ts'
import { cursorServer } from './cursor-server.ts'
import { offsetServer } from './offset-server.ts'
import { serve } from './serve.ts'

const styles = {
  offset: {
    server: offsetServer,
    basePath: '/v2',
    header: 'x-api-key',
    one: 'key-seven',
    two: 'key-eight',
  },
  cursor: {
    server: cursorServer,
    basePath: '',
    header: 'authorization',
    one: 'Bearer one',
    two: 'Bearer two',
  },
} as const

type Style = keyof typeof styles

/** Everything that a check of a server of one style comes to, by operation and status. */
async function hold(style: Style, seed: number) {
  const { server, basePath, header, one, two } = styles[style]
  const text = readFileSync(`${import.meta.dirname}/${style}.openapi.yaml`, 'utf8')
  const contract = compileContract(parseDocument(text, style))
  const { url, close } = await serve(server())
  const http = createHttpSend(url)
  const target = {
    ...{ send: http.send, origin: url, basePath },
    identity: createIdentity('one', { headers: { [header]: one } }),
    other: createIdentity('two', { headers: { [header]: two } }),
  }
  const findings: string[] = []
  const seen = new Set<string>()
  for await (const event of checkContract(contract, target, { seed })) {
    if (event.kind === 'finding') {
      findings.push(`${event.finding.check}: ${sentenceOf(event.finding).message}`)
    }
    if (event.kind !== 'exchange') continue
    seen.add(`${event.exchange.operation?.id} ${event.exchange.response.status}`)
  }
  http.close()
  await close()
  return { findings, seen }
}

describe('a correct server of another style', () => {
  it.each([1, 2, 3, 4, 5])(
    'with offsets and bare arrays gives no finding, seed %i',
    async (seed) => {
      expect((await hold('offset', seed)).findings).toEqual([])
    },
  )

  it.each([1, 2, 3, 4, 5])('with cursors and wrappers gives no finding, seed %i', async (seed) => {
    expect((await hold('cursor', seed)).findings).toEqual([])
  })

  it.each([
    ['offset', ['squads_create 201', 'squads_create 409', 'squads_replace 204', 'squads_get 403']],
    [
      'cursor',
      ['createWorkspace 201', 'changeWorkspace 200', 'archiveWorkspace 202', 'getWorkspace 404'],
    ],
  ] as const)('is not passed over: %s', async (style, pairs) => {
    const { seen } = await hold(style, 1)
    expect(pairs.filter((pair) => !seen.has(pair))).toEqual([])
  })
})
