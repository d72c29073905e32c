import { describe, expect, it } from 'vitest'
import type { Step } from '../../../../contracts/check/witnesses/witness.ts'
import { stepRequest } from '../../../../contracts/check/witnesses/witness-request.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'

const responses = { 200: { description: 'ok' } }
const form = 'application/x-www-form-urlencoded'
const body = (name: string) => ({
  content: {
    [name]: {
      schema: {
        type: 'object',
        required: ['n'],
        properties: { n: { type: 'integer', minimum: 3 } },
      },
    },
  },
})
const contract = compileContract({
  openapi: '3.1.0',
  info: {},
  paths: {
    '/a/{id}': {
      get: { operationId: 'get', responses },
      put: { operationId: 'put', requestBody: body('application/merge-patch+json'), responses },
      post: { operationId: 'post', requestBody: body(form), responses },
    },
  },
})

/** What a step sends. */
const requestOf = (step: Partial<Step>, operation = 'get') =>
  stepRequest(
    { request: 'POST /a', ...step },
    {
      contract,
      file: { parameters: { id: '$org' }, defaults: {} },
      operation,
      names: new Map<string, string | number>([
        ['$org', 'o 1'],
        ['$count', 7],
      ]),
    },
  )

describe('the request of a step', () => {
  it('names what is known, and leaves what is not', () => {
    expect(requestOf({ request: 'GET /a/$count?b=$other' })).toEqual({
      ...{ method: 'GET', target: '/a/7?b=$other', headers: {}, body: undefined },
    })
  })

  it('has the headers of the step, by lower-case name', () => {
    const headers = { 'X-Org': 'of $org', Accept: 'text/html' }

    expect(requestOf({ headers }).headers).toEqual({ 'x-org': 'of o 1', accept: 'text/html' })
    expect(requestOf({ headers, accept: 'a/$count' }).headers.accept).toBe('a/7')
  })

  it.each(['GET', 'GET ', ' /a', 'GET /a b'])('is a method and a path: "%s" is none', (request) => {
    expect(() => requestOf({ request })).toThrow(
      `"${request}" is no request. Write a method, a space and a path.`,
    )
  })
})

describe('the body of a step', () => {
  it('is JSON, in which a text that is a name becomes its value', () => {
    const sent = requestOf({ body: { a: ['$count', '$count.'], b: null, c: { d: '$org', e: 1 } } })

    expect(sent.body).toBe('{"a":[7,"7."],"b":null,"c":{"d":"o 1","e":1}}')
    expect(sent.headers).toEqual({ 'content-type': 'application/json' })
    expect(requestOf({ body: { a: 1 }, contentType: 'a/b' }).headers).toEqual({
      'content-type': 'a/b',
    })
  })

  it('may be a text or bytes as they stand, of no type unless one is named', () => {
    expect(requestOf({ text: '{"of $org' })).toMatchObject({ body: '{"of o 1', headers: {} })
    expect(requestOf({ base64: btoa('ÿ$') }).body).toEqual(new Uint8Array([255, 36]))
    expect(requestOf({ text: '', contentType: 'a/b' }).headers).toEqual({ 'content-type': 'a/b' })
  })

  it('is none, and of no type, where the step has none', () => {
    expect(requestOf({ contentType: 'a/b' })).toMatchObject({ body: undefined, headers: {} })
  })
})

describe('the request of an operation itself', () => {
  const own = '$operation'

  it('has parameters of the step, else of the file, encoded, and may have a query', () => {
    expect(requestOf({ request: own })).toMatchObject({ method: 'GET', target: '/a/o%201' })
    expect(requestOf({ request: `${own}?n=$count`, parameters: { id: 'a/b' } }).target).toBe(
      '/a/a%2Fb?n=7',
    )
    const context = { contract, operation: 'get', names: new Map() }
    expect(() =>
      stepRequest({ request: own }, { ...context, file: { parameters: {}, defaults: {} } }),
    ).toThrow('"parameters" has no value for "id".')
  })

  it('has a sample as its body, or a form where it takes one', () => {
    expect(requestOf({ request: own }, 'put')).toMatchObject({
      ...{ method: 'PUT', body: '{"n":3}', headers: { 'content-type': 'application/json' } },
    })
    expect(requestOf({ request: own }, 'post')).toMatchObject({
      ...{ method: 'POST', body: 'n=3', headers: { 'content-type': form } },
    })
    expect(requestOf({ request: own, body: { n: 4 } }, 'put').body).toBe('{"n":4}')
  })
})
