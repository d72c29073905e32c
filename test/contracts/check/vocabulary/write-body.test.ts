import { describe, expect, it } from 'vitest'
import {
  bodyMedia,
  isWholeInSchema,
  writeBody,
} from '../../../../contracts/check/vocabulary/write-body.ts'
import { contractOf } from '../../../support/small-contract.ts'

const schemas = { File: { type: 'string', format: 'binary' } }

/** The body that an operation takes of these media types. */
function bodyOf(content: Readonly<Record<string, object>>, value?: unknown) {
  const post = { requestBody: { content }, responses: { 200: { description: 'ok' } } }
  const contract = contractOf({ '/a': { post } }, { components: { schemas } })
  const media = bodyMedia(contract.require('POST /a'))
  return {
    name: media?.name,
    isWhole: media && isWholeInSchema(contract, media),
    ...writeBody(contract, media, value),
  }
}

const text = { schema: { type: 'string' } }
const object = { schema: { type: 'object' } }

describe('the media type of a body', () => {
  it.each<[readonly string[], string | undefined]>([
    [['application/json'], 'application/json'],
    [['text/plain', 'application/v1+json'], 'application/v1+json'],
    [
      ['application/json-patch+json', 'application/merge-patch+json'],
      'application/merge-patch+json',
    ],
    [['application/merge-patch+json', 'application/json'], 'application/json'],
    [
      ['application/x-www-form-urlencoded', 'application/merge-patch+json'],
      'application/merge-patch+json',
    ],
    [
      ['multipart/form-data', 'application/x-www-form-urlencoded'],
      'application/x-www-form-urlencoded',
    ],
    [['text/plain', 'multipart/form-data'], 'multipart/form-data'],
    [['application/xml', 'text/plain'], 'text/plain'],
    [['application/octet-stream'], 'application/octet-stream'],
    [['*/*', 'text/plain'], '*/*'],
    [['application/xml'], undefined],
    [[], undefined],
  ])('of %o is %s', (names, name) => {
    expect(bodyOf(Object.fromEntries(names.map((one) => [one, text]))).name).toBe(name)
  })

  it('is none that nobody can write from its schema', () => {
    expect(bodyOf({ 'text/csv': { schema: { type: 'array' } } }).name).toBeUndefined()
    expect(bodyOf({ 'text/csv': { schema: { allOf: [{ type: 'object' }] } } }).name).toBeUndefined()
  })
})

describe('a body', () => {
  it('is JSON where anything is taken', () => {
    expect(bodyOf({ '*/*': object }, { a: 1 })).toMatchObject({
      ...{ text: '{"a":1}', type: 'application/json', isWhole: true },
    })
  })

  it('is a form', () => {
    const name = 'application/x-www-form-urlencoded'
    const value = { a: 'b c&', d: 1, tags: ['x', 'y'], at: { x: 1 } }

    expect(bodyOf({ [name]: object }, value)).toMatchObject({
      ...{ type: name, isWhole: true },
      text: 'a=b%20c%26&d=1&tags=x&tags=y&at=%7B%22x%22%3A1%7D',
    })
    const encoding = {
      tags: { style: 'pipeDelimited', explode: false },
      at: { style: 'deepObject', explode: true },
    }
    expect(bodyOf({ [name]: { ...object, encoding } }, value).text).toBe(
      'a=b%20c%26&d=1&tags=x%7Cy&at%5Bx%5D=1',
    )
    expect(bodyOf({ [name]: object }, 'text').text).toBe('')
  })

  it('is parts', () => {
    const schema = {
      type: 'object',
      properties: {
        name: { type: 'string' },
        file: { $ref: '#/components/schemas/File' },
        more: { type: 'array', items: { $ref: '#/components/schemas/File' } },
      },
    }
    const value = { name: 'tenantry-part', at: { x: 1 }, file: 'f', more: ['1', '2'] }
    const encoding = { file: { contentType: 'image/png, image/jpeg' } }
    const {
      text: body = '',
      type,
      isWhole,
    } = bodyOf({ 'multipart/form-data': { schema, encoding } }, value)
    const [, boundary = ''] = /boundary=(.+)$/.exec(type) ?? []

    expect(isWhole).toBe(false)
    expect(value.name).not.toContain(boundary)
    const parts = body.split(`--${boundary}`)
    const part = (head: string, content: string) =>
      `\r\nContent-Disposition: form-data; name=${head}\r\n\r\n${content}\r\n`
    const binary = '"more"; filename="check.bin"\r\nContent-Type: application/octet-stream'
    expect(parts).toEqual([
      '',
      part('"name"', 'tenantry-part'),
      part('"at"\r\nContent-Type: application/json', '{"x":1}'),
      part('"file"; filename="check.bin"\r\nContent-Type: image/png', 'f'),
      ...[part(binary, '1'), part(binary, '2')],
      '--\r\n',
    ])
    const plain = { schema: { properties: { name: { type: 'string' } } } }
    expect(bodyOf({ 'multipart/form-data': plain }).isWhole).toBe(true)
  })

  it('is a text or a file as it stands', () => {
    expect(bodyOf({ 'text/*': text }, 'abc')).toMatchObject({
      text: 'abc',
      type: 'text/plain',
      isWhole: true,
    })
    expect(bodyOf({ 'image/png': {} }, 'abc')).toMatchObject({
      text: 'abc',
      type: 'image/png',
      isWhole: false,
    })
  })
})
