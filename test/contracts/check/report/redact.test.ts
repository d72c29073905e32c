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
