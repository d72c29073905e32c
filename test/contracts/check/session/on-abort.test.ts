import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { onAbort } from '../../../../contracts/check/session/on-abort.ts'

describe('a signal that many wait for', () => {
  it('tells each of them once, in their order', () => {
    const stop = new AbortController()
    const told: number[] = []
    for (const at of [1, 2, 3]) onAbort(stop.signal, () => void told.push(at))
    stop.abort()
    stop.abort()

    expect(told).toEqual([1, 2, 3])
  })

  it('does not tell those who no longer wait', () => {
    const stop = new AbortController()
    const told: string[] = []
    const listener = () => void told.push('twice')
    onAbort(stop.signal, listener)()
    onAbort(stop.signal, listener)
    stop.abort()

    expect(told).toEqual(['twice'])
  })

  it('has one listener, and its own', () => {
    const [one, other] = [new AbortController(), new AbortController()]
    const told: string[] = []
    for (let count = 0; count < 20; count += 1) onAbort(one.signal, () => void told.push('one'))
    onAbort(other.signal, () => void told.push('other'))
    other.abort()

    expect(getEventListeners(one.signal, 'abort')).toHaveLength(1)
    expect(told).toEqual(['other'])
  })
})
