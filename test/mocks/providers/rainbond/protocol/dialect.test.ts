import { describe, expect, it } from 'vitest'
import { openConsole, tokens } from '../../../../support/rainbond.ts'

const teams = '/openapi/v1/teams'

const apiError = (status: number, type: string, detail: string) => ({
  detail,
  code: status,
  msg: detail,
  msg_show: detail,
  error_type: type,
  error_trace: expect.stringMatching(/^Traceback .*\n/),
})

describe('credentials', () => {
  it.each([
    ['none', null, 'No token'],
    ['empty', '', 'No token'],
    ['unknown', 'nope', 'No such user or user is not admin'],
    ['prefixed', `Bearer ${tokens.admin}`, 'No such user or user is not admin'],
    ['expired', tokens.expired, 'No such user or user is not admin'],
    ['of a deleted user', tokens.deleted, 'No such user'],
  ])('that are %s are refused', (_, token, detail) => {
    const { send } = openConsole()
    for (const line of [`GET ${teams}`, `POST ${teams}/any/regions`]) {
      const { status, headers, body } = send(line, { token })

      expect(status).toBe(401)
      expect(headers['WWW-Authenticate']).toBe('Token')
      expect(body).toEqual(apiError(401, 'AuthenticationFailed', detail))
    }
  })

  it('expire at their time', () => {
    const { send, world } = openConsole()
    const { milliseconds } = world.clock
    world.accessKeys.insert({ accessKey: 'soon', userId: 1, expireTime: milliseconds + 2 })

    expect(send(`GET ${teams}`, { token: 'soon' }).status).toBe(200)
    expect(send(`GET ${teams}`, { token: 'soon' }).status).toBe(401)
  })

  it('of the console itself win, and act for nobody in the first enterprise', () => {
    const { send } = openConsole()
    const internal = (value: string, token: string | null) =>
      send(`POST ${teams}`, {
        token,
        headers: { 'x-internal-token': value },
        body: { tenant_name: 'by the console' },
      })

    expect(internal('internal-secret', null).body).toMatchObject({
      creater: 0,
      enterprise_id: 'f246bce23170eeaac90d6f7b150793f0',
    })
    expect(internal('wrong', tokens.admin).body).toEqual(
      apiError(401, 'AuthenticationFailed', 'Invalid internal token'),
    )
  })

  it('of a user whose enterprise is gone lead nowhere', () => {
    const { send } = openConsole({ seed: 'demo' })
    const answer = send(`GET ${teams}`, { token: tokens.orphan })

    expect(answer.body).toEqual({
      code: 1000,
      msg: 'the enterprise is not found',
      msg_show: '用户所在企业不存在',
      data: { bean: {}, list: [] },
    })
  })

  it('are of no account where every caller is taken for the owner', () => {
    const { send } = openConsole({ credentials: 'any', rules: { openapiV2: 'served' } })

    expect(send('GET /openapi/v1/currentuser', { token: null }).body).toMatchObject({
      bean: { nick_name: 'admin' },
    })
    expect(send('GET /openapi/v2/manage/enterprises', { token: null }).status).toBe(200)
  })
})

describe('what comes first', () => {
  it('is the path, then the format, then credentials, then the method', () => {
    const { send } = openConsole()
    const nobody = { token: null }

    expect(send('PATCH /openapi/v1/nope', nobody).status).toBe(404)
    const xml = { ...nobody, headers: { accept: 'application/xml' } }
    expect(send(`PATCH ${teams}`, xml).status).toBe(406)
    expect(send(`PATCH ${teams}`, nobody).status).toBe(401)
    expect(send(`PATCH ${teams}`).status).toBe(405)
  })

  it('is the team, then the region, then the method, then the body', () => {
    const { send, world } = openConsole({ seed: 'demo' })
    const [team] = world.teams.page('byEnterprise', ['f246bce23170eeaac90d6f7b150793f0'], {
      skip: 0,
      take: 1,
    })
    const own = `${teams}/${team?.tenantId}`
    const broken = { raw: '{', headers: { 'content-type': 'application/json' } }

    expect(send(`PATCH ${teams}/nope/regions`, broken).status).toBe(404)
    expect(send(`POST ${teams}/nope/regions`, broken).status).toBe(404)
    expect(send(`POST ${own}/regions/second/overview`).status).toBe(409)
    expect(send(`POST ${own}/regions/rainbond/overview`).status).toBe(405)
    expect(send(`PATCH ${own}/regions`, broken).status).toBe(405)
    expect(send(`POST ${own}/regions`, broken).status).toBe(400)
  })
})

describe('a path', () => {
  it.each([
    'GET /openapi/v1/nope',
    'GET /openapi/v1/teams/',
    'GET /openapi/v1//teams',
    'GET /openapi/v1/teams/a.b',
    'GET /openapi/v1/teams/%zz',
    'GET /openapi/v1/teams/a/certificates/x',
    'DELETE /openapi/v1/teams/a/regions/rainbond',
    'GET /openapi/v2/manage/regions',
  ])('that is not routed leads to a page: %s', (line) => {
    const { status, headers, text } = openConsole().send(line, { token: null })

    expect(status).toBe(404)
    expect(new TextEncoder().encode(text).length).toBe(179)
    expect(headers).toEqual({
      'Content-Type': 'text/html; charset=utf8',
      Vary: 'origin',
      'X-Frame-Options': 'DENY',
      'X-Request-ID': expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })

  it('is decoded before it is routed', () => {
    const { send } = openConsole()

    expect(send('GET /openapi/v1/%74eams').status).toBe(200)
    expect(send('GET /openapi/v1%2Fteams').status).toBe(200)
  })

  it('may end as it likes behind three routes', () => {
    const observed = openConsole({ seed: 'demo' })
    const documented = openConsole({ seed: 'demo', profile: 'documented' })
    const place = `${teams}/9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e/regions/rainbond`

    for (const end of ['resource/more', 'overviewer', 'events/e/logs?x']) {
      expect(observed.send(`GET ${place}/${end}`).status).toBe(200)
    }
    expect(documented.send(`GET ${place}/resource/more`).status).toBe(404)
  })
})

describe('an answer', () => {
  it('says what can be done with the view, and how it may be kept', () => {
    const { send } = openConsole()
    const { headers } = send(`GET ${teams}`)

    expect(headers).toEqual({
      'Content-Type': 'application/json',
      Vary: 'Accept, origin',
      Allow: 'GET, POST, HEAD, OPTIONS',
      'X-Frame-Options': 'DENY',
      'X-Request-ID': expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(send(`POST ${teams}/resource`, { body: [] }).headers.Allow).toBe('POST, OPTIONS')
    expect(send('DELETE /openapi/v1/administrators/9').headers.Allow).toBe('DELETE, OPTIONS')
    expect(send('GET /openapi/v1/users/1').headers.Allow).toBe('GET, PUT, DELETE, HEAD, OPTIONS')
  })

  it('is compressible from 200 bytes on, and says so', () => {
    const { send } = openConsole()

    expect(send('GET /openapi/v1/users').headers.Vary).toBe('Accept, origin, Accept-Encoding')
    expect(send('GET /openapi/v1/users?page=9').headers.Vary).toBe('Accept, origin')
  })

  it('has an id of its own, the same for the same requests', () => {
    const ids = () => {
      const { send } = openConsole()
      return [send(`GET ${teams}`), send(`GET ${teams}`)].map(
        ({ headers }) => headers['X-Request-ID'],
      )
    }
    const [first, second] = ids()

    expect(first).not.toBe(second)
    expect(ids()).toEqual([first, second])
  })

  it('is a page for browsers, except of one team', () => {
    const { send } = openConsole({ seed: 'demo' })
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
    const list = send(`GET ${teams}`, { headers })
    const team = send(`GET ${teams}/9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e`, { headers })

    expect(list.headers['Content-Type']).toBe('text/html; charset=utf-8')
    expect(list.text).toContain('<h1>List Team Info</h1>')
    expect(team.headers['Content-Type']).toBe('application/json')
    expect(send(`GET ${teams}?format=api`).text).toContain('&quot;tenants&quot;')
  })

  it('is indented where the caller asks for it', () => {
    const headers = { accept: 'application/json; indent=2' }
    const { text } = openConsole().send('GET /openapi/v1/users?page=9', { headers })

    expect(text).toBe('{\n  "users": [],\n  "total": 0\n}')
  })

  it('writes floats as floats', () => {
    const { send } = openConsole({ seed: 'demo' })
    const place = `${teams}/9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e/regions/rainbond/resource`

    expect(send(`GET ${place}`).text).toContain(
      '"used_memory":512,"used_cpu_percentage":10.0,"used_memory_percentage":25.0',
    )
  })
})

describe('formats', () => {
  it('that nobody can write are refused, except of one team', () => {
    const { send } = openConsole({ seed: 'demo' })
    const headers = { accept: 'application/xml' }

    expect(send(`GET ${teams}`, { headers }).body).toEqual(
      apiError(406, 'NotAcceptable', '无法满足Accept HTTP头的请求。'),
    )
    expect(send(`GET ${teams}?format=xml`).body).toEqual({
      detail: '未找到。',
      code: 404,
      msg: '未找到。',
      msg_show: '未找到。',
    })
    const team = `GET ${teams}/9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e?format=xml`
    expect(send(team, { headers }).status).toBe(200)
  })
})

describe('a body', () => {
  it.each([
    ['{"tenant_name":', 'Expecting value: line 1 column 16 (char 15)'],
    ['{region', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
  ])('that is no JSON is refused: %s', (raw, problem) => {
    const { send } = openConsole()
    const answer = send(`POST ${teams}`, { raw, headers: { 'content-type': 'application/json' } })

    expect(answer.body).toEqual(apiError(400, 'ParseError', `JSON parse error - ${problem}`))
  })

  it('of another type is refused, and one that names none counts as plain text', () => {
    const { send } = openConsole()
    const problem = apiError(415, 'UnsupportedMediaType', '不支持请求中的媒体类型 “text/plain”。')

    expect(
      send(`POST ${teams}`, { raw: 'x', headers: { 'content-type': 'text/plain' } }).body,
    ).toEqual(problem)
    expect(send(`POST ${teams}`, { raw: 'x' }).body).toEqual(problem)
  })

  it('of a DELETE is not read', () => {
    const { send } = openConsole()
    const raw = { raw: '{', headers: { 'content-type': 'application/json' } }

    expect(send('DELETE /openapi/v1/users/2', raw).status).toBe(200)
  })
})

describe('methods', () => {
  it('that a view lacks are refused in the words of the console', () => {
    expect(openConsole().send(`PATCH ${teams}`).body).toEqual(
      apiError(405, 'MethodNotAllowed', '方法 “PATCH” 不被允许。'),
    )
  })

  it.each([
    ['/openapi/v1/teams', 'List Team Info'],
    ['/openapi/v1/teams/resource', 'Teams Resource'],
    ['/openapi/v1/regions', 'List Region Info'],
    ['/openapi/v1/users/1', 'User Info'],
    ['/openapi/v1/changepwd', 'Change Password'],
  ])('OPTIONS %s tells what the view is', (path, name) => {
    const { send } = openConsole()

    expect(send(`OPTIONS ${path}`)).toMatchObject({
      status: 200,
      body: {
        name,
        description: '',
        renders: ['application/json', 'text/html'],
        parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
      },
    })
    expect(send(`OPTIONS ${path}`, { token: null }).status).toBe(401)
  })

  it('HEAD is asked as GET is', () => {
    const { send } = openConsole()

    expect(send(`HEAD ${teams}`)).toEqual({
      ...send(`GET ${teams}`),
      headers: expect.objectContaining({ Allow: 'GET, POST, HEAD, OPTIONS' }),
    })
    expect(send(`HEAD ${teams}/resource`).status).toBe(405)
  })
})

describe('pages of other origins', () => {
  it('may do what they ask for', () => {
    const headers = { origin: 'http://x.example', 'access-control-request-method': 'POST' }
    const preflight = openConsole().send('OPTIONS /openapi/v1/anything', { token: null, headers })

    expect(preflight.status).toBe(200)
    expect(preflight.text).toBeUndefined()
    expect(preflight.headers).toEqual({
      'Content-Type': 'text/html; charset=utf8',
      Vary: 'origin',
      'access-control-allow-origin': 'http://x.example',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers':
        'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with, ' +
        'csrftoken, user_id, csrftoken, user_id, X_REGION_NAME, X_TEAM_NAME',
      'access-control-allow-methods':
        'DELETE, GET, OPTIONS, PATCH, POST, PUT, VIEW, TRACE, CONNECT, HEAD',
      'access-control-max-age': '86400',
      'X-Request-ID': expect.any(String),
    })
  })

  it('may read every answer, refusals included', () => {
    const { send } = openConsole()
    const headers = { origin: 'http://x.example' }
    const allowed = {
      'access-control-allow-origin': 'http://x.example',
      'access-control-allow-credentials': 'true',
    }

    expect(send(`GET ${teams}`, { headers }).headers).toMatchObject(allowed)
    expect(send(`GET ${teams}`, { headers, token: null }).headers).toMatchObject(allowed)
    expect(send(`GET ${teams}`).headers).not.toHaveProperty('access-control-allow-origin')
  })
})
