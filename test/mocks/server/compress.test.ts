import http from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createMock } from '../../../mocks/index.ts'
import { demoTokens } from '../../../mocks/providers/rainbond/protocol/authorize.ts'
import { createServer, type MockServer } from '../../../mocks/server.ts'

let server: MockServer | undefined
afterEach(() => server?.close())

/** The answer as it came: nothing is unpacked. */
async function ask(target: string, encoding: string, method = 'GET') {
  server = createServer(createMock({ profile: 'observed' }))
  const address = await server.listen()
  const [{ token: authorization }] = demoTokens
  const headers = { authorization, ...(encoding !== '' && { 'accept-encoding': encoding }) }
  return new Promise<{ headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
    const sent = http.request(address + target, { method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ headers: answer.headers, bytes: Buffer.concat(chunks) }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

const long = '/openapi/v1/regions'

describe('an answer of Rainbond that is long', () => {
  it.each(['gzip', 'gzip, deflate, br', 'gzip;q=0'])('is compressed for %s', async (encoding) => {
    const { headers, bytes } = await ask(long, encoding)

    expect(headers).toMatchObject({
      vary: 'Accept, origin, Accept-Encoding',
      'content-encoding': 'gzip',
      'content-length': `${bytes.length}`,
    })
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(
      JSON.parse((await ask(long, '')).bytes.toString()),
    )
  })

  it.each(['', 'identity', 'br'])('is left as it is for "%s"', async (encoding) => {
    const { headers, bytes } = await ask(long, encoding)

    expect(headers['content-encoding']).toBeUndefined()
    expect(headers['content-length']).toBe(`${bytes.length}`)
  })

  it('has no body to compress after HEAD', async () => {
    expect((await ask(long, 'gzip', 'HEAD')).headers['content-encoding']).toBeUndefined()
  })
})

it.each([
  ['/openapi/v1/teams/x', 'a short answer of Rainbond'],
  ['/api/atlas/v2', 'an answer of Atlas'],
])('GET %s is not compressed', async (target) => {
  expect((await ask(target, 'gzip')).headers['content-encoding']).toBeUndefined()
})
