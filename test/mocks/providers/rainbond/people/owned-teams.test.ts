import { describe, expect, it } from 'vitest'
import { demo } from '../../../../../mocks/providers/rainbond/seeds/demo.ts'
import { type Console, openConsole } from '../../../../support/rainbond.ts'

const users = '/openapi/v1/users'
const running = `/openapi/v1/teams/${demo.runningTeamId}`
const foreignTeam = demo.foreignTeamId
const open = (profile: 'observed' | 'documented') => openConsole({ profile, seed: 'demo' })

const regionsOf = ({ world }: Console, tenantId: string) =>
  world.teamRegions
    .list('byTeam', tenantId)
    .map(({ apps, components, runningComponents }) => [apps, components, runningComponents])

describe.each(['observed', 'documented'] as const)('in the profile %s', (profile) => {
  it('closing stops what runs in the teams of a user, so that they can be deleted', () => {
    const console = open(profile)
    const refused = console.send(`DELETE ${running}`)
    const closed = console.send(`GET ${users}/1/close`)

    expect(refused.status).toBe(400)
    expect([closed.status, closed.body]).toEqual([200, { bean: 'close success' }])
    expect(regionsOf(console, demo.runningTeamId)).toEqual([[1, 1, 0]])
    expect(console.send(`DELETE ${running}`).status).toBe(profile === 'observed' ? 200 : 204)
  })

  it('deleting takes the applications with it and leaves the teams', () => {
    const console = open(profile)
    const before = regionsOf(console, foreignTeam)
    const deleted = console.send(`GET ${users}/1/delete`)

    expect([deleted.status, deleted.body]).toEqual([200, { bean: 'delete success' }])
    expect(regionsOf(console, demo.runningTeamId)).toEqual([[0, 0, 0]])
    expect(regionsOf(console, demo.teamId)).toEqual([[0, 0, 0]])
    expect(console.send(`GET ${running}`).status).toBe(200)
    expect(regionsOf(console, foreignTeam)).toEqual(before)
  })

  it('reaches the teams of users of other enterprises', () => {
    const console = open(profile)
    for (const { id } of console.world.teamRegions.list('byTeam', foreignTeam)) {
      console.world.teamRegions.update(id, { runningComponents: 2 })
    }

    expect(console.send(`GET ${users}/3/close`).status).toBe(200)
    expect(regionsOf(console, foreignTeam).map(([, , count]) => count)).toEqual([0])
  })
})

it('fails for nobody as the console does', () => {
  const { send } = open('observed')

  expect(send(`GET ${users}/99/close`)).toMatchObject({
    status: 500,
    body: { error_type: 'UserNotExistError', msg: '用户99不存在' },
  })
  expect(send(`GET ${users}/ada/delete`)).toMatchObject({
    status: 500,
    body: { error_type: 'ValueError', msg: "invalid literal for int() with base 10: 'ada'" },
  })
  expect(open('documented').send(`GET ${users}/ada/close`)).toMatchObject({ status: 404 })
})
