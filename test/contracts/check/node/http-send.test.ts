import { once } from 'node:events'
import net, { type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttpSend, type HttpSend } from '../../../../contracts/check/node/http-send.ts'
import { NoAnswer } from '../../../../contracts/check/vocabulary/target.ts'

const answer = (status: number) => `HTTP/1.1 ${status} Word\r\nContent-Length: 2\r\n\r\nok`

let http: HttpSend | undefined
let server: net.Server | undefined
afterEach(() => {
  http?.close()
  server?.close()
})

/** A server that is told, by connection and request on it, both from 1, what to do. */
async function sendTo(act: (socket: Socket, at: readonly [number, number]) => void) {
  let connections = 0
  const requests: string[] = []
  server = net.createServer((socket) => {
    connections += 1
    const connection = connections
    let count = 0
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      count += 1
      requests.push(String(bytes).split(' ')[0] ?? '')
      act(socket, [connection, count])
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  http = createHttpSend(`http://127.0.0.1:${port}`)
  const { send } = http
  const ask = (method: string) => send({ method, target: '/', headers: {} })
  return { ask, requests, connections: () => connections }
}

describe('a connection', () => {
  it('serves one request after another', async () => {
    const { ask, connections } = await sendTo((socket) => socket.write(answer(200)))
    for (const method of ['GET', 'POST', 'GET']) expect((await ask(method)).status).toBe(200)
    expect(connections()).toBe(1)
  })

  it('is not used again after the server broke, which may close it without a word', async () => {
    const { ask } = await sendTo((socket, [connection]) => {
      if (connection > 1) socket.write(answer(201))
      else socket.write(answer(500), () => setTimeout(() => socket.destroy(), 1))
    })
    expect((await ask('POST')).status).toBe(500)
    expect((await ask('POST')).status).toBe(201)
  })

  it('is not used again after a second of silence, when the server may be closing it', async () => {
    const { ask, connections } = await sendTo((socket) => socket.write(answer(200)))
    await ask('GET')
    await new Promise((resolve) => setTimeout(resolve, 1300))
    await ask('POST')
    expect(connections()).toBe(2)
  })

  it('that was closed meanwhile is no silence of the server: what may be, is sent again', async () => {
    const { ask, requests } = await sendTo((socket, [, count]) => {
      if (count === 1) socket.write(answer(200))
      else socket.destroy()
    })
    await ask('GET')
    expect((await ask('DELETE')).status).toBe(200)
    expect(requests).toEqual(['GET', 'DELETE', 'DELETE'])
  })

  it('that was closed meanwhile does not let a create be sent twice', async () => {
    const { ask, requests } = await sendTo((socket, [, count]) => {
      if (count === 1) socket.write(answer(200))
      else socket.destroy()
    })
    await ask('GET')
    await expect(ask('POST')).rejects.toThrow(NoAnswer)
    expect(requests).toEqual(['GET', 'POST'])
  })

  it('counts as unanswered if each attempt is cut', async () => {
    const { ask } = await sendTo((socket) => socket.destroy())
    await expect(ask('GET')).rejects.toThrow(NoAnswer)
  })
})
