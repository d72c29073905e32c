import { describe, expect, it } from 'vitest'
import { type ConsoleOptions, openConsole, tokens } from '../../../../support/rainbond.ts'

const teams = '/openapi/v1/teams'
const profiles = ['observed', 'documented'] as const

/** The demo world and the regions of one of its teams. */
function withDemo(options: ConsoleOptions = {}) {
  const console = openConsole({ seed: 'demo', ...options })
  const id = '9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e'
  const team = console.world.teams.find('tenantId', id)
  return {
    ...console,
    id,
    names: { team_id: id, team_name: team?.tenantName, team_alias: '研发团队' },
    get: (rest: string, token: string = tokens.admin) =>
      console.send(`GET ${teams}/${id}/regions/${rest}`, { token }),
    change: (region: Readonly<Record<string, unknown>>) => {
      const { id: row = 0 } = console.world.regions.find('regionName', 'rainbond') ?? {}
      console.world.regions.update(row, region)
    },
  }
}

const use = {
  total_cpu: 1000,
  total_memory: 2048,
  used_cpu: 100,
  used_memory: 512,
  used_cpu_percentage: 10,
  used_memory_percentage: 25,
}
const nothing = Object.fromEntries(Object.keys(use).map((name) => [name, 0]))

describe.each(profiles)('what a team uses of a region (%s)', (profile) => {
  it('is what the region says', () => {
    const { get, names } = withDemo({ profile })

    expect(get('rainbond/resource').body).toEqual({ ...use, ...names })
  })

  it('is rounded to two digits, and nothing of no limit', () => {
    const { get, change } = withDemo({ profile })
    change({ tenantCpu: 1, tenantCpuLimit: 3, tenantMemoryLimit: 0 })

    expect(get('rainbond/resource').body).toMatchObject({
      used_cpu_percentage: 33.33,
      used_memory: 512,
      used_memory_percentage: 0,
    })
  })

  it('is nothing where the region does not answer', () => {
    const { get, change, names } = withDemo({ profile })
    change({ isReachable: false })

    expect(get('rainbond/resource').body).toEqual({ ...nothing, ...names })
  })

  it.each([
    ['nope', 404, 3000],
    ['foreign', 404, 3000],
    ['second', 409, 2001],
  ])('is not told of %s', (region, status, code) => {
    const { get } = withDemo({ profile })

    for (const what of ['resource', 'overview', 'events/e/logs']) {
      expect(get(`${region}/${what}`)).toMatchObject({ status, body: { code } })
    }
  })

  it('is not told of a region that is not online', () => {
    const { get, change } = withDemo({ profile })
    change({ status: '0' })

    expect(get('rainbond/resource')).toMatchObject({ status: 409, body: { code: 2001 } })
  })

  it('is told to everybody of the enterprise and to nobody else', () => {
    const { get } = withDemo({ profile })

    expect(get('rainbond/resource', tokens.visitor).status).toBe(200)
    expect(get('rainbond/resource', tokens.foreign)).toMatchObject({
      status: 404,
      body: { code: 404 },
    })
  })
})

describe('the overview of a region', () => {
  it('counts apps and components', () => {
    const counted = { app_nums: 1, component_nums: 2 }
    const { total_cpu, total_memory, used_cpu, used_memory } = use

    expect(withDemo().get('rainbond/overview').body).toEqual({
      ...{ total_cpu, total_memory, used_cpu, used_memory },
      ...counted,
    })
  })

  it('is documented to be no more than what the team uses', () => {
    const { get, names } = withDemo({ profile: 'documented' })

    expect(get('rainbond/overview').body).toEqual({ ...use, ...names })
  })
})

describe('what several teams use', () => {
  it('is told in the order asked for, of what is open in the enterprise', () => {
    for (const profile of profiles) {
      const { send, id, names, world } = withDemo({ profile })
      const running = world.teams.find('tenantId', '5a1e0c3b9d7f4e2a5a1e0c3b9d7f4e2a')
      const body = [
        { tenant_id: running?.tenantId, region_name: 'second' },
        { tenant_id: id, region_name: 'second' },
        { tenant_id: 'nope', region_name: 'rainbond' },
        { tenant_id: '3c4d8b7a6e1c2f9e3c4d8b7a6e1c2f9e', region_name: 'foreign' },
        { tenant_id: id, region_name: 'rainbond' },
      ]

      expect(send(`POST ${teams}/resource`, { body }).body).toEqual([
        {
          ...use,
          team_id: running?.tenantId,
          team_name: running?.tenantName,
          team_alias: '生产团队',
        },
        { ...use, ...names },
      ])
      expect(send(`POST ${teams}/resource`, { body, token: tokens.foreign }).body).toHaveLength(1)
    }
  })

  it.each([
    [[], 200, []],
    [{}, 400, { non_field_errors: ['期望为一个包含物件的列表，得到的类型是“dict”。'] }],
    [[{ tenant_id: 'x' }], 400, [{ region_name: ['该字段是必填项。'] }]],
    [['x'], 400, [{ non_field_errors: ['无效数据。期待为字典类型，得到的是 str 。'] }]],
  ])('is asked for with a list: %j', (body, status, told) => {
    const answer = withDemo().send(`POST ${teams}/resource`, { body })

    expect(answer.status).toBe(status)
    expect(status === 200 ? answer.body : (answer.body as { err: unknown }).err).toEqual(told)
  })

  it('is nothing where the server cannot call the region', () => {
    const missing = { sslCaCert: null }
    const observed = withDemo()
    observed.change(missing)
    const documented = withDemo({ profile: 'documented' })
    documented.change(missing)

    expect(observed.get('rainbond/resource').body).toMatchObject(nothing)
    expect(documented.get('rainbond/resource').body).toMatchObject(use)
  })
})

describe('the logs of an event', () => {
  it('are those of the team and the region', () => {
    for (const profile of profiles) {
      const { get } = withDemo({ profile })

      expect(get('rainbond/events/8d4b3f6e2a0c4b5d8d4b3f6e2a0c4b5d/logs').body).toEqual({
        logs: [
          { message: 'component started', time: '2026-01-01T08:00:00+08:00', utime: 1_767_225_600 },
        ],
      })
      expect(get('rainbond/events/nope/logs').body).toEqual({ logs: [] })
    }
  })
})
