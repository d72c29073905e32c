import { atlas } from './stage.ts'
import { count, ending, type Scenario, statuses, team } from './steps.ts'

/** What the mock is told to answer. */
export const forced: readonly Scenario[] = [
  [
    'answers a status in the words of the request',
    async (on) => {
      on.mock.on('createOrgTeam').answer(409)
      const { status, body } = await atlas(on, '/teams', team('edge'))
      return [status, body.detail?.includes('edge')]
    },
    [409, true],
  ],
  [
    'answers the error of a code',
    async (on) => {
      on.mock.on('listOrgTeams').answer('ORG_NOT_FOUND').once()
      return [(await atlas(on, '/teams')).body.errorCode, await count(on)]
    },
    ['ORG_NOT_FOUND', 1],
  ],
  [
    'says when to come back',
    async (on) => {
      on.mock.on('listOrgTeams').answer(429, { retryAfter: 6 })
      return (await atlas(on, '/teams')).headers.get('retry-after')
    },
    '6',
  ],
  [
    'answers as often and after as many as asked for',
    async (on) => {
      on.mock.on('listOrgTeams').answer(500).times(2).after(1)
      const list = () => atlas(on, '/teams')
      return statuses(list, list, list, list)
    },
    [200, 500, 500, 200],
  ],
  [
    'answers for one resource alone',
    async (on) => {
      const { id = '' } = (await atlas(on, '/teams', team('core'))).body
      on.mock.on('getOrgTeam', { teamId: id }).answer(500)
      return statuses(
        () => atlas(on, `/teams/${id}`),
        () => atlas(on, '/teams/6b610e1087d9d66b272f0c86'),
      )
    },
    [500, 200],
  ],
  [
    'answers what is no JSON',
    async (on) => {
      on.mock.on('listOrgTeams').raw('<html>oops', { headers: { 'Content-Type': 'text/html' } })
      const { status, text, headers } = await atlas(on, '/teams')
      return [status, text, headers.get('content-type')]
    },
    [200, '<html>oops', 'text/html'],
  ],
  [
    'answers a status that is not documented',
    async (on) => {
      on.mock.on('listOrgTeams').undocumented(418, { body: { tea: 1 } })
      const { status, text } = await atlas(on, '/teams')
      return [status, text]
    },
    [418, '{"tea":1}'],
  ],
  [
    'cuts before the write',
    async (on) => {
      on.mock.on('createOrgTeam').cut('before')
      return [await ending(atlas(on, '/teams', team('core'))), await count(on)]
    },
    ['failed', 1],
  ],
  [
    'cuts after the write',
    async (on) => {
      on.mock.on('createOrgTeam').cut('after')
      return [await ending(atlas(on, '/teams', team('core'))), await count(on)]
    },
    ['failed', 2],
  ],
  [
    'waits',
    async (on) => {
      on.mock.on('listOrgTeams').delay(60)
      const start = performance.now()
      await atlas(on, '/teams')
      return performance.now() - start >= 55
    },
    true,
  ],
  [
    'holds an answer until it is released',
    async (on) => {
      const held = on.mock.on('listOrgTeams').hold()
      const answer = atlas(on, '/teams')
      await held.arrived()
      const { waiting } = held
      held.release()
      return [waiting, (await answer).status]
    },
    [1, 200],
  ],
  [
    'ends a held request with its abort',
    async (on) => {
      const held = on.mock.on('listOrgTeams').hold()
      const abort = new AbortController()
      const answer = ending(atlas(on, '/teams', { signal: abort.signal }))
      await held.arrived()
      abort.abort()
      return answer
    },
    'failed',
  ],
  [
    'lets in who waits as told',
    async (on) => {
      on.mock.scenario.limitRate({ capacity: 1, refill: 1, seconds: 60 })
      const list = () => atlas(on, '/teams')
      return statuses(list, list, list)
    },
    [200, 429, 200],
  ],
]
