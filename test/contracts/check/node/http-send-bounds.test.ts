import { getEventListeners, once } from 'node:events'
import net, { type AddressInfo, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { defaultAnswerBounds } from '../../../../contracts/check/node/http-send/answer-bounds.ts'
import { createHttpSend, type HttpSendOptions } from '../../../../contracts/check/node/http-send.ts'
import { RunEnded } from '../../../../contracts/check/session/session-options.ts'
import {
  AnswerTooLarge,
  AnswerTooSlow,
  NoAnswer,
} from '../../../../contracts/check/vocabulary/target.ts'

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.address === '::1')

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

interface Setting extends HttpSendOptions {
  readonly scheme?: string
  readonly host?: string
}

/** A server that does as told with each request, and a way to ask it. */
async function serverThat(act: (socket: Socket) => void, setting: Setting = {}) {
  const { scheme = 'http', host = '127.0.0.1', ...options } = setting
  const sockets: Socket[] = []
  const heard: string[] = []
  const server = net.createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      heard.push(String(bytes))
      act(socket)
    })
  })
  await once(server.listen(0, host), 'listening')
  closing.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`
  const http = createHttpSend(`${scheme}://${authority}`, options)
  closing.push(http.close)
  const ask = (method = 'GET') => http.send({ method, target: '/', headers: {} })
  return { ask, sockets, heard, authority }
}

const failureOf = async (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (error: unknown) => error,
  )

const head = (...lines: string[]) => `HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\n\r\n`

/** Writes a piece again and again until the connection is gone. */
function again(socket: Socket, piece: string, milliseconds = 5): void {
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer)
    else socket.write(piece)
  }, milliseconds)
  closing.push(() => clearInterval(timer))
}

describe('a body', () => {
  const body = (length: number) => head(`Content-Length: ${length}`) + 'x'.repeat(length)

  it('may be as long as the bound', async () => {
    const { ask } = await serverThat((socket) => socket.write(body(1000)), { maxBodyBytes: 1000 })
    expect((await ask()).body.length).toBe(1000)
  })

  it('beyond it is cut, and its connection is closed', async () => {
    const { ask, sockets } = await serverThat((socket) => socket.write(body(5000)), {
      maxBodyBytes: 1000,
    })
    const error = await failureOf(ask())
    expect(error).toBeInstanceOf(AnswerTooLarge)
    expect(error).toBeInstanceOf(NoAnswer)
    expect(error).toMatchObject({
      message: 'The body of the answer has more than 1000 bytes. The rest was not read.',
      bound: 'maxBodyBytes',
      limit: 1000,
    })
    await failureOf(ask())
    expect(sockets).toHaveLength(2)
  })

  it('without an end is cut', async () => {
    const chunk = `64\r\n${'x'.repeat(100)}\r\n`
    const { ask } = await serverThat(
      (socket) => {
        socket.write(head('Transfer-Encoding: chunked'))
        again(socket, chunk)
      },
      { maxBodyBytes: 1000 },
    )
    expect(await failureOf(ask())).toMatchObject({ bound: 'maxBodyBytes', received: 1100 })
  })
})

describe('the headers of an answer', () => {
  it('are counted', async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `X-${at}: a`)
    const { ask } = await serverThat(
      (socket) => socket.write(`${head(...lines, 'Content-Length: 2')}ok`),
      { maxHeaders: 12 },
    )
    expect(await failureOf(ask())).toMatchObject({
      message: 'The answer has 13 headers; more than 12 are not read.',
      bound: 'maxHeaders',
      received: 13,
    })
  })

  it('may have so many bytes', async () => {
    const { ask } = await serverThat(
      (socket) => socket.write(head(`X-Long: ${'a'.repeat(3000)}`, 'Content-Length: 0')),
      { maxHeaderBytes: 2000 },
    )
    const error = await failureOf(ask())
    expect(error).toBeInstanceOf(AnswerTooLarge)
    expect(error).toMatchObject({ bound: 'maxHeaderBytes', limit: 2000 })
  })

  it('count together with those of provisional answers, which may have no end', async () => {
    const { ask } = await serverThat(
      (socket) => again(socket, 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(10), 1),
      { maxHeaderBytes: 2000 },
    )
    expect(await failureOf(ask())).toMatchObject({ bound: 'maxHeaderBytes', limit: 2000 })
  })

  it('that follow a provisional answer are no body', async () => {
    const { ask } = await serverThat((socket) =>
      socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n'),
    )
    const { status, body } = await ask()
    expect([status, body.length]).toEqual([204, 0])
  })

  it('that have more than what is usual are read', async () => {
    const { ask } = await serverThat((socket) =>
      socket.write(`${head(`X-Long: ${'a'.repeat(40_000)}`, 'Content-Length: 2')}ok`),
    )
    expect((await ask()).status).toBe(200)
  })
})

describe('time', () => {
  it('is up for an answer of a byte now and then', async () => {
    const { ask, sockets } = await serverThat(
      (socket) => {
        socket.write(head('Content-Length: 1000'))
        again(socket, 'x', 10)
      },
      { answerMilliseconds: 150 },
    )
    const error = await failureOf(ask())
    expect(error).toBeInstanceOf(AnswerTooSlow)
    expect(error).toBeInstanceOf(NoAnswer)
    expect(error).toMatchObject({ bound: 'answerMilliseconds', limit: 150 })
    expect(String(error)).toMatch(/was not complete after 150 ms; \d+ bytes had come\./)
    await expect.poll(() => sockets[0]?.destroyed).toBe(true)
  })

  it('is up for an answer whose headers have no end', async () => {
    const { ask } = await serverThat(
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n')
        again(socket, 'X-More: 1\r\n', 10)
      },
      { answerMilliseconds: 150 },
    )
    expect(await failureOf(ask())).toMatchObject({ bound: 'answerMilliseconds' })
  })

  it('is up for silence', async () => {
    const { ask } = await serverThat(() => undefined, { silenceMilliseconds: 60 })
    expect(await failureOf(ask())).toMatchObject({
      message: 'The server sent nothing for 60 ms; 0 bytes had come before.',
      bound: 'silenceMilliseconds',
    })
  })

  it.each(['silenceMilliseconds', 'answerMilliseconds'] as const)(
    'in which this process could not look is not held against the server: %s',
    async (bound) => {
      const busy = (socket: Socket) => {
        const start = performance.now()
        while (performance.now() - start < 250);
        socket.write(`${head('Content-Length: 2')}ok`)
      }
      const { ask } = await serverThat(busy, { [bound]: 100 })

      expect((await ask()).status).toBe(200)
    },
  )

  it('is up for a TLS handshake that does not end', async () => {
    const { ask } = await serverThat(() => undefined, { scheme: 'https', answerMilliseconds: 100 })
    expect(await failureOf(ask())).toMatchObject({ bound: 'answerMilliseconds', received: 0 })
  })

  it('is each answer its own: a connection serves longer than the bound', async () => {
    const { ask, sockets } = await serverThat(
      (socket) => setTimeout(() => socket.write(`${head('Content-Length: 2')}ok`), 60),
      { answerMilliseconds: 150 },
    )
    for (let count = 0; count < 4; count += 1) expect((await ask()).status).toBe(200)
    expect(sockets).toHaveLength(1)
  })
})

describe('a signal', () => {
  it('ends at once what a silent server was asked; what is asked later is sent', async () => {
    const stop = new AbortController()
    let isSilent = true
    const { ask } = await serverThat(
      (socket) => isSilent || socket.write(`${head('Content-Length: 2')}ok`),
      { signal: stop.signal },
    )
    const asked = failureOf(ask('POST'))
    await new Promise((resolve) => setTimeout(resolve, 30))
    const start = performance.now()
    stop.abort()
    expect(await asked).toBeInstanceOf(RunEnded)
    expect(performance.now() - start).toBeLessThan(200)
    isSilent = false
    expect((await ask('DELETE')).status).toBe(200)
  })

  it('may be of many requests at once without a warning of Node', async () => {
    const stop = new AbortController()
    const warnings: string[] = []
    const hear = ({ name }: Error) => void warnings.push(name)
    process.on('warning', hear)
    closing.push(() => process.off('warning', hear))
    const { ask, sockets } = await serverThat(() => undefined, { signal: stop.signal })
    const asked = Array.from({ length: 12 }, () => failureOf(ask()))
    await expect.poll(() => sockets.length).toBe(12)
    expect(getEventListeners(stop.signal, 'abort')).toHaveLength(1)
    stop.abort()

    expect((await Promise.all(asked)).every((error) => error instanceof RunEnded)).toBe(true)
    expect(warnings).toEqual([])
  })
})

describe('what is no whole HTTP answer is told in a sentence', () => {
  const early = 'The connection was closed before the answer was complete.'
  const unreadable = /^The answer cannot be read as HTTP\/1\.1: .+\.$/
  const cases: readonly (readonly [about: string, text: string, message: string | RegExp])[] = [
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n', unreadable],
    ['a chunk without a length', `${head('Transfer-Encoding: chunked')}zz\r\n`, unreadable],
    ['two lengths', head('Content-Length: 2', 'Content-Length: 3'), unreadable],
    ['a length beyond the body', `${head('Content-Length: 9')}ok`, early],
    ['nothing', '', early],
    ['half a header', 'HTTP/1.1 200 OK\r\nConten', early],
    ['no last chunk', `${head('Transfer-Encoding: chunked')}2\r\nok\r\n`, early],
  ]
  it.each(cases)('%s', async (_about, text, message) => {
    const { ask } = await serverThat((socket) => socket.end(text))
    const error = await failureOf(ask('POST'))
    expect(error).toBeInstanceOf(NoAnswer)
    expect(error instanceof Error && error.message).toMatch(message)
  })
})

describe('the way to a server', () => {
  it.skipIf(!hasIpv6)('may be an IPv6 address', async () => {
    const { ask, heard, authority } = await serverThat(
      (socket) => socket.write(`${head('Content-Length: 2')}ok`),
      { host: '::1' },
    )
    expect((await ask()).status).toBe(200)
    expect(heard[0]).toContain(`Host: ${authority}\r\n`)
    expect(authority).toMatch(/^\[::1\]:/)
  })

  it('leads nowhere else: a redirect is an answer', async () => {
    const other = await serverThat((socket) => socket.write(head('Content-Length: 0')))
    const { ask } = await serverThat((socket) =>
      socket.write(
        `HTTP/1.1 302 Found\r\nLocation: http://${other.authority}/\r\nContent-Length: 0\r\n\r\n`,
      ),
    )
    expect((await ask()).status).toBe(302)
    expect(other.sockets).toEqual([])
  })
})

it('bounds are as documented', () => {
  expect(defaultAnswerBounds).toEqual({
    answerMilliseconds: 30_000,
    silenceMilliseconds: 10_000,
    maxBodyBytes: 16_777_216,
    maxHeaders: 200,
    maxHeaderBytes: 65_536,
  })
})
