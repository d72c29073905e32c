import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createMock } from '../../../mocks/index.ts'
import { toHandlers } from '../../../mocks/msw.ts'
import { createServer } from '../../../mocks/server.ts'
import { type Answer, ask, doors } from '../../support/doors.ts'
import { echo, mockOf } from '../../support/echo.ts'

const delays = [2 ** 31, 1e300, Number.POSITIVE_INFINITY]
const shortly = 100

describe.each(delays)('a delay of %d ms', (delay) => {
  // The door of msw would go on intercepting what the other tests send.
  it.each([
    ['fetch', doors.fetch],
    ['server', doors.server],
  ])('never answers through the %s door', async (_, open) => {
    const door = await open(mockOf(echo({ delayMilliseconds: delay })))
    const answer = ask(door, '/echo/').catch((): Answer | undefined => undefined)

    expect(await Promise.race([answer, pause(shortly, 'waiting')])).toBe('waiting')
    await door.close()
  })

  it('never answers through the handlers for msw', async () => {
    const [handler] = toHandlers(mockOf(echo({ delayMilliseconds: delay })))
    const request = new Request('http://mock.test/echo/')
    const answer = handler?.run({ request, requestId: '1' })

    expect(await Promise.race([answer, pause(shortly, 'waiting')])).toBe('waiting')
  })

  it('ends with the abort of the request, in process and on a server', async () => {
    const mock = createMock({ credentials: 'any' })
    mock.scenario.force('getTeamList', { delay })
    const server = createServer(mock)
    const url = `${await server.listen()}/openapi/v1/teams`
    for (const send of [mock.fetch, fetch]) {
      const abort = new AbortController()
      const response = send(url, { signal: abort.signal })
      setTimeout(() => abort.abort(new Error('enough')), shortly)

      await expect(response).rejects.toThrow('enough')
    }
    await server.close()
  })
})
