import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startPatience } from '../../../../../contracts/check/node/http-send/patience.ts'

describe('a wait that runs', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is over after exactly its time', () => {
    const onOver = vi.fn()
    startPatience(1000, onOver)
    vi.advanceTimersByTime(999)
    const early = onOver.mock.calls.length
    vi.advanceTimersByTime(1)

    expect([early, onOver.mock.calls.length]).toEqual([0, 1])
  })

  it('begins anew when it is renewed', () => {
    const onOver = vi.fn()
    const { renew } = startPatience(1000, onOver)
    vi.advanceTimersByTime(900)
    renew()
    vi.advanceTimersByTime(999)
    const early = onOver.mock.calls.length
    vi.advanceTimersByTime(1)

    expect([early, onOver.mock.calls.length]).toEqual([0, 1])
  })

  it('is never over once it was ended', () => {
    const onOver = vi.fn()
    startPatience(1000, onOver).end()
    vi.advanceTimersByTime(5000)

    expect(onOver).not.toHaveBeenCalled()
  })
})

describe('a process that was busy for longer than the wait', () => {
  it('still looks at what came meanwhile before the wait is over', async () => {
    const onOver = vi.fn()
    const { end } = startPatience(20, onOver)
    const until = performance.now() + 60
    while (performance.now() < until) Math.sqrt(until)
    await new Promise((resolve) => setImmediate(resolve))
    const calls = onOver.mock.calls.length
    end()

    expect(calls).toBe(0)
  })
})
