import { afterEach, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'

/** What jsdom and happy-dom add to the globals of a process; @mswjs/data looks for it. */
function openWindow(): void {
  Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true })
}
const channel = Object.getOwnPropertyDescriptor(globalThis, 'BroadcastChannel')

/** A message port is what a `BroadcastChannel` holds open. */
const openPorts = (): number =>
  process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length

describe('a process with a window', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'window')
    if (channel) Object.defineProperty(globalThis, 'BroadcastChannel', channel)
  })

  it('keeps no handle of a mock, so that it can exit', () => {
    openWindow()
    const before = openPorts()
    for (let count = 0; count < 20; count += 1) createMock({ seed: 'empty' })

    expect(openPorts()).toBe(before)
  })

  it('opens no channel to other tabs, and has its own BroadcastChannel afterwards', () => {
    openWindow()
    const opened: string[] = []
    class Counted {
      constructor(name: string) {
        opened.push(name)
      }
      addEventListener(): void {}
    }
    Object.defineProperty(globalThis, 'BroadcastChannel', { value: Counted, configurable: true })
    createMock()

    expect(opened).toEqual([])
    expect(globalThis.BroadcastChannel).toBe(Counted)
  })
})
