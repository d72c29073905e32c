import { describe, expect, it } from 'vitest'
import { RunProgress } from '../../../../contracts/check/session/run-progress.ts'

/** Progress of a run whose requests are counted by hand. */
function start(budget = 10_000) {
  let sent = 0
  const progress = new RunProgress(budget, () => sent)
  const send = (requests: number) => {
    sent += requests
  }
  return { progress, send }
}

describe('the progress of a run', () => {
  it('counts the units of all parts, and names the unit and what it is at', () => {
    const { progress, send } = start()
    progress.expect('laws', 2)
    progress.expect('operations', 1)
    const first = progress.begin('laws', 'createTeam (texts)')
    send(3)
    const ended = progress.end()
    progress.begin('operations', 'getTeam')
    const at = progress.at('rejects-invalid')

    expect([first.done, first.of, first.label]).toEqual([0, 3, 'createTeam (texts)'])
    expect([ended.done, ended.of, ended.requests]).toEqual([1, 3, 3])
    expect([at.done, at.label]).toEqual([1, 'getTeam (rejects-invalid)'])
  })

  it('says what the run is at outside its units', () => {
    expect(start().progress.at('reading what is there').label).toBe('reading what is there')
  })

  it('expects of the units to come what those before them took', () => {
    const { progress, send } = start()
    progress.expect('operations', 42)
    const usual = progress.event().requestsLeft
    for (let unit = 0; unit < 40; unit += 1) {
      progress.begin('operations', 'getTeam')
      send(10)
      progress.end()
    }
    const measured = progress.event().requestsLeft

    expect(usual).toBe(42 * 70)
    // two units of ten requests, and a little of the usual number
    expect(measured).toBeGreaterThanOrEqual(20)
    expect(measured).toBeLessThan(30)
  })

  it('expects less of a unit that has sent some of its requests, and nothing at the end', () => {
    const { progress, send } = start()
    progress.expect('laws', 1)
    const { requestsLeft: before } = progress.begin('laws', 'createTeam (texts)')
    send(4)
    const { requestsLeft: within } = progress.event()
    send(100)

    expect([before, within, progress.event().requestsLeft]).toEqual([7, 3, 0])
    expect(progress.end().requestsLeft).toBe(0)
  })

  it('expects no more than the budget allows', () => {
    const { progress, send } = start(100)
    progress.expect('operations', 50)
    send(40)
    const within = progress.event().requestsLeft
    send(70)

    expect([within, progress.event().requestsLeft]).toEqual([60, 0])
  })
})
