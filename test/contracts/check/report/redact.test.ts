import { describe, expect, it, test } from 'vitest'
import { createRedactor } from '../../../../contracts/check/report/redact.ts'
import { libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const of = (...secrets: readonly string[]) => createRedactor(contract, { secrets })
const { text, header } = of('7a1ca5e0-demo', 'pä"ss', 'ab', '7a1ca5e0-demo-longer')

test.each([
  ['key 7a1ca5e0-demo is taken', 'key *** is taken'],
  ['7a1ca5e0-demo-longer', '***'],
  ['{"a":"p\u00e4\\"ss"}', '{"a":"***"}'],
  ['/x?y=p%C3%A4%22ss', '/x?y=***'],
  ['a lab of ab', 'a lab of ab'],
  ['{"access_token":"eyJh.e30.x","expires_in":3600}', '{"access_token":"***","expires_in":3600}'],
  ['{"privateKey": "a\\"b", "name": "n"}', '{"privateKey": "***", "name": "n"}'],
  ['grant_type=x&client_secret=s3', 'grant_type=x&client_secret=***'],
  ['/teams?api_key=abc&page=2', '/teams?api_key=***&page=2'],
  ['It sent Bearer abc123def456.', 'It sent Bearer ***'],
])('%s is shown as %s', (secret, shown) => {
  expect(text(secret)).toBe(shown)
})

test.each([
  '{"nextPageToken":"abc","publicKey":"k"}',
  'Basic authentication is off',
  '/teams?pageToken=abc',
  '{"tokens":12,"passwordless":"yes"}',
])('%s stays as it is', (plain) => {
  expect(text(plain)).toBe(plain)
})

test('secrets are hidden from four characters on, and longer ones before those within them', () => {
  const shown = (...secrets: readonly string[]) => of(...secrets).text('a abc abcd abcde "b')

  expect(shown('abc')).toBe('a abc abcd abcde "b')
  expect(shown('abcd')).toBe('a abc *** ***e "b')
  expect(shown('abcd', 'abcde')).toBe('a abc *** *** "b')
  expect(shown('abcde"')).toBe('a abc abcd abcde "b')
})

test('only what is a secret by its value is hidden where the rest must stay what it is', () => {
  expect(of('s3cret').values('{"password":"a","b":"s3cret"}')).toBe('{"password":"a","b":"***"}')
})

describe('a place or a shape tells a secret', () => {
  const jwt = `${btoa('{"alg":"none"}').replace(/=+$/, '')}.e30.`

  it.each([
    [
      '<user><password>abc</password><name>Ada</name></user>',
      '<user><password>***</password><name>Ada</name></user>',
    ],
    ['<a key="1" api-key="abc"/>', '<a key="1" api-key="***"/>'],
    [
      'form-data; name="password"\r\n\r\nabc\r\n--x',
      'form-data; name="password"\r\n\r\n***\r\n--x',
    ],
    ['form-data; name="title"\r\n\r\nabc\r\n--x', 'form-data; name="title"\r\n\r\nabc\r\n--x'],
    ['GET / HTTP/1.1\r\nCookie: a=1\r\nAge: 2', 'GET / HTTP/1.1\r\nCookie: ***\r\nAge: 2'],
    ['{"raw":"{\\"pwd\\":\\"a b\\",\\"n\\":1}"}', '{"raw":"{\\"pwd\\":\\"***\\",\\"n\\":1}"}'],
    ['user[password]=abc&user%5Btoken%5D=x&n=1', 'user[password]=***&user%5Btoken%5D=***&n=1'],
    ['see mongodb://ada:a@b@db.example.com/x', 'see mongodb://***@db.example.com/x'],
    ['a@b.example.com and http://host/@me', 'a@b.example.com and http://host/@me'],
    [`/x?next=Bearer%20${jwt}`, '/x?next=Bearer%20***'],
    ['docs.example.com.and.more', 'docs.example.com.and.more'],
    ['"passwords must be long", password: no', '"passwords must be long", password: no'],
    [
      '{"secretName":"n","tokenType":"t","keyId":"k"}',
      '{"secretName":"n","tokenType":"t","keyId":"k"}',
    ],
  ])('%j is shown as %j', (secret, plain) => {
    expect(createRedactor(contract).text(secret)).toBe(plain)
  })
})

describe('a secret that is known by its value', () => {
  const known = `a"b'c&d/e f`
  const escaped = JSON.stringify(known).slice(1, -1)

  it.each([
    ['in JSON in JSON', JSON.stringify(escaped).slice(1, -1)],
    ['in JSON in an address', encodeURIComponent(escaped)],
    ['in JSON in HTML', escaped.replaceAll('&', '&amp;').replaceAll('"', '&quot;')],
    ['in an address in lower case', encodeURIComponent(known).toLowerCase()],
    ['in a form', encodeURIComponent(known).replaceAll('%20', '+')],
    ['in base64 behind three names', btoa(`ada:${known}:x`).slice(6, -4)],
    ['cut in its middle', `${known.slice(0, 7)}…`],
    ['cut at the end', known.slice(0, 7)],
    ['overlapped by another', `${known}-other`],
  ])('is found %s', (_how, written) => {
    const shown = of(known, 'f-other').text(`<${written}`)

    expect(shown).toMatch(/^<.{0,3}\*\*\*.{0,8}$/)
  })

  it('is as quickly found among many that begin alike', () => {
    const many = Array.from({ length: 2000 }, (_, at) => `secret-${at}`)

    expect(of(...many).text('secret-1999 secretary')).toBe('*** secretary')
  })
})

describe('headers', () => {
  it.each([
    ['Authorization', 'Bearer abc', 'Bearer ***'],
    ['authorization', 'abc', '***'],
    ['Set-Cookie', 'sid=abc; Path=/', 'sid=***; Path=/'],
    ['cookie', 'a=1; b=2', 'a=***; b=***'],
    ['X-Api-Key', 'abc', '***'],
    ['x-csrf-token', 'abc', '***'],
    ['Proxy-Authorization', 'Custom abc def', '***'],
    ['Authorization', 'my secret words', '***'],
    ['Cookie', 'abc', '***'],
    ['set-cookie', 'sid=abc', 'sid=***'],
    ['x-anything', 'of 7a1ca5e0-demo', 'of ***'],
  ])('%s: %s is shown as %s', (name, value, shown) => {
    expect(header(name, value)).toBe(shown)
  })

  it('show what no secret is', () => {
    expect(header('WWW-Authenticate', 'Digest realm="x", nonce="abc"')).toBe(
      'Digest realm="x", nonce="abc"',
    )
  })
})
