import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  digestAuthorization,
  digestResponse,
  parseDigest,
} from '../../../contracts/openapi/digest.ts'

const rfc7616 = {
  realm: 'http-auth@example.org',
  nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
  nc: '00000001',
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
  qop: 'auth',
}
const mufasa = { username: 'Mufasa', password: 'Circle of Life' }

describe('digestResponse', () => {
  it('computes the example of RFC 7616, section 3.9.1', () => {
    const request = { method: 'GET', target: '/dir/index.html' }

    expect(digestResponse(mufasa, request, rfc7616)).toBe('8ca523f5e9506fed4657c9700eebdbec')
  })

  it('computes the example of RFC 2617, section 3.5', () => {
    const secret = { username: 'Mufasa', password: 'Circle Of Life' }
    const request = { method: 'GET', target: '/dir/index.html' }
    const parameters = {
      realm: 'testrealm@host.com',
      nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
      nc: '00000001',
      cnonce: '0a4f113b',
      qop: 'auth',
    }

    expect(digestResponse(secret, request, parameters)).toBe('6629fae49393a05397450978507c4ef1')
  })

  it('computes the form without qop of RFC 2069, section 2.4 (as its erratum corrects it)', () => {
    const secret = { username: 'Mufasa', password: 'CircleOfLife' }
    const request = { method: 'GET', target: '/dir/index.html' }
    const parameters = { realm: 'testrealm@host.com', nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093' }

    expect(digestResponse(secret, request, parameters)).toBe('1949323746fe6a43ef61f9606e7febea')
  })

  it('hashes names and passwords as UTF-8', () => {
    const md5 = (text: string) => createHash('md5').update(text, 'utf8').digest('hex')
    const request = { method: 'POST', target: '/a?b=%C3%A9' }
    const expected = md5(`${md5('Jäsøn:r:pässwörd')}:n:00000001:c:auth:${md5('POST:/a?b=%C3%A9')}`)

    const parameters = { realm: 'r', nonce: 'n', nc: '00000001', cnonce: 'c', qop: 'auth' }
    expect(digestResponse({ username: 'Jäsøn', password: 'pässwörd' }, request, parameters)).toBe(
      expected,
    )
  })
})

describe('parseDigest', () => {
  it('reads quoted and bare values, padded ones included', () => {
    const value =
      'Digest username="a, \\"b\\"", nc=00000001,qop=auth , cnonce=Zm9v==, algorithm="MD5"'

    expect(parseDigest(value)).toEqual({
      username: 'a, "b"',
      nc: '00000001',
      qop: 'auth',
      cnonce: 'Zm9v==',
      algorithm: 'MD5',
    })
  })

  it('takes the scheme and the parameter names in any case', () => {
    expect(parseDigest('digest Realm="MMS Public API", STALE=false')).toEqual({
      realm: 'MMS Public API',
      stale: 'false',
    })
  })

  it.each([
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['no parameters', 'Digest'],
    ['an open quote', 'Digest username="a, nonce="b"'],
    ['a parameter without a value', 'Digest username, nonce="b"'],
    ['a parameter that is named twice', 'Digest nonce="a", Nonce="b"'],
    ['text after the last parameter', 'Digest nonce="a" tail'],
  ])('refuses %s', (_, value) => {
    expect(parseDigest(value)).toBeUndefined()
  })

  it('reads a hostile value in linear time', () => {
    const value = `Digest a="${'\\'.repeat(200_000)}`

    expect(parseDigest(value)).toBeUndefined()
  })
})

describe('digestAuthorization', () => {
  const request = { method: 'GET', target: '/dir/index.html' }

  it('answers a challenge with qop so that the response verifies', () => {
    const value = digestAuthorization(
      mufasa,
      request,
      'Digest realm="r", domain="", nonce="n==", algorithm=MD5, qop="auth", stale=false',
    )

    const { response, ...parameters } = parseDigest(value) ?? {}
    expect(parameters).toEqual({
      username: 'Mufasa',
      realm: 'r',
      nonce: 'n==',
      uri: '/dir/index.html',
      algorithm: 'MD5',
      qop: 'auth',
      nc: '00000001',
      cnonce: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
    expect(response).toBe(digestResponse(mufasa, request, parameters))
  })

  it('answers a challenge without qop in the older form and returns opaque', () => {
    const value = digestAuthorization(
      mufasa,
      request,
      'Digest realm="r", nonce="n", opaque="o\\"p"',
    )

    const { response, ...parameters } = parseDigest(value) ?? {}
    expect(parameters).toEqual({
      username: 'Mufasa',
      realm: 'r',
      nonce: 'n',
      uri: '/dir/index.html',
      opaque: 'o"p',
      algorithm: 'MD5',
    })
    expect(response).toBe(digestResponse(mufasa, request, { realm: 'r', nonce: 'n' }))
  })

  it.each([
    ['Bearer realm="r"'],
    ['Digest realm="r", nonce="n", algorithm=SHA-256'],
    ['Digest realm="r", nonce="n", qop="auth-int"'],
  ])('refuses the challenge %s', (challenge) => {
    expect(() => digestAuthorization(mufasa, request, challenge)).toThrow(
      `Cannot answer the challenge "${challenge}".`,
    )
  })
})
