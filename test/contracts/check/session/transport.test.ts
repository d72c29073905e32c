import { afterEach, describe, expect, it, vi } from 'vitest'
import { Gate } from '../../../../contracts/check/session/gate.ts'
import {
  defaultOptions,
  type SessionOptions,
} from '../../../../contracts/check/session/session-options.ts'
import { Transport } from '../../../../contracts/check/session/transport.ts'
import { retryAfter } from '../../../../contracts/check/vocabulary/retry-after.ts'
import type { PlainResponse } from '../../../../contracts/check/vocabulary/target.ts'
import { answer, targetOf } from '../../../support/boxes.ts'

const read = { method: 'GET', target: '/boxes', headers: {} }
const write = { method: 'POST', target: '/boxes', headers: {}, body: '{"name":"a"}' }

/** A transport to a server that gives these answers, the last one again and again. */
function transportTo(answers: readonly PlainResponse[], more: Partial<SessionOptions> = {}) {
  const left = [...answers]
  const { sent, target } = targetOf(() => (left.length > 1 ? left.shift() : left[0]) ?? answer(500))
  const waited: number[] = []
  const wait = async (milliseconds: number) => void waited.push(milliseconds)
  const options = { ...defaultOptions, seed: 1, wait, ...more }
  const gate = new Gate(target.send, options)
  const transport = new Transport(gate, options)
  return { gate, transport, sent, waited, sender: gate.named('alpha') }
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

describe('all waiting of a run', () => {
  const busy = answer(503, undefined, { 'retry-after': '2' })

  it('has one limit, after which an answer stands', async () => {
    const { transport, sent, waited, sender } = transportTo([busy], { maxWaitMilliseconds: 5000 })
    await transport.patiently(read, sender)
    await transport.patiently(read, sender)

    expect(waited).toEqual([2000, 2000])
    expect(sent).toHaveLength(4)
  })

  it('ends with the run', async () => {
    const stop = new AbortController()
    const { transport, sender } = transportTo([busy], {
      signal: stop.signal,
      wait: async () => {
        stop.abort()
        await new Promise(() => undefined)
      },
    })

    await expect(transport.patiently(read, sender)).rejects.toThrow('The run was stopped.')
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
