import { createLiveMock, type LiveMock } from '../../mocks/control/live-mock.ts'
import { Journal } from '../../mocks/engine/journal.ts'
import { Scenario } from '../../mocks/engine/scenario.ts'
import { echo } from './echo.ts'

/** A live mock of the echo provider with one operation to force. */
export function liveEcho(): LiveMock {
  return createLiveMock((seed) => {
    if (seed === 'nowhere') throw new Error('There is no seed "nowhere".')
    const scenario = new Scenario(new Set(['sayEcho']))
    const journal = new Journal()
    return {
      served: [echo()],
      profile: 'documented',
      scenario,
      journal,
      reset() {
        scenario.clear()
        journal.clear()
      },
    }
  }, 'demo')
}
