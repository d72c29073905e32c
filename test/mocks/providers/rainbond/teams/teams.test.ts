import { describe, expect, it } from 'vitest'
import { type Console, openConsole, tokens } from '../../../../support/rainbond.ts'

const teams = '/openapi/v1/teams'
const enterprise = 'f246bce23170eeaac90d6f7b150793f0'

interface TeamBase {
  readonly tenant_id: string
  readonly tenant_name: string
}

const create = ({ send }: Console, tenant_name: unknown, region?: string) =>
  send(`POST ${teams}`, { body: { tenant_name, region } })

const created = (console: Console, name: string) => create(console, name).body as TeamBase

describe('creating a team', () => {
  it('makes up its id and name, and takes the name given for its alias', () => {
    const console = openConsole({ now: '2026-01-01T00:00:00.999Z' })
    const { status, body } = create(console, '研发')

    expect(status).toBe(201)
    expect(body).toEqual({
      tenant_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      tenant_name: expect.stringMatching(/^(?!.*(.).*\1)[a-z0-9]{8}$/),
      region: '',
      is_active: true,
      create_time: '2026-01-01 08:00:01',
      creater: 1,
      limit_memory: 0,
      update_time: '2026-01-01 08:00:01',
      tenant_alias: '研发',
      enterprise_id: enterprise,
    })
  })

  it('is documented with 200 and a time of expiry, a week later', () => {
    const console = openConsole({ profile: 'documented' })

    expect(create(console, '研发')).toMatchObject({
      status: 200,
      body: {
        create_time: '2026-01-01 08:00:00.001000',
        expired_time: '2026-01-08 08:00:00.001000',
      },
    })
  })

  it('gives it three roles, and its creator the first', () => {
    const console = openConsole()
    const { world } = console
    created(console, 'one')
    const { tenant_id: second } = created(console, 'two')

    expect(world.roles.list('byTeam', second)).toMatchObject([
      { id: 4, tenantId: second, name: '管理员' },
      { id: 5, tenantId: second, name: '开发者' },
      { id: 6, tenantId: second, name: '观察者' },
    ])
    expect(world.userRoles.list('byUserIn', 1, second)).toMatchObject([{ roleId: 4 }])
    expect(world.teams.find('tenantId', second)?.namespace).toBe(second)
  })

  it('allows equal aliases', () => {
    const console = openConsole()

    expect([create(console, 'a').status, create(console, 'a').status]).toEqual([201, 201])
    expect(console.world.teams.size).toBe(2)
  })

  it('opens the region that it names', () => {
    const console = openConsole()
    const { tenant_id: id } = create(console, 'a', 'rainbond').body as TeamBase

    expect(console.world.teamRegions.list('byTeam', id)).toMatchObject([{ regionName: 'rainbond' }])
  })

  it('makes nothing when the region is unknown', () => {
    const console = openConsole()

    expect(create(console, 'a', 'nope')).toMatchObject({ status: 404, body: { code: 3000 } })
    expect(console.world.teams.size).toBe(0)
    expect(console.world.roles.size).toBe(0)
  })

  it('leaves the team behind when the region fails', () => {
    const console = openConsole()

    expect(create(console, 'orphan', 'down').status).toBe(400)
    expect(console.send(`GET ${teams}`).body).toMatchObject({
      total: 1,
      tenants: [{ tenant_alias: 'orphan' }],
    })
    expect(console.world.teamRegions.size).toBe(0)
  })

  it.each([
    [{}, '该字段是必填项。'],
    [{ tenant_name: '' }, '该字段不能为空。'],
    [{ tenant_name: 'x'.repeat(25) }, '请确保这个字段不能超过 24 个字符。'],
  ])('refuses %j', (body, problem) => {
    const { send, world } = openConsole()

    expect(send(`POST ${teams}`, { body }).body).toMatchObject({ err: { tenant_name: [problem] } })
    expect(world.teams.size).toBe(0)
  })
})

describe('the list of teams', () => {
  const filled = (options = {}) => {
    const console = openConsole(options)
    for (const name of ['one', 'two', 'Three', '50%', 'a_b']) create(console, name)
    return console
  }
  const aliases = (answer: { readonly body: unknown }) =>
    (answer.body as { tenants: { tenant_alias: string }[] }).tenants.map(
      (team) => team.tenant_alias,
    )

  it('numbers the teams, names the caller as owner and tells the roles', () => {
    const { send, world } = filled()
    const [team] = world.teams.page('byEnterprise', [enterprise], { skip: 0, take: 1 })
    world.teams.update(team?.id ?? 0, { creater: 2 })

    expect(send(`GET ${teams}?page_size=1`).body).toEqual({
      tenants: [
        {
          ID: 1,
          tenant_id: team?.tenantId,
          tenant_name: team?.tenantName,
          tenant_alias: 'one',
          is_active: true,
          enterprise_id: enterprise,
          create_time: '2026-01-01T08:00:00.001000',
          creater: 'admin',
          role_infos: [{ role_id: '1', role_name: '管理员' }],
        },
      ],
      total: 5,
      page: 1,
      page_size: 1,
    })
  })

  it.each([
    ['page=2&page_size=2', ['Three', '50%'], 2, 2],
    ['page=0&page_size=2', ['one', 'two'], 0, 2],
    ['page=-3&page_size=1', ['one'], -3, 1],
    ['page=abc&page_size=xyz', ['one', 'two', 'Three', '50%', 'a_b'], 1, 10],
    ['page=&page_size=', ['one', 'two', 'Three', '50%', 'a_b'], 1, 10],
    ['page=+1&page_size=%202', ['one', 'two'], 1, 2],
    ['page=1&page=3&page_size=2', ['a_b'], 3, 2],
    ['page_size=0', [], 1, 0],
    ['page_size=-1', ['one', 'two', 'Three', '50%', 'a_b'], 1, -1],
    ['page=9', [], 9, 10],
  ])('pages: %s', (query, names, page, pageSize) => {
    const { send } = filled()
    const answer = send(`GET ${teams}?${query}`)

    expect(aliases(answer)).toEqual(names)
    expect(answer.body).toMatchObject({ total: 5, page, page_size: pageSize })
  })

  it.each([
    ['tw', ['two'], 1],
    ['THREE', ['Three'], 1],
    ['o%25e', ['one'], 1],
    ['_', ['one', 'two', 'Three', '50%', 'a_b'], 5],
    ['%25', ['one', 'two', 'Three', '50%', 'a_b'], 5],
    ['zzz', [], 0],
    ['.', [], 0],
  ])('searches aliases: %s', (query, names, total) => {
    const answer = filled().send(`GET ${teams}?query=${query}`)

    expect(aliases(answer)).toEqual(names)
    expect(answer.body).toMatchObject({ total })
  })

  it('searches the name of the caller too, which the server does not count', () => {
    const asked = `GET ${teams}?query=admi&page_size=1`

    expect(filled().send(asked).body).toMatchObject({ total: 0, tenants: [{ ID: 1 }] })
    const documented = filled({ profile: 'documented' }).send(asked).body
    expect(documented).toMatchObject({ total: 5, tenants: [{ tenant_alias: 'one' }] })
  })

  it('fails on a double quote where the server does', () => {
    expect(filled().send(`GET ${teams}?query=%22`)).toMatchObject({
      status: 500,
      body: { error_type: 'OperationalError', error_details: { module: 'django.db.utils' } },
    })
    const documented = filled({ profile: 'documented' })
    expect(aliases(documented.send(`GET ${teams}?query=%22`))).toEqual([])
  })

  it('holds the teams in which the caller has a role, of one enterprise', () => {
    const console = filled()
    const { send, world } = console

    expect(send(`GET ${teams}`, { token: tokens.visitor }).body).toEqual({
      tenants: [],
      total: 0,
      page: 1,
      page_size: 10,
    })
    world.members.insert({ id: 99, teamId: 2, userId: 2, enterpriseId: enterprise })
    expect(send(`GET ${teams}`, { token: tokens.visitor }).body).toMatchObject({
      total: 1,
      tenants: [{ ID: 2, creater: 'visitor', role_infos: [] }],
    })
  })

  it('is empty for the console itself', () => {
    const { send } = openConsole()
    const internal = { token: null, headers: { 'x-internal-token': 'internal-secret' } }
    send(`POST ${teams}`, { ...internal, body: { tenant_name: 'x' } })

    expect(send(`GET ${teams}`, internal).body).toMatchObject({ tenants: [], total: 0 })
  })
})

describe('the detail of a team', () => {
  it('is for everybody of the enterprise, by id alone', () => {
    const console = openConsole()
    const { send } = console
    const { tenant_id: id, tenant_name: name } = created(console, 'a')
    const detail = {
      tenant_id: id,
      tenant_name: name,
      tenant_alias: 'a',
      enterprise_id: enterprise,
      is_active: true,
      create_time: '2026-01-01 08:00:00.001000',
      creater: '1',
    }

    expect(send(`GET ${teams}/${id}`, { token: tokens.visitor }).body).toEqual(detail)
    expect(send(`GET ${teams}/${name}`).body).toMatchObject({ code: 2002 })
    expect(send(`GET ${teams}/${id}`, { token: tokens.foreign }).body).toMatchObject({ code: 404 })
    expect(send(`GET ${teams}/nope`).body).toMatchObject({ code: 404 })
  })

  it('is documented with roles, components and regions', () => {
    const { send } = openConsole({ seed: 'demo', profile: 'documented' })

    expect(send(`GET ${teams}/9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e`).body).toMatchObject({
      role_infos: [{ role_id: '1', role_name: '管理员' }],
      service_num: 2,
      region_num: 1,
    })
  })
})
