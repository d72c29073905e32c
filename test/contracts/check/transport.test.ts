import { afterEach, describe, expect, it, vi } from 'vitest'
import type { JournalEntry } from '../../../contracts/check/journal.ts'
import { retryAfter } from '../../../contracts/check/retry-after.ts'
import { defaultOptions, type SessionOptions } from '../../../contracts/check/session-options.ts'
import type { PlainResponse } from '../../../contracts/check/target.ts'
import { Transport } from '../../../contracts/check/transport.ts'
import { answer, targetOf } from '../../support/boxes.ts'

const read = { method: 'GET', target: '/boxes', headers: {} }
const write = { method: 'POST', target: '/boxes', headers: {}, body: '{"name":"a"}' }

/** A transport to a server that gives these answers, the last one again and again. */
function transportTo(answers: readonly PlainResponse[], more: Partial<SessionOptions> = {}) {
  const left = [...answers]
  const { sent, target } = targetOf(() => (left.length > 1 ? left.shift() : left[0]) ?? answer(500))
  const waited: number[] = []
  const wait = async (milliseconds: number) => void waited.push(milliseconds)
  const transport = new Transport({ ...defaultOptions, seed: 1, wait, ...more })
  return { transport, sent, waited, sender: { send: target.send, as: 'alpha' } }
}

describe('an answer that asks to wait', () => {
  it.each([
    [429, '2', 2000],
    [503, '120', 120_000],
    [503, '0.5', 500],
  ])('%i with Retry-After %s is waited for', (status, value, milliseconds) => {
    expect(retryAfter(answer(status, undefined, { 'Retry-After': value }))).toBe(milliseconds)
  })

  it.each([
    [429, '0'],
    [429, '-1'],
    [429, '121'],
    [429, 'Wed, 21 Oct 2026 07:28:00 GMT'],
    [500, '2'],
    [200, '2'],
  ])('%i with Retry-After %s is final', (status, value) => {
    expect(retryAfter(answer(status, undefined, { 'Retry-After': value }))).toBeUndefined()
  })

  it('is final where it does not say how long', () => {
    expect(retryAfter(answer(429))).toBeUndefined()
  })
})

describe('a patient transport', () => {
  const busy = answer(429, undefined, { 'retry-after': '2' })

  it('sends the same again after the time that was asked for', async () => {
    const { transport, sent, waited, sender } = transportTo([busy, busy, answer(200)])
    const { index, response } = await transport.patiently(write, sender)

    expect([index, response.status]).toEqual([3, 200])
    expect(sent).toEqual([write, write, write])
    expect(waited).toEqual([2000, 2000])
  })

  it('gives up after four times', async () => {
    const { transport, sent, waited, sender } = transportTo([busy])

    expect((await transport.patiently(read, sender)).response.status).toBe(429)
    expect([sent.length, waited.length]).toEqual([4, 3])
  })

  it('does not wait for what is final', async () => {
    const { transport, sent, sender } = transportTo([answer(429), answer(200)])

    expect((await transport.patiently(read, sender)).response.status).toBe(429)
    expect(sent).toHaveLength(1)
  })
})

describe('the journal', () => {
  it('has each write before it is sent, and what came', async () => {
    const entries: JournalEntry[] = []
    const { transport, sender } = transportTo([answer(201)], {
      journal: { write: (entry) => void entries.push(entry) },
    })
    const seen: number[] = []
    const send = (request: typeof read) => {
      seen.push(entries.length)
      return sender.send(request)
    }
    await transport.once(read, sender)
    await transport.once(write, { send, as: 'alpha' })
    await transport.once({ ...write, method: 'PUT', body: new Uint8Array([1]) }, sender)

    expect(entries).toEqual([
      {
        kind: 'intent',
        index: 2,
        method: 'POST',
        target: '/boxes',
        body: '{"name":"a"}',
        as: 'alpha',
      },
      { kind: 'answer', index: 2, status: 201 },
      { kind: 'intent', index: 3, method: 'PUT', target: '/boxes', as: 'alpha' },
      { kind: 'answer', index: 3, status: 201 },
    ])
    expect(seen).toEqual([1])
  })
})

describe('a run ends', () => {
  it('when its budget is used up, not before', async () => {
    const { transport, sent, sender } = transportTo([answer(200)], { budget: 2 })
    await transport.once(read, sender)
    await transport.once(read, sender)

    await expect(transport.once(read, sender)).rejects.toThrow(
      'The budget of 2 requests is used up.',
    )
    expect(sent).toHaveLength(2)
  })

  it('when somebody stops it', async () => {
    const stop = new AbortController()
    const { transport, sent, sender } = transportTo([answer(200)], { signal: stop.signal })
    await transport.once(read, sender)
    stop.abort()

    await expect(transport.once(read, sender)).rejects.toThrow('The run was stopped.')
    expect(sent).toHaveLength(1)
  })

  it('but still cleans up, and nothing after that', async () => {
    const { transport, sent, sender } = transportTo([answer(200)], {
      budget: 0,
      signal: AbortSignal.abort(),
    })
    await transport.cleanUp(async () => void (await transport.once(read, sender)))

    expect(sent).toHaveLength(1)
    await expect(transport.once(read, sender)).rejects.toThrow('The run was stopped.')
  })
})

describe('the usual options', () => {
  afterEach(() => void vi.useRealTimers())

  it('wait as long as they are told', async () => {
    vi.useFakeTimers()
    let done = false
    const waiting = defaultOptions.wait(50).then(() => {
      done = true
    })
    await vi.advanceTimersByTimeAsync(49)
    expect(done).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await waiting

    expect(done).toBe(true)
  })

  it('want every check, write, and are made for a server of one’s own', () => {
    expect(defaultOptions.isWanted('accepts-valid')).toBe(true)
    expect(defaultOptions).toMatchObject({ careful: false, readOnly: false, budget: 100_000 })
  })
})
