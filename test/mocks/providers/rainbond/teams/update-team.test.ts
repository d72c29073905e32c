import { describe, expect, it } from 'vitest'
import { type ConsoleOptions, openConsole, tokens } from '../../../../support/rainbond.ts'

const teams = '/openapi/v1/teams'
const secondEnterprise = '00000000000000000000000000000002'

/** A console with one team, of the alias `before`. */
function withTeam(options: ConsoleOptions = {}) {
  const console = openConsole(options)
  const { body } = console.send(`POST ${teams}`, { body: { tenant_name: 'before' } })
  const { tenant_id: id, tenant_name: name } = body as Record<'tenant_id' | 'tenant_name', string>
  return {
    ...console,
    name,
    put: (change: unknown, named = id, token: string = tokens.admin) =>
      console.send(`PUT ${teams}/${named}`, { body: change, token }),
    team: () => console.world.teams.find('tenantId', id),
  }
}

const documented = { profile: 'documented' } as const

const invalid = (err: unknown) => ({
  status: 400,
  body: { detail: '参数错误', err, code: 20400, error_type: 'ValidationError' },
})

const unknownColumn = (column: string) => ({
  status: 500,
  body: {
    code: 10401,
    msg: `Tenants has no field named '${column}'`,
    error_type: 'FieldDoesNotExist',
    error_details: { module: 'django.core.exceptions' },
  },
})

describe('changing a team', () => {
  it('answers nothing, and what changed is read from then on', () => {
    const { put, team, send } = withTeam()
    const { tenantId, updateTime } = team() ?? {}

    expect(put({ tenant_alias: 'after', is_active: false })).toMatchObject({
      status: 200,
      text: undefined,
    })
    expect(send(`GET ${teams}/${tenantId}`).body).toMatchObject({
      tenant_alias: 'after',
      is_active: false,
    })
    expect(send(`GET ${teams}`).body).toMatchObject({ tenants: [{ tenant_alias: 'after' }] })
    expect(team()?.updateTime).toBe(updateTime)
  })

  it('is documented with the changed team', () => {
    const { put, team } = withTeam(documented)
    const enterpriseId = team()?.enterpriseId

    expect(put({ tenant_alias: 'after', region: 'rainbond' })).toMatchObject({
      status: 200,
      body: {
        region: 'rainbond',
        is_active: true,
        creater: 1,
        tenant_alias: 'after',
        enterprise_id: enterpriseId,
      },
    })
    expect(team()).toMatchObject({ tenantAlias: 'after', creater: 1 })
  })

  it.each(['observed', 'documented'] as const)('with nothing is fine: %s', (profile) => {
    const { put, team } = withTeam({ profile })
    const before = { ...team() }

    expect(put({}).status).toBe(200)
    expect(team()).toEqual(before)
  })

  it('is for everybody of the enterprise and for nobody else', () => {
    const { put, team } = withTeam()

    expect(put({ tenant_alias: 'theirs' }, undefined, tokens.visitor).status).toBe(200)
    expect(put({ tenant_alias: 'foreign' }, undefined, tokens.foreign)).toMatchObject({
      status: 404,
      body: { code: 404, msg: 'no found team' },
    })
    expect(team()?.tenantAlias).toBe('theirs')
  })

  it('of an unknown team is refused', () => {
    expect(withTeam().put({}, 'nope')).toMatchObject({ status: 404, body: { code: 404 } })
  })

  it.each([
    [{ tenant_alias: '' }, { tenant_alias: ['该字段不能为空。'] }],
    [{ tenant_alias: 'x'.repeat(25) }, { tenant_alias: ['请确保这个字段不能超过 24 个字符。'] }],
    [{ is_active: 'maybe' }, { is_active: ['Must be a valid boolean.'] }],
    [{ creater: 'x' }, { creater: ['请填写合法的整数值。'] }],
    [{ enterprise_id: 'nope' }, ['指定企业不存在']],
    [[], { non_field_errors: ['无效数据。期待为字典类型，得到的是 list 。'] }],
    [null, { non_field_errors: ['No data provided'] }],
  ])('refuses %j and changes nothing', (change, err) => {
    for (const profile of ['observed', 'documented'] as const) {
      const { put, team } = withTeam({ profile })
      const before = { ...team() }

      expect(put(change)).toMatchObject(invalid(err))
      expect(team()).toEqual(before)
    }
  })

  it('looks for another enterprise as it was sent, or as it was checked', () => {
    const change = { enterprise_id: ` ${secondEnterprise}` }

    expect(withTeam().put(change)).toMatchObject(invalid(['指定企业不存在']))
    expect(withTeam(documented).put(change).status).toBe(200)
  })

  it('takes the team, and its members, to another enterprise', () => {
    for (const profile of ['observed', 'documented'] as const) {
      const { put, send, world } = withTeam({ profile })

      expect(put({ enterprise_id: secondEnterprise }).status).toBe(200)
      expect(world.members.page('byTeam', [1], { skip: 0, take: 1 })).toMatchObject([
        { enterpriseId: secondEnterprise },
      ])
      expect(send(`GET ${teams}`).body).toMatchObject({ tenants: [], total: 0 })
      expect(put({}).status).toBe(404)
      expect(put({}, undefined, tokens.foreign).status).toBe(200)
    }
  })
})

describe('the columns of the table', () => {
  it('take the body as it is, though the fields were checked', () => {
    const { put, team } = withTeam()
    put({ tenant_alias: '  after  ', is_active: '1', creater: '7', limit_memory: '9', logo: 'l' })

    expect(team()).toMatchObject({
      tenantAlias: '  after  ',
      isActive: true,
      creater: 7,
      limitMemory: 9,
      logo: 'l',
    })
  })

  it('are documented as five, of which the values are tidied', () => {
    const { put, team } = withTeam(documented)
    put({ tenant_alias: '  after  ', limit_memory: 9, tenant_id: 'mine', unknown: 1 })

    expect(team()).toMatchObject({ tenantAlias: 'after', limitMemory: 0 })
  })

  it('can all be written, the ids included', () => {
    const { put, send, world } = withTeam()
    put({ tenant_id: 'mine', tenant_name: 'my-name', namespace: 'my-space' })

    expect(world.teams.get(1)).toMatchObject({
      tenantId: 'mine',
      tenantName: 'my-name',
      namespace: 'my-space',
    })
    expect(send(`GET ${teams}/mine`).status).toBe(200)
  })

  it.each(['region', 'unknown', 'creator2', 'toString', '__proto__'])(
    'are all that can be named: %s',
    (column) => {
      const { put, team } = withTeam()
      const before = { ...team() }

      expect(put({ tenant_alias: 'after', [column]: 'x' })).toMatchObject(unknownColumn(column))
      expect(team()).toEqual(before)
    },
  )

  it.each([
    [{ is_active: 'yes' }, "['“yes”的值应该为True或False']", 'ValidationError'],
    [{ limit_memory: 'x' }, "Field 'limit_memory' expected a number but got 'x'.", 'ValueError'],
    [{ creater: '7.0' }, "Field 'creater' expected a number but got '7.0'.", 'ValueError'],
    [
      { limit_memory: null },
      'NOT NULL constraint failed: tenant_info.limit_memory',
      'IntegrityError',
    ],
    [{ namespace: null }, 'NOT NULL constraint failed: tenant_info.namespace', 'IntegrityError'],
  ])('take only what fits them: %j', (change, msg, error_type) => {
    const { put, team } = withTeam()
    const before = { ...team() }

    expect(put({ tenant_alias: 'after', ...change })).toMatchObject({
      status: 500,
      body: { msg, error_type },
    })
    expect(team()).toEqual(before)
  })

  it.each([
    ['tenant_alias=after', 200, "['after']"],
    ["tenant_alias=it's", 200, '["it\'s"]'],
    ['is_active=true', 500, '["“[\'true\']”的值应该为True或False"]'],
    ['creater=1', 500, "Field 'creater' expected a number but got ['1']."],
  ])('take the lists of a form: %s', (raw, status, told) => {
    const { send, team } = withTeam()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = send(`PUT ${teams}/${team()?.tenantId}`, { raw, headers })

    expect(answer.status).toBe(status)
    if (status === 200) expect(team()?.tenantAlias).toBe(told)
    else expect(answer.body).toMatchObject({ msg: told })
  })

  it('turn numbers into what they hold', () => {
    const { put, team } = withTeam()
    put({ is_active: 0, limit_memory: 9.7, tenant_alias: 5, logo: null })

    expect(team()).toMatchObject({ isActive: false, limitMemory: 9, tenantAlias: '5', logo: null })
  })

  it('are not checked for their creator, who is looked for under another name', () => {
    const { put, team } = withTeam()

    expect(put({ creater: 999 }).status).toBe(200)
    expect(team()?.creater).toBe(999)
    expect(put({ creator: 999 })).toMatchObject(invalid(['指定用户不存在']))
    expect(put({ creator: 1 })).toMatchObject(unknownColumn('creator'))
    expect(put({ creator: 'x' })).toMatchObject({
      status: 500,
      body: { msg: "Field 'user_id' expected a number but got 'x'." },
    })
  })

  it.each(['tenant_id', 'tenant_name', 'namespace'])('stay unique: %s', (column) => {
    const { put, send, team, world } = withTeam()
    send(`POST ${teams}`, { body: { tenant_name: 'other' } })
    const other = world.teams.get(2)
    const value = { tenant_id: other?.tenantId, tenant_name: other?.tenantName }[column]
    const before = { ...team() }

    expect(put({ [column]: value ?? other?.namespace })).toMatchObject({
      status: 500,
      body: {
        msg: `UNIQUE constraint failed: tenant_info.${column}`,
        error_type: 'IntegrityError',
      },
    })
    expect(team()).toEqual(before)
  })
})

describe('a team named by its name', () => {
  it('is changed by nobody, and the server does not say so', () => {
    const { put, team, name } = withTeam()
    const before = { ...team() }

    expect(put({ tenant_alias: 'after' }, name)).toMatchObject({ status: 200, text: undefined })
    expect(put({ unknown: 1 }, name)).toMatchObject(unknownColumn('unknown'))
    expect(team()).toEqual(before)
  })

  it('is documented to be none', () => {
    const { put, team, name } = withTeam(documented)
    const before = { ...team() }

    expect(put({ tenant_alias: 'after' }, name)).toMatchObject({
      status: 404,
      body: { code: 2002 },
    })
    expect(team()).toEqual(before)
  })
})
