import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { createTest, test } from '../../../mocks/test.ts'

// The module of `test` may have run for another file before: workers may share modules.
describe('the test of the entry', () => {
  test.concurrent('has both providers', async ({ mock, expect }) => {
    const headers = { authorization: 'a'.repeat(40) }
    const answer = await fetch('https://rainbond.example.com/openapi/v1/teams', { headers })
    expect(answer.status).toBe(200)
    expect(mock.journal.entries()).toMatchObject([{ provider: 'rainbond', status: 200 }])
  })

  test('reaches node:http too', async ({ mock }) => {
    const status = await new Promise((resolve, reject) => {
      http
        .get('http://atlas.example.com/api/atlas/v2/orgs', (response) => {
          response.resume()
          resolve(response.statusCode)
        })
        .on('error', reject)
    })
    expect(status).toBe(401)
    expect(mock.journal.entries()).toHaveLength(1)
  })
})

describe('requests that no mock has', () => {
  const server = http.createServer((_, outgoing) => outgoing.end('real'))
  let url = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => void server.close())

  const passing = createTest({}, { onUnhandledRequest: 'bypass' })
  passing('go to the network where they may', async ({ mock }) => {
    expect(await (await fetch(url)).text()).toBe('real')
    expect(mock.journal.entries()).toEqual([])
  })

  const warning = createTest({}, { onUnhandledRequest: 'warn' })
  warning('are told where they shall be', async ({ mock }) => {
    const told = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(await (await fetch(url)).text()).toBe('real')
    expect(told.mock.calls).toEqual([
      [`[tenantry] GET ${url} was sent to the network: no handler of the test has it.`],
    ])
    told.mockRestore()
    expect(mock.journal.entries()).toEqual([])
  })

  test('are errors beside it', async ({ mock }) => {
    await expect(fetch(url)).rejects.toThrow()
    expect(mock.journal.entries()).toEqual([])
  })
})
