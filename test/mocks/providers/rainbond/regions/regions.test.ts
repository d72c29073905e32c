import { describe, expect, it } from 'vitest'
import { type ConsoleOptions, openConsole, tokens } from '../../../../support/rainbond.ts'

const regions = '/openapi/v1/regions'
const profiles = ['observed', 'documented'] as const

const noSuchRegion = {
  status: 404,
  body: { code: 404, msg: 'no found region', msg_show: '数据中心不存在' },
}

const opened = (options: ConsoleOptions = {}) => {
  const console = openConsole(options)
  return {
    ...console,
    get: (rest: string, token: string = tokens.admin) =>
      console.send(`GET ${regions}${rest}`, { token }),
    change: (region: Readonly<Record<string, unknown>>) => {
      const { id = 0 } = console.world.regions.find('regionName', 'rainbond') ?? {}
      console.world.regions.update(id, region)
    },
  }
}

const row = {
  region_name: 'rainbond',
  region_alias: 'rainbond-alias',
  url: 'http://127.0.0.1:38443',
  wsurl: 'ws://127.0.0.1:6060',
  httpdomain: 'http.example.com',
  tcpdomain: '127.0.0.1',
  scope: 'private',
  desc: 'd',
  status: '1',
}

describe('the regions of an enterprise', () => {
  it('are listed without their certificates, and without paging', () => {
    for (const profile of profiles) {
      const { get } = opened({ profile })
      const list = get('').body as readonly unknown[]
      const { region_name, region_alias, url, scope, desc, status } = row

      expect(list).toHaveLength(16)
      expect(list[0]).toMatchObject({
        ...{ region_name, region_alias, url, scope, desc, status },
        region_id: 'a1d5e7c93b4f4a6e8d2c0f1b3e5a7c9d',
        ssl_ca_cert: null,
        cert_file: null,
        key_file: null,
      })
      expect(get('?page=2&page_size=1').body).toEqual(list)
    }
  })

  it('are those of the caller alone', () => {
    expect(opened().get('', tokens.foreign).body).toMatchObject([{ region_name: 'foreign' }])
    expect(opened().get('', tokens.visitor).body).toHaveLength(16)
  })

  it('fail as a whole where one cannot be called, and are documented to be shown', () => {
    expect(opened({ seed: 'quirks' }).get('')).toMatchObject({
      status: 500,
      body: { error_type: 'TypeError', msg: 'can only concatenate str (not "NoneType") to str' },
    })
    expect(opened({ seed: 'quirks', profile: 'documented' }).get('').body).toHaveLength(21)
  })

  it('are refused as a whole where one breaks a limit, and are documented to be shown', () => {
    const { get } = opened({ seed: 'demo' })
    const documented = opened({ seed: 'demo', profile: 'documented' })

    expect(get('', tokens.odd)).toMatchObject({
      status: 400,
      body: { code: 20400, err: [{ region_alias: ['请确保这个字段不能超过 32 个字符。'] }] },
    })
    expect(documented.get('', tokens.odd).body).toMatchObject([{ region_name: 'longalias' }])
  })
})

it('a listed region is documented with addresses that servers leave out', () => {
  const [observed] = opened().get('').body as readonly unknown[]
  const [documented] = opened({ profile: 'documented' }).get('').body as readonly unknown[]

  expect(observed).not.toHaveProperty('wsurl')
  expect(documented).toMatchObject({
    wsurl: row.wsurl,
    httpdomain: row.httpdomain,
    tcpdomain: row.tcpdomain,
  })
})

describe.each(profiles)('one region (%s)', (profile) => {
  it('is found by name and by id, with its certificates', () => {
    const { get } = opened({ profile })
    const byName = get('/rainbond')

    expect(byName).toMatchObject({
      status: 200,
      body: {
        ...row,
        ssl_ca_cert: '/etc/ssl/certs/ca-certificates.crt',
        cert_file: '/etc/none.pem',
        key_file: '/etc/none.key',
        used_memory: 0,
        total_memory: 0,
        used_cpu: 0,
        total_cpu: 0,
        used_disk: 0,
        total_disk: 0,
        health_status: 'ok',
      },
    })
    expect(get('/a1d5e7c93b4f4a6e8d2c0f1b3e5a7c9d').body).toEqual(byName.body)
  })

  it('is asked for its cluster where that is wanted', () => {
    const { get } = opened({ profile })
    const cluster = {
      used_memory: 512,
      total_memory: 1024,
      used_cpu: 1.5,
      total_cpu: 8,
      used_disk: 1,
      total_disk: 100,
      health_status: 'ok',
    }

    expect(get('/rainbond?extend_info=true').body).toMatchObject(cluster)
    expect(get('/rainbond?extend_info=false').body).toMatchObject({ total_memory: 0 })
  })

  it('that does not answer is told to have failed', () => {
    const { get } = opened({ profile })

    expect(get('/down?extend_info=true').body).toMatchObject({
      health_status: 'failure',
      total_memory: 0,
    })
    expect(get('/down').body).toMatchObject({ health_status: 'ok' })
  })

  it('of nobody, or of another enterprise, is not found', () => {
    const { get } = opened({ profile })

    expect(get('/nope')).toMatchObject(noSuchRegion)
    expect(get('/foreign')).toMatchObject(noSuchRegion)
    expect(get('/foreign', tokens.foreign).status).toBe(200)
  })
})

describe('one region whose data is odd', () => {
  it.each(['wsurl', 'httpdomain', 'tcpdomain'])('is refused for a blank %s', (field) => {
    const broken = opened()
    broken.change({ [field]: '' })
    const documented = opened({ profile: 'documented' })
    documented.change({ [field]: '' })

    expect(broken.get('/rainbond')).toMatchObject({
      status: 400,
      body: { code: 20400, err: { [field]: ['该字段不能为空。'] } },
    })
    expect(documented.get('/rainbond').body).toMatchObject({ [field]: '' })
  })

  it.each(['nullcert', 'emptycert'])('is documented to have texts for certificates: %s', (name) => {
    const { get } = opened({ seed: 'quirks', profile: 'documented' })

    expect(get(`/${name}`).body).toMatchObject({ ssl_ca_cert: '', cert_file: '', key_file: '' })
  })

  it('is refused for empty certificates, and shows those that are null', () => {
    const { get } = opened({ seed: 'quirks' })

    expect(get('/nullcert').body).toMatchObject({ ssl_ca_cert: null })
    expect(get('/emptycert')).toMatchObject({
      status: 400,
      body: { err: { ssl_ca_cert: ['该字段不能为空。'] } },
    })
  })

  it('fails the server where it has no certificates to be called with', () => {
    expect(opened({ seed: 'quirks' }).get('/nullcert?extend_info=true')).toMatchObject({
      status: 500,
      body: { error_type: 'TypeError' },
    })
  })
})
