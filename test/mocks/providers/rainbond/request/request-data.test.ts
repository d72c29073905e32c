import { expect, test } from 'vitest'
import { readRequestData } from '../../../../../mocks/providers/rainbond/request/request-data.ts'

const read = (body: string | Uint8Array | undefined, type?: string) =>
  readRequestData({
    method: 'POST',
    target: '/',
    headers: type === undefined ? {} : { 'content-type': type },
    body,
    origin: '',
    remoteAddress: '',
  })

const form = 'application/x-www-form-urlencoded'
const part = (name: string, value: string, more = '') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`

test.each([
  ['JSON', '{"a":"b"}', 'application/json'],
  ['JSON with a charset', '{"a":"b"}', 'Application/JSON; charset=utf-8'],
  ['JSON of any type', '{"a":"b"}', '*/*'],
  ['JSON of an application', '{"a":"b"}', 'application/*'],
  ['a form', 'a=x&a=b', form],
  ['a multipart form', `${part('a', 'b')}--b--\r\n`, 'multipart/form-data; boundary=b'],
  ['a quoted boundary', `${part('a', 'b')}--b--\r\n`, 'multipart/form-data; boundary="b"'],
])('%s is read', (_, body, type) => {
  expect(read(body, type)).toMatchObject({ value: new Map([['a', 'b']]) })
})

test('a form is decoded', () => {
  expect(read('a=%E4%B8%AD+b&%ff=1&c=%zz', form)).toEqual({
    value: new Map([
      ['a', '中 b'],
      ['\ufffd', '1'],
      ['c', '%zz'],
    ]),
    isForm: true,
  })
})

test('a multipart form keeps lines and passes over what is no part', () => {
  const body = `preamble\r\n${part('a', 'x\r\n中')}--b\r\nX: y\r\n\r\nz\r\n${part('f', 'data', '; filename="f"')}--b--`
  expect(read(body, 'multipart/form-data; boundary=b')).toEqual({
    value: new Map<string, unknown>([
      ['a', 'x\r\n中'],
      ['f', []],
    ]),
    isForm: true,
  })
})

test.each([
  ['text/plain', 'text/plain'],
  ['Text/Plain; Charset=x', 'Text/Plain; Charset=x'],
  ['application/vnd.x+json', 'application/vnd.x+json'],
  ['', ''],
  // Python's HTTP server takes what names no type for plain text.
  [undefined, 'text/plain'],
])('a body of the type %j is not read', (type, mediaType) => {
  expect(read('{}', type)).toEqual({ code: 'unsupported-media-type', mediaType })
})

test.each([undefined, '', new Uint8Array()])(
  'no body of any type is an empty object: %j',
  (body) => {
    expect(read(body, 'text/plain')).toEqual({ value: new Map(), isForm: false })
    expect(read(body, form)).toEqual({ value: new Map(), isForm: true })
  },
)

test('what is malformed is told in the words of the parser', () => {
  expect(read('{', 'application/json')).toMatchObject({ code: 'malformed-json' })
  expect(read(Uint8Array.of(0xff), 'application/json')).toEqual({
    code: 'malformed-json',
    problem: "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
  })
  expect(read('x', 'multipart/form-data')).toEqual({
    code: 'malformed-form',
    problem: 'Invalid boundary in multipart: None',
  })
})
