import { describe, expect, it } from 'vitest'
import { demoCertificate } from '../../../../../mocks/providers/rainbond/seeds/demo-certificate.ts'
import { namedCertificate, plainCertificate } from '../../../../fixtures/certificates.ts'
import { type ConsoleOptions, openConsole, tokens } from '../../../../support/rainbond.ts'

const own = '/openapi/v1/teams/9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e/certificates'
const other = '/openapi/v1/teams/5a1e0c3b9d7f4e2a5a1e0c3b9d7f4e2a/certificates'
const profiles = ['observed', 'documented'] as const

const { certificate, privateKey } = demoCertificate
const wanted = { alias: 'new', private_key: privateKey, certificate, certificate_type: 'TLS' }

const open = (options: ConsoleOptions = {}) => openConsole({ seed: 'demo', ...options })

const service = (status: number, msg: string | null, shown: string) => ({
  status,
  body: { code: status, msg, msg_show: shown, data: { bean: {}, list: [] } },
})
const notFound = service(404, 'certificate not found', '证书不存在')

describe.each(profiles)('the certificates of a team (%s)', (profile) => {
  it('are listed with what is read from them', () => {
    const { send } = open({ profile })

    expect(send(`GET ${own}`).body).toEqual({
      list: [
        {
          has_expired: false,
          issued_to: ['demo.example.com', '*.demo.example.com'],
          alias: 'demo',
          certificate_type: '服务端证书',
          end_data: '2046-11-17 14:04:58',
          id: 1,
          issued_by: '第三方签发',
        },
      ],
      page: 1,
      page_size: 10,
      total: 1,
    })
    expect(send(`GET ${other}`).body).toMatchObject({ list: [], total: 0 })
  })

  it('can be added, read, changed and removed', () => {
    const { send } = open({ profile })
    const shown = profile === 'observed' ? btoa(certificate) : certificate

    expect(send(`POST ${own}`, { body: wanted })).toMatchObject({
      status: 200,
      body: { ...wanted, certificate: shown, id: 2 },
    })
    expect(send(`GET ${own}/2`).body).toEqual({ ...wanted, id: 2 })
    expect(send(`GET ${own}`).body).toMatchObject({ total: 2 })

    const changed = { ...wanted, alias: 'newer', certificate_type: 'other' }
    expect(send(`PUT ${own}/2`, { body: changed })).toMatchObject({
      status: 200,
      body: { ...changed, certificate: shown, id: 2 },
    })
    expect(send(`GET ${own}/2`).body).toEqual({ ...changed, id: 2 })

    const status = profile === 'observed' ? 200 : 204
    expect(send(`DELETE ${own}/2`)).toMatchObject({ status, text: undefined })
    expect(send(`DELETE ${own}/2`)).toMatchObject(notFound)
    expect(send(`GET ${own}/2`)).toMatchObject(service(404, null, '证书不存在'))
    expect(send(`GET ${own}`).body).toMatchObject({ total: 1 })
  })

  it('keep names apart within the team', () => {
    const { send } = open({ profile })
    const taken = service(412, 'certificate name already exists', '证书别名已存在')
    const demo = { ...wanted, alias: 'demo' }
    send(`POST ${own}`, { body: wanted })

    expect(send(`POST ${own}`, { body: demo })).toMatchObject(taken)
    expect(send(`PUT ${own}/2`, { body: demo })).toMatchObject(taken)
    expect(send(`GET ${own}/2`).body).toMatchObject({ alias: 'new' })
    expect(send(`POST ${other}`, { body: demo }).status).toBe(200)
    expect(send(`PUT ${own}/1`, { body: demo }).status).toBe(200)
  })

  it.each([
    ['the certificate is invalid', { certificate: 'y', private_key: 'x' }],
    ['the private key is invalid', { private_key: 'x' }],
    ['the certificate key pair mismatch', { certificate: plainCertificate }],
  ])('are no place where %s', (msg, part) => {
    const { send } = open({ profile })
    const body = { ...wanted, ...part }
    const refused = { status: 400, body: { code: 400, msg } }

    expect(send(`POST ${own}`, { body })).toMatchObject(refused)
    expect(send(`PUT ${own}/1`, { body })).toMatchObject(refused)
    expect(send(`PUT ${own}/9`, { body })).toMatchObject(refused)
    expect(send(`GET ${own}`).body).toMatchObject({ total: 1, list: [{ alias: 'demo' }] })
  })

  it('are no place for what has expired', () => {
    const { send } = open({ profile, now: '2046-11-17T06:04:58Z' })

    expect(send(`POST ${own}`, { body: wanted })).toMatchObject(
      service(400, 'the certificate has been expired', '证书已过期'),
    )
  })

  it('stay while a gateway uses them', () => {
    const { send, world } = open({ profile })

    expect(send(`DELETE ${own}/1`)).toMatchObject(
      service(400, 'the certificate still has http rules', '仍有网关策略在使用该证书'),
    )
    world.certificates.update(1, { rules: 0 })
    expect(send(`DELETE ${own}/1`).status).toBeLessThan(300)
  })

  it('count by their number alone, whichever team is named', () => {
    const { send } = open({ profile })
    const foreign = '/openapi/v1/teams/3c4d8b7a6e1c2f9e3c4d8b7a6e1c2f9e/certificates'

    expect(send(`GET ${other}/1`).body).toMatchObject({ alias: 'demo' })
    expect(send(`GET ${foreign}/1`, { token: tokens.foreign }).body).toMatchObject({ id: 1 })
    expect(send(`GET ${own}/1`, { token: tokens.foreign }).status).toBe(404)
    expect(send(`GET ${own}/9`).status).toBe(404)
    expect(send(`PUT ${own}/9`, { body: wanted })).toMatchObject(notFound)
  })
})

describe('a page of certificates', () => {
  function withThree(options: ConsoleOptions = {}) {
    const console = open(options)
    for (const alias of ['b', 'c']) console.send(`POST ${own}`, { body: { ...wanted, alias } })
    return (query: string) => console.send(`GET ${own}?${query}`)
  }

  it.each([
    ['page=2&page_size=2', ['c']],
    ['page=1&page_size=2', ['demo', 'b']],
    ['page=9', []],
  ])('holds its part of them: %s', (query, aliases) => {
    for (const profile of profiles) {
      const body = aliases.map((alias) => ({ alias }))

      expect(withThree({ profile })(query).body).toMatchObject({ total: 3, list: body })
    }
  })

  it.each([
    ['page=x', "invalid literal for int() with base 10: 'x'"],
    ['page_size=', "invalid literal for int() with base 10: ''"],
    ['page=0', 'Negative indexing is not supported.'],
    ['page=-1', 'Negative indexing is not supported.'],
    ['page_size=-1', 'Negative indexing is not supported.'],
  ])('fails the server where it is no number from 1 on: %s', (query, msg) => {
    expect(withThree()(query)).toMatchObject({
      status: 500,
      body: { msg, error_type: 'ValueError' },
    })
    expect(withThree({ profile: 'documented' })(query)).toMatchObject({
      status: 200,
      body: { total: 3, page: 1, page_size: 10 },
    })
  })
})

describe('the fields of a certificate', () => {
  it.each([
    [
      'add_certificate',
      {},
      "4 required positional arguments: 'alias', 'certificate', 'private_key', and 'certificate_type'",
    ],
    [
      'add_certificate',
      { alias: 'a', certificate },
      "2 required positional arguments: 'private_key' and 'certificate_type'",
    ],
    [
      'update_certificate',
      { ...wanted, alias: undefined },
      "1 required positional argument: 'alias'",
    ],
  ])('must all be there: %s', (call, body, list) => {
    const line = call === 'add_certificate' ? `POST ${own}` : `PUT ${own}/1`

    expect(open().send(line, { body })).toMatchObject({
      status: 500,
      body: { msg: `DomainService.${call}() missing ${list}`, error_type: 'TypeError' },
    })
    expect(open({ profile: 'documented' }).send(line, { body })).toMatchObject({
      status: 400,
      body: { code: 20400, error_type: 'ValidationError' },
    })
  })

  it('have limits, of which servers think last', () => {
    const body = { ...wanted, alias: 'x'.repeat(65) }
    const tooLong = {
      status: 400,
      body: { err: { alias: ['请确保这个字段不能超过 64 个字符。'] } },
    }
    const keyless = { ...body, private_key: 'x' }

    for (const profile of profiles) {
      const { send, world } = open({ profile })

      expect(send(`POST ${own}`, { body })).toMatchObject(tooLong)
      expect(send(`PUT ${own}/1`, { body })).toMatchObject(tooLong)
      expect([world.certificates.size, world.certificates.get(1)?.alias]).toEqual([1, 'demo'])
    }
    expect(open().send(`POST ${own}`, { body: keyless }).body).toMatchObject({
      msg: 'the private key is invalid',
    })
    const documented = open({ profile: 'documented' })
    expect(documented.send(`POST ${own}`, { body: keyless })).toMatchObject(tooLong)
  })

  it('lose the spaces around them where all are fine', () => {
    for (const profile of profiles) {
      const { send } = open({ profile })
      send(`POST ${own}`, { body: { ...wanted, alias: ' new ', certificate: `${certificate}\n` } })

      expect(send(`GET ${own}/2`).body).toMatchObject({ alias: 'new', certificate })
    }
  })

  it('may be too long for a server once they are encoded', () => {
    const body = { ...wanted, certificate: `${certificate}\n${'x'.repeat(6000)}` }

    expect(open().send(`POST ${own}`, { body })).toMatchObject({
      status: 400,
      body: { err: { certificate: ['请确保这个字段不能超过 8192 个字符。'] } },
    })
    expect(open({ profile: 'documented' }).send(`POST ${own}`, { body }).status).toBe(200)
  })
})

describe('a certificate of a gateway', () => {
  const failure = {
    status: 500,
    body: { msg: "'NoneType' object has no attribute 'region_name'", error_type: 'AttributeError' },
  }

  it.each([
    ['POST', own, 'gateway'],
    ['PUT', `${own}/1`, 'gateway'],
  ])('fails the server: %s', (method, path, certificate_type) => {
    const body = { ...wanted, alias: 'gate', certificate_type }
    const { send, world } = open()

    expect(send(`${method} ${path}`, { body })).toMatchObject(failure)
    expect([world.certificates.size, world.certificates.get(1)?.alias]).toEqual([1, 'demo'])
    expect(open({ profile: 'documented' }).send(`${method} ${path}`, { body }).status).toBe(200)
  })

  it('is what servers expect where the type becomes the usual one', () => {
    const { send, world } = open()
    world.certificates.update(1, { certificateType: 'other' })

    expect(
      send(`PUT ${own}/1`, { body: { ...wanted, certificate_type: '服务端证书' } }),
    ).toMatchObject(failure)
    expect(send(`PUT ${own}/1`, { body: { ...wanted, certificate_type: 'third' } }).status).toBe(
      200,
    )
  })
})

describe('a listed certificate', () => {
  it('expires at its time', () => {
    const list = (now: string) => open({ now }).send(`GET ${own}`).body

    expect(list('2046-11-17T06:04:50Z')).toMatchObject({ list: [{ has_expired: false }] })
    expect(list('2046-11-17T06:04:58Z')).toMatchObject({ list: [{ has_expired: true }] })
  })

  it('names its names and who made it', () => {
    const { send, world } = open()
    world.certificates.update(1, { certificate: namedCertificate })

    expect(send(`GET ${own}`).body).toMatchObject({
      list: [
        {
          issued_to: ['a.example.com', 'b.example.com', 'old'],
          issued_by: '第三方签发',
          end_data: '2136-05-29 14:51:16',
        },
      ],
    })
  })

  it('that cannot be read shows nothing', () => {
    const { send, world } = open()
    world.certificates.update(1, { certificate: 'broken' })

    expect(send(`GET ${own}`).body).toMatchObject({
      list: [{ has_expired: true, issued_to: [], issued_by: '' }],
    })
  })
})
