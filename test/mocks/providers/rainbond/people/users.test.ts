import { describe, expect, it } from 'vitest'
import { type ConsoleOptions, openConsole, tokens } from '../../../../support/rainbond.ts'

const users = '/openapi/v1/users'
const first = 'f246bce23170eeaac90d6f7b150793f0'
const second = '00000000000000000000000000000002'
const profiles = ['observed', 'documented'] as const
const documented = { profile: 'documented' } as const

const person = {
  nick_name: 'new',
  password: 'password1',
  enterprise_id: first,
  email: 'new@example.com',
}

const opened = (options: ConsoleOptions = {}) => {
  const console = openConsole(options)
  return { ...console, add: (body: unknown) => console.send(`POST ${users}`, { body }) }
}

const names = ({ body }: { readonly body: unknown }) =>
  (body as { users: { nick_name: string }[] }).users.map((user) => user.nick_name)

const failure = (error_type: string, msg: string) => ({ status: 500, body: { error_type, msg } })
const noNumber = failure('ValueError', "Field 'user_id' expected a number but got 'ghost'.")
const nothing = { status: 404, text: undefined }

describe('the list of users', () => {
  it('holds the people of every enterprise, the newest first', () => {
    for (const profile of profiles) {
      const answer = openConsole({ profile }).send(`GET ${users}`)

      expect(names(answer)).toEqual(['foreign', 'visitor', 'admin'])
      expect(answer.body).toMatchObject({
        users: [
          {
            user_id: 3,
            email: 'foreign@example.com',
            nick_name: 'foreign',
            phone: '',
            is_active: true,
            origion: null,
            create_time: expect.stringMatching(/^2026-01-01 07:59:48\.\d{6}$/),
            client_ip: null,
            enterprise_id: second,
          },
          {},
          {},
        ],
        total: 3,
      })
    }
  })

  it.each([
    ['page=1&page_size=2', ['foreign', 'visitor']],
    ['page=2&page_size=2', ['admin']],
    ['page=x&page_size=1', ['foreign']],
    ['query=FOR', ['foreign']],
    ['query=example.com', ['foreign', 'visitor', 'admin']],
    ['query=_', []],
    ['query=i&page_size=1&page=2', ['visitor']],
    ['query=i&page_size=1&page=3', ['admin']],
  ])('is paged and searched: %s', (query, expected) => {
    for (const profile of profiles) {
      expect(names(openConsole({ profile }).send(`GET ${users}?${query}`))).toEqual(expected)
    }
  })

  it('is searched by telephone too, and has no wildcards', () => {
    const { add, send } = opened()
    add({ ...person, phone: '13800000000' })

    expect(names(send(`GET ${users}?query=138`))).toEqual(['new'])
    expect(send(`GET ${users}?query=%25`).body).toMatchObject({ total: 0 })
  })

  it('is searched for any character as it is, the newest first', () => {
    const { world, send } = opened()
    const names = ['a.b', 'a+b', '(a', 'É', '😀', 'a\\b']
    for (const [at, nickName] of names.entries()) {
      const id = 50 + at
      const user = { ...world.users.get(1), userId: id, nickName, email: `${id}`, createTime: -id }
      world.users.insert(user as Parameters<typeof world.users.insert>[0])
    }
    for (const [query, found] of [
      ['a.b', ['a.b']],
      ['A+B', ['a+b']],
      ['(', ['(a']],
      ['é', []],
      ['😀', ['😀']],
      ['\\', ['a\\b']],
      ['5', ['a.b', 'a+b', '(a', 'É', '😀', 'a\\b']],
    ] as const) {
      const { body } = send(`GET ${users}?query=${encodeURIComponent(query)}`)
      expect([query, (body as { total: number }).total]).toEqual([query, found.length])
      const shown = (body as { users: { nick_name: string }[] }).users.map((one) => one.nick_name)
      expect(shown).toEqual(found)
    }
  })

  it.each(['page=9', 'page=0', 'page=-1', 'page_size=0'])('past its end is empty: %s', (query) => {
    const empty = { users: [] }

    expect(openConsole().send(`GET ${users}?${query}`).body).toEqual({ ...empty, total: 0 })
    expect(openConsole(documented).send(`GET ${users}?${query}`).body).toEqual({
      ...empty,
      total: 3,
    })
  })
})

describe('adding a user', () => {
  it('is answered with nothing by a server, and with the user by the pages', () => {
    expect(opened().add(person)).toMatchObject({ status: 201, text: undefined })
    expect(opened(documented).add(person)).toMatchObject({ status: 201, body: person })
  })

  it.each(profiles)('makes somebody who can be read from then on: %s', (profile) => {
    const { add, send } = opened({ profile })
    add({ ...person, phone: '13800000000', is_active: 'f', origion: 'sso' })
    const expected = {
      user_id: 4,
      email: 'new@example.com',
      nick_name: 'new',
      phone: '13800000000',
      is_active: false,
      origion: 'sso',
      enterprise_id: first,
    }

    expect(send(`GET ${users}/4`).body).toMatchObject(expected)
    expect(send(`GET ${users}/new`).body).toMatchObject(expected)
    expect(names(send(`GET ${users}`))).toEqual(['new', 'foreign', 'visitor', 'admin'])
  })

  it('keeps names apart within an enterprise', () => {
    const clash = failure('AttributeError', "'UserExistError' object has no attribute 'message'")
    const other = { ...person, nick_name: 'visitor' }

    for (const profile of profiles) {
      const { add, world } = opened({ profile })
      const refused = add(other)

      expect(refused).toMatchObject(
        profile === 'observed'
          ? clash
          : { status: 409, body: { code: 409, msg_show: '用户visitor已存在' } },
      )
      expect(world.users.size).toBe(3)
      expect(add({ ...other, enterprise_id: second }).status).toBe(201)
    }
  })

  it('keeps addresses apart on the whole platform', () => {
    for (const profile of profiles) {
      const { add, world } = opened({ profile })

      expect(add({ ...person, email: 'foreign@example.com' })).toMatchObject({
        status: 400,
        body: { msg: 'email already exists', msg_show: '邮箱foreign@example.com已存在' },
      })
      expect(world.users.size).toBe(3)
    }
  })

  it('keeps telephones apart on the whole platform', () => {
    const phone = '13800000000'
    for (const profile of profiles) {
      const { add, world } = opened({ profile })
      add({ ...person, phone })
      const other = { ...person, nick_name: 'other', email: 'o@example.com', phone }

      expect(add(other)).toMatchObject(
        profile === 'observed'
          ? failure('AttributeError', "'PhoneExistError' object has no attribute 'message'")
          : { status: 409, body: { msg_show: '用户手机号已存在' } },
      )
      expect(world.users.size).toBe(4)
    }
  })

  it('takes an address or a telephone', () => {
    const { email: _, ...nameless } = person
    const err = ['缺少参数 email 或 phone']

    for (const profile of profiles) {
      expect(opened({ profile }).add(nameless)).toMatchObject({ status: 400, body: { err } })
    }
    const reachable = { ...nameless, phone: '13800000000' }
    expect(opened().add(reachable)).toMatchObject(failure('KeyError', "'email'"))
    expect(opened(documented).add(reachable).status).toBe(201)
  })

  it.each([
    ['nick_name', 'a b', undefined],
    ['nick_name', 'x'.repeat(25), '请确保这个字段不能超过 24 个字符。'],
    ['password', 'short', '请确保这个字段至少包含 8 个字符。'],
    ['password', 'x'.repeat(17), '请确保这个字段不能超过 16 个字符。'],
    ['email', 'bad', '请输入合法的邮件地址。'],
    ['phone', '138000000001', '请确保这个字段不能超过 11 个字符。'],
    ['enterprise_id', undefined, '该字段是必填项。'],
    ['is_active', 'maybe', 'Must be a valid boolean.'],
  ])('refuses %s %j', (field, value, problem) => {
    for (const profile of profiles) {
      const { add, world } = opened({ profile })
      const answer = add({ ...person, [field]: value })

      expect(answer.status).toBe(400)
      expect(answer.body).toMatchObject(
        problem === undefined
          ? { msg_show: '用户名称只支持中英文下划线和中划线' }
          : { err: { [field]: [problem] } },
      )
      expect(world.users.size).toBe(3)
    }
  })
})

describe('what is kept of a user', () => {
  const failed = failure('ValidationError', "['“no”的值应该为True或False']")

  it('is what was sent, spaces and all, by a server', () => {
    const { send, world } = opened()
    send(`PUT ${users}/2`, { body: { phone: ' 138 ', real_name: ' V ' } })

    expect(world.users.get(2)).toMatchObject({ phone: ' 138 ', realName: ' V ' })
  })

  it('is what was checked by the pages', () => {
    const { send, world } = opened(documented)
    send(`PUT ${users}/2`, { body: { phone: ' 138 ', is_active: 'no' } })

    expect(world.users.get(2)).toMatchObject({ phone: '138', isActive: false })
  })

  it('knows fewer words for true and false on a server', () => {
    const { send, add, world } = opened()
    const { size } = world.users

    expect(send(`PUT ${users}/2`, { body: { is_active: 'no', phone: '1' } })).toMatchObject(failed)
    expect(add({ ...person, is_active: 'no' })).toMatchObject(failed)
    expect(add({ ...person, is_active: 0 }).status).toBe(201)
    expect([world.users.get(2)?.phone, world.users.size]).toEqual(['', size + 1])
  })

  it('cannot come as a form to a server', () => {
    const send = (options: ConsoleOptions, { email, ...rest }: Partial<typeof person>) =>
      openConsole(options).send(`POST ${users}`, {
        raw: new URLSearchParams({ ...rest, ...(email ? { email } : { phone: '1' }) }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    const { email: _, ...nameless } = person

    expect(send({}, person)).toMatchObject(
      failure('AttributeError', 'This QueryDict instance is immutable'),
    )
    expect(send({}, nameless)).toMatchObject(failure('MultiValueDictKeyError', "'email'"))
    expect(send(documented, person).status).toBe(201)
  })

  it('has a name without spaces around it on a server', () => {
    expect(opened().add({ ...person, nick_name: ' new ' }).status).toBe(400)
    expect(opened(documented).add({ ...person, nick_name: ' new ' }).status).toBe(201)
  })

  it('has an address of letters, digits, hyphens and dots on a server', () => {
    const plus = { ...person, email: 'a+b@example.com' }

    expect(opened().add(plus)).toMatchObject({
      status: 400,
      body: { msg: 'invalid email', msg_show: '邮箱地址不合法' },
    })
    expect(opened(documented).add(plus).status).toBe(201)
  })
})

describe('one user', () => {
  it('is read by number on the whole platform, and by name in the enterprise', () => {
    for (const profile of profiles) {
      const { send } = openConsole({ profile })

      expect(send(`GET ${users}/3`).body).toMatchObject({ nick_name: 'foreign' })
      expect(send(`GET ${users}/visitor`).body).toMatchObject({ user_id: 2 })
      expect(send(`GET ${users}/foreign`, { token: tokens.foreign }).status).toBe(200)
    }
  })

  it.each(['999', 'ghost', 'foreign'])('that there is not fails the server: %s', (user) => {
    expect(openConsole().send(`GET ${users}/${user}`)).toMatchObject(
      failure('DoesNotExist', 'Users matching query does not exist.'),
    )
    expect(openConsole(documented).send(`GET ${users}/${user}`)).toMatchObject(nothing)
  })

  it('is changed in what is named', () => {
    for (const profile of profiles) {
      const { send, world } = openConsole({ profile })
      const change = { phone: '13900000000', is_active: false, enterprise_id: second }
      const answer = send(`PUT ${users}/2`, { body: { ...change, real_name: 'V' } })

      expect(answer.status).toBe(200)
      expect(answer.body).toEqual(profile === 'observed' ? undefined : change)
      expect(world.users.get(2)).toMatchObject({
        phone: '13900000000',
        isActive: false,
        realName: 'V',
        email: 'visitor@example.com',
        enterpriseId: first,
      })
      expect(send('GET /openapi/v1/currentuser', { token: tokens.visitor }).body).toMatchObject({
        bean: { real_name: 'V', phone: '13900000000', is_active: false },
      })
    }
  })

  it('may come to share what others have', () => {
    const { send } = openConsole()
    const body = { email: 'admin@example.com' }

    expect(send(`PUT ${users}/2`, { body }).status).toBe(200)
    expect(names(send(`GET ${users}?query=admin@`))).toEqual(['visitor', 'admin'])
  })

  it('that there is not is changed with success by a server, but for the password', () => {
    const phone = { body: { phone: '1' } }
    const password = { body: { password: 'password2' } }

    expect(openConsole().send(`PUT ${users}/999`, phone)).toMatchObject({
      status: 200,
      text: undefined,
    })
    expect(openConsole().send(`PUT ${users}/999`, password)).toMatchObject(nothing)
    expect(openConsole().send(`PUT ${users}/ghost`, phone)).toMatchObject(noNumber)
    for (const [user, sent] of [
      ['999', phone],
      ['999', password],
      ['ghost', phone],
    ] as const) {
      expect(openConsole(documented).send(`PUT ${users}/${user}`, sent)).toMatchObject(nothing)
    }
  })

  it.each([
    [{ password: 'short' }, 'password'],
    [{ email: 'bad' }, 'email'],
    [{ phone: '138000000001' }, 'phone'],
  ])('keeps what it has where the change is refused: %j', (body, field) => {
    for (const profile of profiles) {
      const { send, world } = openConsole({ profile })
      const before = { ...world.users.get(2) }

      expect(send(`PUT ${users}/2`, { body })).toMatchObject({
        status: 400,
        body: { err: { [field]: expect.any(Array) } },
      })
      expect(world.users.get(2)).toEqual(before)
    }
  })

  it('is deleted, and the token leads nowhere from then on', () => {
    for (const [profile, status] of [
      ['observed', 200],
      ['documented', 204],
    ] as const) {
      const { send, world } = openConsole({ profile })

      expect(send(`DELETE ${users}/2`)).toMatchObject({ status, text: undefined })
      expect(send(`DELETE ${users}/2`)).toMatchObject(nothing)
      expect(world.users.size).toBe(2)
      expect(send(`GET ${users}`, { token: tokens.visitor })).toMatchObject({
        status: 401,
        body: { detail: 'No such user' },
      })
    }
  })

  it('that there is not cannot be deleted', () => {
    for (const profile of profiles) {
      expect(openConsole({ profile }).send(`DELETE ${users}/999`)).toMatchObject(nothing)
    }
    expect(openConsole().send(`DELETE ${users}/ghost`)).toMatchObject(noNumber)
    expect(openConsole(documented).send(`DELETE ${users}/ghost`)).toMatchObject(nothing)
  })

  it('takes its place in teams along when deleted', () => {
    const { send, world } = openConsole()
    send('POST /openapi/v1/teams', { body: { tenant_name: 'a' }, token: tokens.visitor })
    send(`DELETE ${users}/2`)

    expect([world.members.size, world.userRoles.size, world.teams.size]).toEqual([0, 0, 1])
  })
})

describe('the caller', () => {
  it('is told who they are', () => {
    for (const profile of profiles) {
      expect(openConsole({ profile }).send('GET /openapi/v1/currentuser').body).toEqual({
        bean: {
          user_id: 1,
          email: 'admin@example.com',
          nick_name: 'admin',
          real_name: null,
          phone: '',
          is_active: true,
          origion: null,
          enterprise_id: first,
        },
      })
    }
  })

  it('may be the console itself', () => {
    const headers = { 'x-internal-token': 'internal-secret' }
    const answer = openConsole().send('GET /openapi/v1/currentuser', { token: null, headers })

    expect(answer.body).toMatchObject({ bean: { user_id: 0, enterprise_id: first } })
  })
})
