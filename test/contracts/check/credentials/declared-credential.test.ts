import { describe, expect, it } from 'vitest'
import {
  credentialOfLogin,
  declaredTokenPath,
} from '../../../../contracts/check/credentials/declared-credential.ts'
import { knownContracts } from '../../../../contracts/known-contracts.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'

const oauth = (clientCredentials: object) => ({ type: 'oauth2', flows: { clientCredentials } })
const login = { login: 'ada', password: 'pässword' }
const basic = { token: `Basic ${Buffer.from('ada:pässword').toString('base64')}` }

const contractWith = (securitySchemes: object) =>
  compileContract({
    openapi: '3.1.0',
    info: { title: 'any', version: '1' },
    paths: {},
    components: { securitySchemes },
  })

describe('where tokens are given out', () => {
  it.each([
    ['https://auth.example.com/oauth2/v2/token', '/oauth2/v2/token'],
    ['/token', '/token'],
    ['token?x=1', '/token'],
  ])('is told by the tokenUrl %s', (tokenUrl, path) => {
    const contract = contractWith({
      key: { type: 'http', scheme: 'basic' },
      o: oauth({ tokenUrl }),
    })
    expect(declaredTokenPath(contract)).toBe(path)
  })

  it.each([
    [{}],
    [{ o: oauth({ tokenUrl: 7 }) }],
    [{ o: { type: 'oauth2' } }],
    [{ o: { type: 'oauth2', flows: { password: { tokenUrl: '/token' } } } }],
    [{ o: null }],
  ])('is not told by %j', (schemes) => {
    expect(declaredTokenPath(contractWith(schemes))).toBeUndefined()
  })

  it('is told by the known contracts that have clients', () => {
    const { atlas, rainbond } = knownContracts
    expect(declaredTokenPath(atlas.contract('documented'))).toBe('/api/oauth/token')
    expect(declaredTokenPath(rainbond.contract('documented'))).toBeUndefined()
  })
})

describe('how a login signs', () => {
  it.each([
    ['digest', { a: { type: 'http', scheme: 'Digest' } }, { digest: ['ada', 'pässword'] }],
    ['basic', { a: { type: 'http', scheme: 'basic' } }, basic],
    ['bearer', { a: { type: 'http', scheme: 'bearer' } }, { token: 'Bearer pässword' }],
    [
      'a key',
      { a: { type: 'apiKey', in: 'header', name: 'X-Key' } },
      { headers: { 'x-key': 'pässword' } },
    ],
    [
      'a client',
      { a: oauth({ tokenUrl: '/t' }) },
      { client: ['ada', 'pässword'], tokenPath: '/t' },
    ],
    ['nothing', {}, basic],
    ['a cookie only', { a: { type: 'apiKey', in: 'cookie', name: 'sid' } }, basic],
    [
      'the first that takes it',
      {
        a: { ...oauth({ tokenUrl: '/t' }), 'x-login': '^sa-' },
        b: { type: 'http', scheme: 'digest' },
      },
      { digest: ['ada', 'pässword'] },
    ],
  ])('where the contract has %s', (_what, schemes, credential) => {
    expect(credentialOfLogin(contractWith(schemes), login)).toEqual(credential)
  })

  it('within bounds, whatever pattern the contract has', () => {
    const schemes = { a: { type: 'http', scheme: 'digest', 'x-login': '^(a+)+$' } }
    const long = { login: `${'a'.repeat(40)}!`, password: 'p' }
    expect(credentialOfLogin(contractWith(schemes), long)).toMatchObject({
      token: expect.stringMatching(/^Basic /),
    })
  })

  it('is not told by a pattern that is none', () => {
    const schemes = { a: { type: 'http', scheme: 'digest', 'x-login': '[' } }
    expect(() => credentialOfLogin(contractWith(schemes), login)).toThrow('x-login "["')
  })

  it('at Atlas by digest, and by token as a service account', () => {
    const atlas = knownContracts.atlas.contract('documented')
    const account = { login: 'mdb_sa_id_1234567890abcdef12345678', password: 's' }
    expect(credentialOfLogin(atlas, { login: 'key', password: 's' })).toEqual({
      digest: ['key', 's'],
    })
    expect(credentialOfLogin(atlas, account)).toEqual({
      client: [account.login, 's'],
      tokenPath: '/api/oauth/token',
    })
  })

  it('at Rainbond by the bare token', () => {
    const rainbond = knownContracts.rainbond.contract('documented')
    expect(credentialOfLogin(rainbond, login)).toEqual({ headers: { authorization: 'pässword' } })
  })
})
