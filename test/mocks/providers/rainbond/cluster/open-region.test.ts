import { describe, expect, it } from 'vitest'
import { type Console, openConsole, tokens } from '../../../../support/rainbond.ts'

const teams = '/openapi/v1/teams'

/** A team without regions. */
function withTeam(console: Console) {
  const { body } = console.send(`POST ${teams}`, { body: { tenant_name: '团队' } })
  const team = body as { readonly tenant_id: string; readonly tenant_name: string }
  const path = `${teams}/${team.tenant_id}`
  return {
    ...console,
    team,
    path,
    open: (region: unknown, token?: string) =>
      console.send(`POST ${path}/regions`, { body: { region }, ...(token ? { token } : {}) }),
    opened: () =>
      console.world.teamRegions.list('byTeam', team.tenant_id).map((row) => row.regionName),
  }
}

const service = (code: number, msg: string, shown: string) => ({
  code,
  msg,
  msg_show: shown,
  data: { bean: {}, list: [] },
})

describe('opening a region', () => {
  it('answers the team, whose region stays empty and whose time stays', () => {
    const { open, send, path } = withTeam(openConsole())
    const before = send(`GET ${path}`).body

    expect(open('rainbond')).toMatchObject({ status: 201, body: { region: '', creater: 1 } })
    expect(send(`GET ${path}`).body).toEqual(before)
  })

  it('adds the region to the team, and only there', () => {
    const { open, opened, send, path, team } = withTeam(openConsole())
    const other = send(`POST ${teams}`, { body: { tenant_name: 'other' } }).body
    const otherPath = `${teams}/${(other as { tenant_id: string }).tenant_id}`
    open('rainbond')

    expect(opened()).toEqual(['rainbond'])
    expect(send(`GET ${path}/regions`).body).toMatchObject({
      total: 1,
      regions: [{ region_name: 'rainbond', tenant_name: team.tenant_name }],
    })
    expect(send(`GET ${otherPath}/regions`).body).toEqual({ total: 0, regions: [] })
    expect(send(`GET ${path}/regions/rainbond/resource`).status).toBe(200)
    expect(send(`GET ${otherPath}/regions/rainbond/resource`).status).toBe(409)
    const asked = [{ tenant_id: team.tenant_id, region_name: 'rainbond' }]
    expect(send(`POST ${teams}/resource`, { body: asked }).body).toHaveLength(1)
  })

  it('is idempotent, and asks an open region nothing', () => {
    const { open, opened, world } = withTeam(openConsole())
    const first = open('rainbond').body
    const region = world.regions.find('regionName', 'rainbond')
    world.regions.update(region?.id ?? 0, { isReachable: false, createStatus: 500 })

    expect(open('rainbond')).toMatchObject({ status: 201, body: first })
    expect(opened()).toEqual(['rainbond'])
  })

  it('does not look at the status of the region, nor at whether the team is active', () => {
    const { open, opened, send, path } = withTeam(openConsole())
    send(`PUT ${path}`, { body: { is_active: false } })

    expect(open('offline').status).toBe(201)
    expect(send(`GET ${path}/regions/offline/resource`).body).toEqual(
      service(2001, 'the team is not initialized in the region', '团队未在该集群中初始化'),
    )
    expect(opened()).toEqual(['offline'])
  })

  it('is open to everybody of the enterprise and to nobody else', () => {
    const { open } = withTeam(openConsole())

    expect(open('rainbond', tokens.visitor).status).toBe(201)
    expect(open('rainbond', tokens.foreign).body).toEqual(
      service(404, 'no found team', '团队不存在'),
    )
  })

  it('takes a tenant that the region knows already', () => {
    const { open, opened } = withTeam(openConsole())

    expect(open('tenantexists').status).toBe(201)
    expect(opened()).toEqual(['tenantexists'])
  })
})

describe('a region that refuses', () => {
  const unreachable =
    "MaxRetryErrorHTTPConnectionPool(host='127.0.0.1', port=9): Max retries exceeded with url: " +
    "/v2/tenants (Caused by NewConnectionError(\"HTTPConnection(host='127.0.0.1', port=9): " +
    'Failed to establish a new connection: [Errno 111] Connection refused"))'
  const failed = service(400, 'cluster init failure ', '集群初始化租户失败')

  it.each([
    ['nope', 404, service(3000, 'the region is not found', '集群不存在')],
    ['foreign', 400, service(400, 'cluster not found', '需要开通的集群不存在')],
    ['down', 400, service(10411, unreachable, '访问数据中心异常，请稍后重试')],
    ['nsexists', 400, service(20701, 'namespace exists', '团队英文名(命名空间)已存在')],
    ['err500', 400, failed],
    ['err404', 400, failed],
    ['status201', 400, failed],
    ['err500code', 500, service(10599, 'region says no', 'region says no')],
    ['nil500', 502, service(502, 'request region api body is nil', '集群请求网络异常')],
    ['conflictmsg', 409, service(409, 'something conflicts', 'something conflicts')],
    [
      'lackmem',
      412,
      service(10406, 'cluster lack of memory', '集群可用资源不足，请联系集群管理员'),
    ],
    [
      'conflict',
      409,
      { code: 409, msg: 'wait a moment please', msg_show: '操作过于频繁，请稍后再试' },
    ],
    ['license', 401, { code: 10400, msg: 'invalid license', msg_show: 'license不正确或已过期' }],
  ])('%s leaves the world as it was', (region, status, body) => {
    for (const profile of ['observed', 'documented'] as const) {
      const { open, opened, send, path } = withTeam(openConsole({ profile }))
      const answer = open(region)

      expect(answer).toMatchObject({ status, body })
      expect(answer.headers).not.toHaveProperty('WWW-Authenticate')
      expect(opened()).toEqual([])
      expect(send(`GET ${path}/regions`).body).toEqual({ total: 0, regions: [] })
    }
  })

  it.each([
    [412, 'tenant_quota_cpu_lack', null, 412, 10419],
    [412, 'nothing known', null, 400, 400],
    [401, 'no licence', 10401, 400, 400],
    [409, 'wait a moment please', null, 409, 409],
    [302, 'x', null, 400, 400],
  ])('with %d %s is told as %d', (createStatus, createMessage, createBeanCode, status, code) => {
    const { open, world } = withTeam(openConsole())
    const region = world.regions.find('regionName', 'rainbond')
    world.regions.update(region?.id ?? 0, { createStatus, createMessage, createBeanCode })

    expect(open('rainbond')).toMatchObject({ status, body: { code } })
  })

  it.each([
    ['http://region.example', 'region.example', '80'],
    ['https://region.example/x', 'region.example', '443'],
  ])('is named by its address: %s', (url, host, port) => {
    const { open, world } = withTeam(openConsole())
    const region = world.regions.find('regionName', 'rainbond')
    world.regions.update(region?.id ?? 0, { url, isReachable: false })

    expect(open('rainbond').body).toMatchObject({
      msg: expect.stringContaining(`(host='${host}', port=${port})`),
    })
  })
})

describe('the name of the region', () => {
  const invalid = (problem: string) => ({
    detail: '参数错误',
    err: { region: [problem] },
    code: 20400,
    error_type: 'ValidationError',
  })

  it.each([
    [null, '该字段不能为 null。'],
    ['', '该字段不能为空。'],
    ['   ', '该字段不能为空。'],
    [true, 'Not a valid string.'],
    [['rainbond'], 'Not a valid string.'],
    ['a-region-name-longer-than-24', '请确保这个字段不能超过 24 个字符。'],
  ])('cannot be %j', (region, problem) => {
    expect(withTeam(openConsole()).open(region).body).toEqual(invalid(problem))
  })

  it('can be a number, and loses the spaces around it', () => {
    const { open, opened } = withTeam(openConsole())

    expect(open(5).body).toMatchObject({ code: 3000 })
    expect(open('  rainbond ').status).toBe(201)
    expect(opened()).toEqual(['rainbond'])
  })

  it('must be there, where the server does not fail without it', () => {
    const observed = withTeam(openConsole())
    const documented = withTeam(openConsole({ profile: 'documented' }))
    const line = (console: typeof observed) => `POST ${console.path}/regions`

    expect(observed.send(line(observed), { body: {} })).toMatchObject({
      status: 500,
      body: {
        code: 10401,
        msg: "'NoneType' object has no attribute 'region_name'",
        error_type: 'AttributeError',
        error_details: { module: 'builtins' },
      },
    })
    expect(documented.send(line(documented), { body: {} }).body).toEqual(
      invalid('该字段是必填项。'),
    )
    expect(documented.send(line(documented)).status).toBe(400)
  })

  it('is looked at before the team, which must be named by its id', () => {
    const { send, team } = withTeam(openConsole())
    const byName = `POST ${teams}/${team.tenant_name}/regions`
    const unknown = service(2002, 'the team is not found', '团队不存在')

    expect(send(byName, { body: { region: 'nope' } }).body).toMatchObject({ code: 3000 })
    expect(send(byName, { body: { region: 'rainbond' } }).body).toEqual(unknown)
    expect(send(byName, { body: {} }).body).toEqual(unknown)
  })
})

describe('a region whose certificates are null', () => {
  it('cannot be called by the server, and can by the pages', () => {
    const broken = {
      status: 500,
      body: { msg: 'can only concatenate str (not "NoneType") to str' },
    }

    expect(withTeam(openConsole({ seed: 'quirks' })).open('nullcert')).toMatchObject(broken)
    const documented = withTeam(openConsole({ seed: 'quirks', profile: 'documented' }))
    expect(documented.open('nullcert').status).toBe(201)
  })
})
