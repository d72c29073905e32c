import { describe, expect, it } from 'vitest'
import { createClock } from '../../../mocks/model/clock.ts'

describe('a clock', () => {
  it('stands at its start until it is moved', () => {
    const clock = createClock('2026-05-01T10:00:00.000Z')
    expect(clock.now().toISOString()).toBe('2026-05-01T10:00:00.000Z')

    clock.tick()
    clock.advance(60_000)
    expect(clock.now().toISOString()).toBe('2026-05-01T10:01:00.001Z')

    clock.reset()
    expect(clock.milliseconds).toBe(Date.UTC(2026, 4, 1, 10))
  })

  it('follows a function and cannot be advanced then', () => {
    let now = new Date('2026-05-01T10:00:00.000Z')
    const clock = createClock(() => now)
    now = new Date('2026-05-01T11:00:00.000Z')

    expect(clock.now()).toEqual(now)
    expect(() => clock.advance(1)).toThrow('follows the function given as `now`')
  })

  it('refuses what is no date', () => {
    expect(() => createClock('yesterday')).toThrow('"yesterday" is no date.')
  })
})
