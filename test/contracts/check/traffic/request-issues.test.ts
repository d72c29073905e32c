import { describe, expect, it } from 'vitest'
import { requestIssues } from '../../../../contracts/check/traffic/request-issues.ts'
import type { PlainRequest } from '../../../../contracts/check/vocabulary/target.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'

const number = { type: 'integer' }
const parameter = (name: string, place: string, more: object = {}) => ({
  ...{ name, in: place, required: place === 'path', schema: number },
  ...more,
})
const links = { readOnly: true, type: 'array', items: { type: 'object', required: ['rel'] } }
const object = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, links },
}
const responses = { 200: { description: 'ok' } }

const contract = compileContract({
  openapi: '3.1.0',
  info: {},
  paths: {
    '/a.b/{x}/{y}:z': {
      get: {
        operationId: 'get',
        parameters: [
          parameter('x', 'path'),
          parameter('y', 'path', { schema: { type: 'string', maxLength: 3 } }),
          parameter('limit', 'query', { required: true }),
          parameter('ids', 'query', { schema: { type: 'array', items: number } }),
          parameter('deep', 'query', { style: 'deepObject', schema: { type: 'object' } }),
          parameter('flat', 'query', { required: false, schema: { type: 'object' } }),
          parameter('archived', 'query', { required: false, allowEmptyValue: true }),
          parameter('X-Limit', 'header'),
          parameter('Accept', 'header'),
          parameter('sid', 'cookie', { required: true }),
        ],
        responses,
      },
    },
    '/c': {
      post: {
        operationId: 'create',
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: object },
            'application/x-www-form-urlencoded': { schema: object },
          },
        },
        responses,
      },
      get: {
        operationId: 'find',
        parameters: [
          parameter('deep', 'query', {
            ...{ required: true, style: 'deepObject', schema: { type: 'object' } },
          }),
          parameter('flat', 'query', { required: true, schema: object }),
        ],
        responses,
      },
      put: {
        operationId: 'replace',
        requestBody: { content: { 'application/json': { schema: object } } },
        responses,
      },
    },
  },
})

const issuesOf = (id: string, request: Partial<PlainRequest>) =>
  requestIssues(contract, contract.require(id), {
    ...{ method: 'GET', target: '/a.b/1/2:z?limit=1', headers: {} },
    ...request,
  }).map(({ in: place, pointer, keyword }) => `${place} ${pointer} ${keyword}`)

const json = { 'content-type': 'application/json' }
const sent = (body: PlainRequest['body'], headers: PlainRequest['headers'] = json) =>
  issuesOf('create', { target: '/c', headers, body })

describe('parameters that a request names', () => {
  it.each([
    '/a.b/1/2:z?limit=1',
    '/api/v1/a.b/-1/ab%20:z?limit=1&unknown=x',
    '/a.b/1/2:z?limit=1&ids=1&ids=2',
    '/a.b/1/2:z?limit=1&deep[a]=x&flat.a=1',
    '/a.b/1/2:z?limit=1&archived',
    '/a.b/1/2:z?limit=1&archived=',
  ])('are as the contract allows: %s', (target) => {
    expect(issuesOf('get', { target })).toEqual([])
  })

  it.each([
    ['/a.b/x/2:z?limit=1', ['path /x type']],
    ['/a.b/1/2345:z?limit=1', ['path /y maxLength']],
    ['/a.b/1/%C3%A4%C3%A4%C3%A4%C3%A4:z?limit=1', ['path /y maxLength']],
    ['/a.b/1/%C3%A4%C3%A4%C3%A4:z?limit=1', []],
    ['/a.b/1/%E0:z?limit=1', []],
    ['/a.b/1/2:z', ['query /limit required']],
    ['/a.b/1/2:z?ids=1', ['query /limit required']],
    ['/a.b/1/2:z?limit[a]=1', ['query /limit required']],
    ['/a.b/1/2:z?limit=x', ['query /limit type']],
    ['/a.b/1/2:z?limit=', ['query /limit type']],
    ['/a.b/1/2:z?limit=1&archived=x', ['query /archived type']],
    ['/a.b/1/2:z?limit=1&ids=1&ids=x', ['query /ids/1 type']],
  ])('are held to it: %s', (target, issues) => {
    expect(issuesOf('get', { target })).toEqual(issues)
  })

  it.each([
    ['/c?deep[a]=x&name=1', []],
    ['/c?name=1', ['query /deep required']],
    ['/c?deeper[a]=x', ['query /deep required']],
    ['/c?deep[a]=x&flat=1', ['query /flat type']],
    ['/c?deep=x', ['query /deep type']],
    ['/c', ['query /deep required', 'query /flat required']],
  ])('may be objects of several names, which are not put together: %s', (target, issues) => {
    expect(issuesOf('find', { target })).toEqual(issues)
  })

  it('may be headers, but not those that OpenAPI says elsewhere', () => {
    expect(issuesOf('get', { headers: { 'x-limit': '1', accept: 'text/html' } })).toEqual([])
    expect(issuesOf('get', { headers: { 'x-limit': 'x' } })).toEqual(['header /X-Limit type'])
  })
})

describe('the body of a request', () => {
  it('is what its schema allows', () => {
    expect(sent('{"name":"a"}')).toEqual([])
    expect(sent('{"name":1}')).toEqual(['body /name type'])
    expect(sent(new TextEncoder().encode('{}'))).toEqual(['body  required'])
  })

  it('may have anything in a property that is read only', () => {
    expect(sent('{"name":"a","links":{}}')).toEqual([])
    expect(sent('{"name":"a","links":[{}]}')).toEqual([])
    expect(sent('{"name":1,"links":{}}')).toEqual(['body /name type'])
  })

  it('is of the version that Accept names, where media types have dates', () => {
    const dated = 'application/vnd.x.2023-01-01+json'
    const versioned = compileContract({
      openapi: '3.1.0',
      info: {},
      'x-versions': {
        mediaType: 'application/vnd.x.{date}+json',
        dates: ['2023-01-01'],
        select: 'exact',
      },
      paths: {
        '/c': {
          post: {
            operationId: 'create',
            requestBody: { content: { [dated]: { schema: object } } },
            responses,
          },
        },
      },
    })
    const judged = (type: string, body: string) =>
      requestIssues(versioned, versioned.require('create'), {
        ...{ method: 'POST', target: '/c', headers: { 'content-type': type, accept: dated }, body },
      }).map(({ pointer, keyword }) => `${pointer} ${keyword}`)

    expect(judged('application/json', '{"name":"a"}')).toEqual([])
    expect(judged('application/json', '{}')).toEqual([' required'])
    expect(judged('text/plain', '{}')).toEqual([' media-type'])
  })

  it('is JSON where it says so', () => {
    const [issue] = requestIssues(contract, contract.require('create'), {
      ...{ method: 'POST', target: '/c', headers: json, body: '{' },
    })

    expect(issue).toEqual({
      ...{ in: 'body', pointer: '', keyword: 'syntax', message: 'The body is not JSON.' },
      params: {},
      schemaPointer: '/paths/~1c/post/requestBody/content/application~1json',
    })
  })

  it('is not judged where it nests too deep to be read', () => {
    expect(sent('['.repeat(201) + ']'.repeat(201))).toEqual([])
    expect(sent('['.repeat(200) + ']'.repeat(200))).toEqual(['body  type'])
  })

  it('is there where it must be', () => {
    expect(sent(undefined)).toEqual(['body  required'])
    expect(sent('')).toEqual(['body  required'])
    expect(issuesOf('replace', { target: '/c' })).toEqual([])
    expect(issuesOf('replace', { target: '/c', body: '' })).toEqual([])
    expect(issuesOf('get', { body: 'anything' })).toEqual([])
  })

  it('is of a type that the contract lists; forms are not read', () => {
    expect(sent('a', { 'content-type': 'text/plain' })).toEqual(['media-type  media-type'])
    expect(sent('a', {})).toEqual(['media-type  media-type'])
    expect(sent('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).toEqual([])
  })
})
