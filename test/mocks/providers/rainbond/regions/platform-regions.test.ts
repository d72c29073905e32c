import { describe, expect, it } from 'vitest'
import { type ConsoleOptions, openConsole, tokens } from '../../../../support/rainbond.ts'

const regions = '/openapi/v2/manage/regions'
const known = 'a1d5e7c93b4f4a6e8d2c0f1b3e5a7c9d'

const operator = { token: tokens.operator }
const documented = { profile: 'documented' } as const
/** A server that was started with the switch on. */
const served = { rules: { openapiV2: 'served' } } as const
const both = [
  ['observed', served],
  ['documented', documented],
] as const

const opened = (options: ConsoleOptions) => {
  const console = openConsole(options)
  return {
    ...console,
    ask: (line: string, body?: unknown) => console.send(line, { ...operator, body }),
  }
}

const names = ({ body }: { readonly body: unknown }) =>
  (body as { data: { region_name: string }[] }).data.map((region) => region.region_name)

const missing = { status: 404, body: { msg: '修改的数据中心不存在' } }

describe('the regions of the platform', () => {
  it('are not served by a server unless it is told to', () => {
    const answer = opened({}).ask(`GET ${regions}`)

    expect(answer.status).toBe(404)
    expect(answer.headers['Content-Type']).toBe('text/html; charset=utf8')
    expect(opened(served).ask(`GET ${regions}`).status).toBe(200)
    expect(opened(documented).ask(`GET ${regions}`).status).toBe(200)
  })

  it.each([
    ['no token', null, 'No token'],
    ['the token of a user', tokens.admin, 'token is invalid'],
  ])('are for the operator alone, not for %s', (_, token, detail) => {
    for (const [, options] of both) {
      expect(openConsole(options).send(`GET ${regions}`, { token })).toMatchObject({
        status: 401,
        headers: { 'WWW-Authenticate': 'Token' },
        body: { detail, error_type: 'AuthenticationFailed' },
      })
    }
  })

  it('are those of every enterprise, with their clusters', () => {
    for (const [, options] of both) {
      const answer = opened(options).ask(`GET ${regions}`)

      expect(names(answer)).toHaveLength(17)
      expect(answer.body).toMatchObject({ total: 17 })
      expect((answer.body as { data: unknown[] }).data[0]).toMatchObject({
        region_id: known,
        enterprise_alias: '企业一',
        region_name: 'rainbond',
        region_type: [],
        ssl_ca_cert: '/etc/ssl/certs/ca-certificates.crt',
        used_cpu: 1.5,
        total_cpu: 8,
        used_memory: 512,
        total_memory: 1024,
        used_disk: 1,
        total_disk: 100,
        rbd_version: 'v6.9.8-release',
      })
    }
  })

  it('that do not answer count nothing and have no version', () => {
    const answer = opened(documented).ask(`GET ${regions}?query=down`)

    expect(answer.body).toMatchObject({
      total: 1,
      data: [{ region_name: 'down', total_cpu: 0, rbd_version: '' }],
    })
  })

  it.each([
    ['current=1&pageSize=2', ['rainbond', 'second']],
    ['current=9&pageSize=2', ['foreign']],
    ['current=10&pageSize=2', []],
    ['current=0', []],
    ['current=x&pageSize=1', ['rainbond']],
  ])('are paged: %s', (query, expected) => {
    const answer = opened(documented).ask(`GET ${regions}?${query}`)

    expect(names(answer)).toEqual(expected)
    expect(answer.body).toMatchObject({ total: 17 })
  })

  it.each([
    ['current=10&pageSize=2', '本页结果为空'],
    ['current=-1', '页码小于 1'],
    ['pageSize=-1', '本页结果为空'],
  ])('fail a server past their end: %s', (query, msg) => {
    expect(opened(served).ask(`GET ${regions}?${query}`)).toMatchObject({
      status: 500,
      body: { msg, error_type: 'EmptyPage' },
    })
    expect(names(opened(documented).ask(`GET ${regions}?${query}`))).toEqual([])
  })

  it.each(['current=0', 'pageSize=0'])('are all on no page of a server: %s', (query) => {
    expect(names(opened(served).ask(`GET ${regions}?${query}`))).toHaveLength(17)
    expect(names(opened(documented).ask(`GET ${regions}?${query}`))).toEqual([])
  })

  it('are refused as a whole where one breaks a limit, and are documented to be shown', () => {
    const line = `GET ${regions}?query=longalias`

    expect(opened({ seed: 'quirks', ...served }).ask(line)).toMatchObject({
      status: 400,
      body: { err: { data: [{ region_alias: ['请确保这个字段不能超过 32 个字符。'] }] } },
    })
    expect(names(opened({ seed: 'quirks', ...documented }).ask(line))).toEqual(['longalias'])
  })

  it.each([
    ['SECOND', ['second']],
    ['-alias', 16],
    ['long', ['a-region-name-longer-than-24']],
    ['zzz', []],
  ])('are searched by name and alias: %s', (query, expected) => {
    const answer = opened(documented).ask(`GET ${regions}?query=${query}`)
    const total = typeof expected === 'number' ? expected : expected.length

    expect(answer.body).toMatchObject({ total })
    if (typeof expected !== 'number') expect(names(answer)).toEqual(expected)
  })

  it('fail as a whole where one cannot be called, and are documented to be shown', () => {
    expect(opened({ seed: 'quirks', ...served }).ask(`GET ${regions}`)).toMatchObject({
      status: 500,
      body: { error_type: 'TypeError' },
    })
    expect(names(opened({ seed: 'quirks', ...documented }).ask(`GET ${regions}`))).toHaveLength(22)
  })
})

describe('a region of the platform', () => {
  const page = {
    region_alias: 'New',
    url: 'http://127.0.0.1:38443',
    wsurl: 'ws://127.0.0.1:6060',
    httpdomain: 'http.example.com',
    tcpdomain: '127.0.0.1',
    status: '1',
  }

  it('is read by its id alone', () => {
    for (const [, options] of both) {
      const { ask } = opened(options)

      expect(ask(`GET ${regions}/${known}`).body).toMatchObject({
        region_id: known,
        region_name: 'rainbond',
        token: '',
        key_file: '/etc/none.key',
      })
    }
  })

  it('that there is not is documented as refused, and blank on a server', () => {
    expect(opened(documented).ask(`GET ${regions}/rainbond`)).toMatchObject({
      status: 404,
      body: { msg: '数据中心不存在' },
    })
    expect(opened(served).ask(`GET ${regions}/rainbond`)).toMatchObject({
      status: 200,
      body: { region_id: '', region_name: '', status: '' },
    })
  })

  it('is added to the first enterprise by the pages', () => {
    const added = { region_name: 'new', ...page }
    const { ask, world } = opened(documented)

    expect(ask(`POST ${regions}`, added)).toMatchObject({ status: 201, body: added })
    expect(world.regions.find('regionName', 'new')?.enterpriseId).toBe(
      'f246bce23170eeaac90d6f7b150793f0',
    )
    expect(ask(`POST ${regions}`, { region_name: 'new' })).toMatchObject({
      status: 400,
      body: { msg: expect.stringContaining('region_name: 具有 region name') },
    })
  })

  it('fails a server once its body is fine', () => {
    const { ask, world } = opened(served)
    const { size } = world.regions

    expect(ask(`POST ${regions}`, { region_name: 'new' })).toMatchObject({ status: 400 })
    expect(ask(`POST ${regions}`, { region_name: 'new', region_id: 'x', ...page })).toMatchObject({
      status: 500,
      body: {
        msg: "RegionService.add_region() missing 1 required positional argument: 'user'",
        error_type: 'TypeError',
      },
    })
    expect(world.regions.size).toBe(size)
  })

  it('is changed by the fields named, but for its token and name', () => {
    for (const [, options] of both) {
      const { ask, world } = opened(options)
      const before = { ...world.regions.find('regionId', known) }
      const change = { ...page, region_name: 'other', token: 'secret', region_id: 'other' }

      expect(ask(`PUT ${regions}/${known}`, change)).toMatchObject({
        status: 200,
        body: { region_id: known, region_alias: 'New', token: '', desc: 'd' },
      })
      expect(world.regions.find('regionId', known)).toMatchObject({
        regionName: 'rainbond',
        regionAlias: 'New',
        token: '',
        sslCaCert: before.sslCaCert,
      })
    }
  })

  it('that is taken offline no longer tells what teams use', () => {
    const { ask, send } = opened(documented)
    const { body } = send('POST /openapi/v1/teams', {
      body: { tenant_name: 'a', region: 'rainbond' },
    })
    const { tenant_id: id } = body as { tenant_id: string }
    const use = `GET /openapi/v1/teams/${id}/regions/rainbond/resource`

    expect(send(use).status).toBe(200)
    ask(`PUT ${regions}/${known}`, { ...page, status: '2' })
    expect(send(use).status).toBe(409)
  })

  it('keeps what it has where the change is refused', () => {
    for (const [profile, options] of both) {
      const { ask, world } = opened(options)
      const before = { ...world.regions.find('regionId', known) }
      const body =
        profile === 'observed'
          ? { code: 20400, err: { url: ['集群API地址非法'] } }
          : { msg: 'url: 集群API地址非法' }

      expect(ask(`PUT ${regions}/${known}`, { ...page, url: 'nope' })).toMatchObject({
        status: 400,
        body,
      })
      expect(world.regions.find('regionId', known)).toEqual(before)
    }
  })

  it('that there is not cannot be changed', () => {
    expect(opened(documented).ask(`PUT ${regions}/nope`, page)).toMatchObject(missing)
    expect(opened(served).ask(`PUT ${regions}/nope`, page)).toMatchObject({
      status: 500,
      body: { msg: '数据中心nope不存在', error_type: 'RegionNotExistException' },
    })
  })

  it('is removed, and a second time refused', () => {
    for (const [, options] of both) {
      const { ask, send, world } = opened(options)

      expect(ask(`DELETE ${regions}/${known}`)).toMatchObject({
        status: 200,
        body: { region_id: known, region_name: 'rainbond' },
      })
      expect(ask(`DELETE ${regions}/${known}`)).toMatchObject(missing)
      expect(world.regions.find('regionName', 'rainbond')).toBeUndefined()
      expect(send('GET /openapi/v1/regions/rainbond').status).toBe(404)
    }
  })
})
