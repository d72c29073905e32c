import { createLiveMock } from '../../mocks/control/live-mock.ts'
import { withServed } from '../../mocks/door/served.ts'
import { Journal } from '../../mocks/engine/journal.ts'
import { Scenario } from '../../mocks/engine/scenario.ts'
import { echo } from './echo.ts'

/** A live mock of the echo provider with one operation to force. */
export function liveEcho() {
  return createLiveMock((seed) => {
    if (seed === 'quirks') throw new Error('This mock has no quirks.')
    const scenario = new Scenario(new Set(['sayEcho']))
    const journal = new Journal()
    return {
      ...withServed([echo()]),
      profile: 'documented' as const,
      scenario,
      journal,
      reset() {
        scenario.clear()
        journal.clear()
      },
    }
  }, 'demo')
}
