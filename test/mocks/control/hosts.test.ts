import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createControl } from '../../../mocks/control/control.ts'
import { serveMock } from '../../../mocks/server/serve-mock.ts'
import { liveEcho } from '../../support/control.ts'
import { say } from '../../support/raw-client.ts'

const { worlds } = liveEcho()
const server = serveMock(worlds.first.live, {}, { control: createControl(worlds) })
let url = ''
beforeAll(async () => {
  url = await server.listen()
})
afterAll(() => server.close())

/** Asks for the journal over a socket, with these headers as they stand. */
async function statusWith(headers: string, protocol = 'HTTP/1.1'): Promise<string | undefined> {
  const text = `GET /__mock/journal ${protocol}\r\n${headers}Connection: close\r\n\r\n`
  return (await say(url, { text })).statuses[0]
}

describe('the control paths, to a browser that was led here under another name', () => {
  it.each([
    'Host: a$b.example\r\n',
    'Host: \r\n',
    'Host: localhost.\r\n',
    'Host: localhost.example.com\r\n',
    'Host: user@localhost\r\n',
    'Host: [::ffff:127.0.0.1]\r\n',
    'Host: a$b.example\r\nHost: localhost\r\n',
    'Host: localhost\r\nHost: a.example\r\n',
    'Host: localhost\r\nOrigin: null\r\n',
    'Host: localhost\r\nOrigin: http://localhost.\r\n',
  ])('are foreign: %j', async (headers) => {
    expect(await statusWith(headers)).toBe('403 Forbidden')
  })

  it.each([
    'Host: localhost\r\n',
    'Host: LOCALHOST:4010\r\n',
    'Host: 127.0.0.1:1\r\n',
    'Host: [::1]:4010\r\n',
    'Host: localhost\r\nOrigin: http://app.localhost:5173\r\n',
  ])('are near: %j', async (headers) => {
    expect(await statusWith(headers)).toBe('200 OK')
  })

  it('are near to a client of HTTP/1.0, which no browser is', async () => {
    expect(await statusWith('', 'HTTP/1.0')).toBe('200 OK')
  })
})
