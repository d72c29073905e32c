import { describe, expect, it } from 'vitest'
import { type ConsoleOptions, openConsole, tokens } from '../../../../support/rainbond.ts'

const first = 'f246bce23170eeaac90d6f7b150793f0'
const empty = 'empty-enterprise'
const profiles = ['observed', 'documented'] as const

/** What the page asks for, and what servers want besides. */
const page = {
  region_name: 'new',
  region_alias: 'New',
  url: 'https://region.example.com:8443',
  token: 't',
  wsurl: 'ws://region.example.com:6060',
  httpdomain: 'apps.example.com',
  tcpdomain: '10.0.0.1',
  scope: 'private',
  ssl_ca_cert: 'ca',
  cert_file: 'cert',
  key_file: 'key',
  desc: '',
}
const whole = { ...page, region_id: 'mine', status: '1', enterprise_id: first }

function opened(options: ConsoleOptions = {}) {
  const console = openConsole(options)
  return {
    ...console,
    add: (body: unknown, token: string = tokens.admin) =>
      console.send('POST /openapi/v1/regions', { body, token }),
    withEmptyEnterprise: () =>
      console.world.enterprises.insert({
        id: 9,
        enterpriseId: empty,
        name: 'e',
        alias: 'e',
        createTime: 0,
        isActive: true,
      }),
  }
}

/** The sentences of a refusal, however the profile tells them. */
const told = (body: unknown): string => JSON.stringify(body)

describe.each(profiles)('adding a region (%s)', (profile) => {
  it('answers it, under an id of its own', () => {
    const { add, send, world } = opened({ profile })
    const { status, body } = add(whole)
    const region = world.regions.find('regionName', 'new')

    expect(status).toBe(201)
    expect(region?.regionId).toMatch(/^[0-9a-f]{32}$/)
    expect(body).toMatchObject({ ...whole, region_id: region?.regionId })
    expect(send('GET /openapi/v1/regions').body).toHaveLength(17)
    expect(send('GET /openapi/v1/regions/new').status).toBe(200)
  })

  it('opens the way for teams', () => {
    const { add, send } = opened({ profile })
    add(whole)
    const team = { tenant_name: 'a', region: 'new' }

    expect(send('POST /openapi/v1/teams', { body: team }).status).toBeLessThan(300)
  })

  it('is for any enterprise that there is', () => {
    const { add, world } = opened({ profile })
    const { size } = world.regions

    expect(add({ ...whole, enterprise_id: 'nope' })).toMatchObject({ status: 404 })
    expect(world.regions.size).toBe(size)
    expect(
      add({ ...whole, enterprise_id: '00000000000000000000000000000002' }).status,
    ).toBeLessThan(300)
  })

  it('refuses a name that is taken on the platform, by whomever', () => {
    const { add, world } = opened({ profile })
    const { size } = world.regions

    for (const name of ['rainbond', 'foreign']) {
      const { status, body } = add({ ...whole, region_name: name })

      expect(status).toBe(400)
      expect(told(body)).toContain('具有 region name 的 region config 已存在。')
    }
    expect(told(add({ ...whole, region_id: 'a1d5e7c93b4f4a6e8d2c0f1b3e5a7c9d' }).body)).toContain(
      '具有 region id 的 region config 已存在。',
    )
    expect(world.regions.size).toBe(size)
  })

  it.each([
    ['url', 'nope', '集群API地址非法'],
    ['wsurl', 'nope', '集群Websocket地址非法'],
    ['tcpdomain', 'example.com', 'TCP访问地址非法'],
    ['scope', 'secret', '集群开放类型不正确'],
    ['status', '4', '集群状态值不正确'],
    ['region_alias', '', '该字段不能为空。'],
    ['region_name', 'x'.repeat(65), '请确保这个字段不能超过 64 个字符。'],
    ['httpdomain', undefined, '该字段是必填项。'],
  ])('refuses %s %j', (field, value, problem) => {
    const { add, world } = opened({ profile })
    const { size } = world.regions
    const { status, body } = add({ ...whole, [field]: value })

    expect(status).toBe(400)
    expect(told(body)).toContain(problem)
    expect(world.regions.size).toBe(size)
  })

  it.each([
    'http://127.0.0.1:9',
    'http://127.0.0.1:9/x',
    'http://127.0.0.1:65536',
    'https://region.example.com:99999999999/x?y',
    'http://127.0.0.256',
    'HTTPS://999.1.1.1:8443',
  ])('refuses a silent one: %s', (url) => {
    const { add, world } = opened({ profile })
    const { size } = world.regions
    const { status, body } = add({ ...whole, url })

    expect(status).toBe(400)
    expect(told(body)).toContain('test link region field')
    expect(world.regions.size).toBe(size)
  })

  it('takes a name that only some releases of Node take for a host', () => {
    const { add } = opened({ profile })

    expect(add({ ...whole, url: 'http://xn--a.example' }).status).toBe(201)
  })

  it('makes a team of the first region of an enterprise', () => {
    const { add, withEmptyEnterprise, world } = opened({ profile })
    withEmptyEnterprise()
    add({ ...whole, enterprise_id: empty })
    add({ ...whole, enterprise_id: empty, region_name: 'newer', region_id: 'other' })
    const team = world.teams.find('namespace', 'default')

    expect(world.teams.size).toBe(1)
    expect(team).toMatchObject({
      tenantName: 'default',
      tenantAlias: 'admin的团队',
      enterpriseId: empty,
      creater: 1,
    })
    expect(world.teamRegions.list('byTeam', team?.tenantId ?? '')).toMatchObject([
      { regionName: 'new' },
    ])
  })
})

describe('a region that cannot be called', () => {
  it('is told with what the console met', () => {
    expect(opened().add({ ...whole, url: 'http://127.0.0.1:9' }).body).toMatchObject({
      msg: 'test link region field',
      msg_show:
        "连接集群测试失败，请确认网络和集群状态(400, 10411, 'MaxRetryErrorHTTPConnectionPool(" +
        "host=\\'127.0.0.1\\', port=9): Max retries exceeded with url: /v2/show (Caused by " +
        "NewConnectionError(\"HTTPConnection(host=\\'127.0.0.1\\', port=9): Failed to establish a " +
        "new connection: [Errno 111] Connection refused\"))', '访问数据中心异常，请稍后重试')",
    })
  })
})

describe('an address that is no URL', () => {
  it('is told as the console meets it', () => {
    expect(opened().add({ ...whole, url: 'http://127.0.0.1:65536' }).body).toMatchObject({
      msg_show: expect.stringContaining("'ExceptionFailed to parse: http://127.0.0.1:65536'"),
    })
  })

  it('is refused for a region of the platform too', () => {
    const { send, world } = opened({ profile: 'documented' })
    const sent = { body: { ...page, url: 'http://127.0.0.1:65536' }, token: tokens.operator }
    const { size } = world.regions

    expect(send('POST /openapi/v2/manage/regions', sent).status).toBe(400)
    expect(world.regions.size).toBe(size)
  })

  it('may stand in a region that is silent', () => {
    const { send, world } = opened()
    const [silent] = world.regions.list('byReachability', false)
    if (silent) world.regions.update(silent.id, { url: 'http://127.0.0.1:65536' })
    const sent = { body: { tenant_name: 'a', region: silent?.regionName } }

    expect(send('POST /openapi/v1/teams', sent).status).toBe(400)
  })
})

describe('the body that the page documents', () => {
  it('is enough', () => {
    const { add, world } = opened({ profile: 'documented' })

    expect(add(page)).toMatchObject({ status: 201, body: page })
    expect(world.regions.find('regionName', 'new')).toMatchObject({
      enterpriseId: first,
      status: '1',
    })
  })

  it('is not enough for the server', () => {
    const { add } = opened()

    expect(add(page)).toMatchObject({
      status: 400,
      body: {
        code: 20400,
        err: { region_id: ['该字段是必填项。'], status: ['该字段是必填项。'] },
      },
    })
    expect(add({ ...whole, enterprise_id: undefined })).toMatchObject({
      status: 404,
      body: { code: 404, msg: 'enterprise not found', msg_show: '企业不存在' },
    })
  })

  it('is told in one sentence what it lacks', () => {
    const { add } = opened({ profile: 'documented' })

    expect(add({ ...page, url: 'nope' })).toMatchObject({
      status: 400,
      body: { msg: 'url: 集群API地址非法' },
    })
  })
})

describe('a region without certificates', () => {
  it('cannot be added to a server, and can by the pages', () => {
    const body = { ...whole, cert_file: null }

    expect(opened().add(body)).toMatchObject({ status: 500, body: { error_type: 'TypeError' } })
    expect(opened({ profile: 'documented' }).add(body).status).toBe(201)
  })
})
