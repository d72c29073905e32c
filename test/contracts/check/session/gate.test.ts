import { describe, expect, it } from 'vitest'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import { Gate, type GateOptions } from '../../../../contracts/check/session/gate.ts'
import { maxRequestBytes } from '../../../../contracts/check/session/request-fault.ts'
import { RunEnded } from '../../../../contracts/check/session/session-options.ts'
import type { RunJournalEntry } from '../../../../contracts/check/vocabulary/journal.ts'
import type { PlainRequest, PlainResponse } from '../../../../contracts/check/vocabulary/target.ts'
import { answer, targetOf } from '../../../support/boxes.ts'

const read = { method: 'GET', target: '/boxes', headers: {} }
const write = { method: 'POST', target: '/boxes', headers: {}, body: '{"name":"a"}' }

function gateTo(
  respond: (request: PlainRequest) => PlainResponse | Promise<PlainResponse> = () => answer(200),
  options: GateOptions = {},
) {
  const { sent, target, lines } = targetOf(respond)
  const gate = new Gate(target.send, options)
  return { gate, sent, lines, send: gate.named('alpha') }
}

describe('what may leave', () => {
  it.each([
    'http://other.example/boxes',
    '//other.example/boxes',
    '/\\other.example/boxes',
    'boxes',
    '*',
    '',
    '/boxes/../admin',
    '/boxes/.',
    '/boxes/%2e%2E/admin',
    '/boxes/a b',
    '/boxes/a\r\nhost: other.example',
  ])('is no target %j', async (target) => {
    const { send, sent } = gateTo()

    await expect(send({ ...read, target })).rejects.toThrow('was not sent: it')
    expect(sent).toEqual([])
  })

  it.each(['/', '/boxes/..%2f..%2f', '/boxes/...', '/boxes?to=//other/../x', '/a:b/%00'])(
    'is the target %j',
    async (target) => {
      const { send, lines } = gateTo()
      await send({ ...read, target })

      expect(lines()).toEqual([`GET ${target}`])
    },
  )

  it('names no other server in its header Host', async () => {
    const { send, sent } = gateTo(undefined, { host: '127.0.0.1:1' })
    const to = (host: string) => send({ ...read, headers: { Host: host } })

    await expect(to('other.example')).rejects.toThrow('its header Host names "other.example"')
    await to('127.0.0.1:1')
    expect(sent).toHaveLength(1)
  })

  it.each([{ 'x-a': 'a\r\nb: c' }, { 'x-a': '€' }, { 'x a': 'b' }])(
    'has headers that HTTP can carry, not %j',
    async (headers) => {
      await expect(gateTo().send({ ...read, headers })).rejects.toThrow('HTTP cannot carry')
    },
  )

  it('has a size', async () => {
    const { send } = gateTo()

    await expect(send({ ...write, body: ' '.repeat(maxRequestBytes) })).rejects.toThrow('bytes')
  })

  it('changes nothing in a run that only reads, and fetches tokens all the same', async () => {
    const { gate, send, lines } = gateTo(() => answer(200, { access_token: 'abc' }), {
      readOnly: true,
    })
    const client = createIdentity('c', { client: ['id', 'secret'], tokenPath: '/token' })
    await gate.sendAs(client)(read)

    await expect(send(write)).rejects.toThrow('this run only reads')
    await expect(gate.sendAs(client)(write)).rejects.toThrow('this run only reads')
    expect(lines()).toEqual(['POST /token', 'GET /boxes'])
  })
})

describe('what is sent to sign a request', () => {
  const client = createIdentity('c', { client: ['id', 'secret'], tokenPath: '/token' })
  const digest = createIdentity('d', { digest: ['user', 'pass'] })
  const challenge = answer(401, undefined, {
    'www-authenticate': 'Digest realm="r", nonce="n", qop="auth"',
  })
  const respond = ({ target, headers }: PlainRequest) => {
    if (target === '/token') return answer(200, { access_token: 'abc' })
    return headers.authorization === undefined ? challenge : answer(201)
  }

  it('counts, and is written down', async () => {
    const entries: RunJournalEntry[] = []
    const { gate } = gateTo(respond, { journal: { write: (entry) => void entries.push(entry) } })
    const response = await gate.sendAs(digest)(write)

    expect(gate.count).toBe(2)
    expect(gate.indexOf(response)).toBe(2)
    const intent = { kind: 'intent', method: 'POST', target: '/boxes', body: write.body, as: 'd' }
    expect(entries).toEqual([
      { ...intent, index: 1 },
      { kind: 'answer', index: 1, status: 401 },
      { ...intent, index: 2 },
      { kind: 'answer', index: 2, status: 201 },
    ])
  })

  it('keeps to the budget', async () => {
    const { gate, lines } = gateTo(respond, { budget: 1 })

    await expect(gate.sendAs(client)(read)).rejects.toThrow('The budget of 1 requests is used up.')
    expect(lines()).toEqual(['POST /token'])
  })

  it('is a token once for an identity, and again when a good one expired', async () => {
    let good = 'abc'
    const { gate, lines } = gateTo(({ target, headers }) => {
      if (target === '/token') return answer(200, { access_token: good })
      return answer(headers.authorization === `Bearer ${good}` ? 200 : 401)
    })
    const statuses: number[] = []
    for (const next of ['abc', 'abc', 'def', 'def']) {
      good = next
      statuses.push((await gate.sendAs(client)(read)).status)
    }

    expect(statuses).toEqual([200, 200, 200, 200])
    expect(lines().filter((line) => line === 'POST /token')).toHaveLength(2)
  })

  it('is not asked for again where the server never takes it', async () => {
    const { gate, lines } = gateTo(({ target }) =>
      target === '/token' ? answer(200, { access_token: 'abc' }) : answer(401),
    )
    for (let at = 0; at < 3; at += 1) await gate.sendAs(client)(read)

    expect(lines()).toEqual(['POST /token', 'GET /boxes', 'GET /boxes', 'GET /boxes'])
  })
})

describe('the journal', () => {
  it('has each write before it is sent, and what came', async () => {
    const entries: RunJournalEntry[] = []
    const seen: number[] = []
    const { send } = gateTo(
      () => {
        seen.push(entries.length)
        return answer(201)
      },
      { journal: { write: (entry) => void entries.push(entry) } },
    )
    await send(read)
    await send(write)
    await send({ ...write, method: 'PUT', body: new Uint8Array([1]) })

    expect(seen).toEqual([0, 1, 3])
    expect(entries).toEqual([
      { kind: 'intent', index: 2, method: 'POST', target: '/boxes', body: write.body, as: 'alpha' },
      { kind: 'answer', index: 2, status: 201 },
      { kind: 'intent', index: 3, method: 'PUT', target: '/boxes', as: 'alpha' },
      { kind: 'answer', index: 3, status: 201 },
    ])
  })

  it('has an answer also that came when the run had ended', async () => {
    const entries: RunJournalEntry[] = []
    const stop = new AbortController()
    let come: (response: PlainResponse) => void = () => undefined
    const { send } = gateTo(() => new Promise((resolve) => (come = resolve)), {
      signal: stop.signal,
      journal: { write: (entry) => void entries.push(entry) },
    })
    const sending = send(write)
    stop.abort()
    await expect(sending).rejects.toThrow(RunEnded)
    come(answer(201))
    await new Promise((resolve) => setTimeout(resolve, 0))

    expect(entries.at(-1)).toEqual({ kind: 'answer', index: 1, status: 201 })
  })
})

describe('a run ends', () => {
  it('when its budget is used up, not before', async () => {
    const { send, sent } = gateTo(undefined, { budget: 2 })
    await send(read)
    await send(read)

    await expect(send(read)).rejects.toThrow('The budget of 2 requests is used up.')
    expect(sent).toHaveLength(2)
  })

  it('when somebody stops it, whatever it waits for', async () => {
    const stop = new AbortController()
    const { send } = gateTo(() => new Promise(() => undefined), { signal: stop.signal })
    const sending = send(read)
    stop.abort(new RunEnded('The time is up.'))

    await expect(sending).rejects.toThrow('The time is up.')
    await expect(send(read)).rejects.toThrow('The time is up.')
  })

  it('but still cleans up, and nothing after that', async () => {
    const { gate, send, sent } = gateTo(undefined, { budget: 0, signal: AbortSignal.abort() })
    await gate.cleanUp(async () => void (await send(read)))

    expect(sent).toHaveLength(1)
    await expect(send(read)).rejects.toThrow('The run was stopped.')
    await expect(gate.cleanUp(() => Promise.reject(new Error('oops')))).rejects.toThrow('oops')
    await expect(send(read)).rejects.toThrow('The run was stopped.')
  })

  it('for good with its last signal', async () => {
    const last = new AbortController()
    const { gate, send } = gateTo(() => new Promise(() => undefined), { lastSignal: last.signal })
    const cleaning = gate.cleanUp(() => send(read))
    last.abort()

    await expect(cleaning).rejects.toThrow('The run was stopped.')
    await expect(gate.cleanUp(() => send(read))).rejects.toThrow('The run was stopped.')
  })

  it('keeps its pace', async () => {
    const order: string[] = []
    const respond = () => {
      order.push('sent')
      return answer(200)
    }
    const { send } = gateTo(respond, { pace: async () => void order.push('paced') })
    await send(read)
    await send(read)

    expect(order).toEqual(['paced', 'sent', 'paced', 'sent'])
  })
})
