import { describe, expect, it } from 'vitest'
import {
  parseBasic,
  parseBearer,
  parseForm,
  writeAccessToken,
} from '../../../../../mocks/providers/atlas/access/oauth.ts'

const basic = (text: string) => `Basic ${Buffer.from(text, 'utf8').toString('base64')}`

describe('parseBasic', () => {
  it('reads client id and secret, which may hold colons', () => {
    expect(parseBasic(basic('mdb_sa_id_1:mdb_sa_sk_a:b'))).toEqual([
      { clientId: 'mdb_sa_id_1', secret: 'mdb_sa_sk_a:b' },
    ])
  })

  it('reads percent-encoded parts both ways', () => {
    expect(parseBasic(basic('mdb%5Fsa%5Fid%5F1:mdb%5Fsa%5Fsk%5Fa'))).toEqual([
      { clientId: 'mdb%5Fsa%5Fid%5F1', secret: 'mdb%5Fsa%5Fsk%5Fa' },
      { clientId: 'mdb_sa_id_1', secret: 'mdb_sa_sk_a' },
    ])
  })

  it('keeps a percent sign that is no escape', () => {
    expect(parseBasic(basic('id:100%'))).toEqual([{ clientId: 'id', secret: '100%' }])
  })

  it.each([
    ['another scheme', `Bearer ${btoa('a:b')}`],
    ['no colon', basic('client')],
    ['what is not base64', 'Basic !!!'],
    ['base64 of the wrong length', 'Basic YWJjZ'],
    ['what is not UTF-8', `Basic ${btoa('\xff\xfe:a')}`],
    ['nothing', ''],
  ])('finds no credentials in %s', (_, value) => {
    expect(parseBasic(value)).toEqual([])
  })
})

describe('parseForm', () => {
  it('decodes names and values', () => {
    expect(parseForm('grant_type=client_credentials&scope=a+b%21')).toEqual(
      new Map([
        ['grant_type', 'client_credentials'],
        ['scope', 'a b!'],
      ]),
    )
  })

  it('refuses a repeated parameter', () => {
    expect(parseForm('grant_type=client_credentials&grant_type=password')).toBeUndefined()
  })
})

describe('writeAccessToken', () => {
  const claims = {
    clientId: 'mdb_sa_id_4888442a3354817a7320eb61',
    issuedAt: new Date('2026-01-01T00:00:00.500Z'),
    expiresAt: new Date('2026-01-01T01:00:00.500Z'),
    id: '65920080aaaaaaaaaaaaaaaa',
  }
  const token = writeAccessToken(claims, new Uint8Array(132).fill(0xff))
  const parts = token.split('.')
  const read = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))

  it('is three parts of base64url with a signature of the length of ES512', () => {
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(parts[2]).toHaveLength(176)
  })

  it('carries readable claims in seconds', () => {
    expect(read(parts[0])).toEqual({ alg: 'ES512', typ: 'JWT' })
    expect(read(parts[1])).toEqual({
      sub: 'mdb_sa_id_4888442a3354817a7320eb61',
      iat: 1767225600,
      exp: 1767229200,
      jti: '65920080aaaaaaaaaaaaaaaa',
    })
  })
})

describe('parseBearer', () => {
  it('reads the token, whatever the case of the scheme', () => {
    expect(parseBearer('bearer a.b.c')).toBe('a.b.c')
  })

  it.each([['Basic a'], ['Bearer'], ['Bearer a b'], ['']])('finds none in "%s"', (value) => {
    expect(parseBearer(value)).toBeUndefined()
  })
})
