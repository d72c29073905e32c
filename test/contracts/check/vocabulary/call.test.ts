import { describe, expect, it } from 'vitest'
import {
  fillPath,
  operationAt,
  paramsOf,
  type SessionCall,
  toRequest,
} from '../../../../contracts/check/vocabulary/call.ts'
import { contractOf } from '../../../support/small-contract.ts'

const described = { description: 'ok' }
const schema = {}
const versions = {
  'x-versions': {
    mediaType: 'application/v.{date}+json',
    dates: ['2025-01-01', '2024-01-01'],
    select: 'x',
  },
}

interface Parts {
  readonly bodies?: readonly string[]
  readonly answers?: readonly string[]
  readonly parameters?: readonly object[]
  readonly more?: object
}

/** A contract whose one operation takes and answers these media types. */
function documented({ bodies = [], answers = [], parameters = [], more = {} }: Parts = {}) {
  const content = (names: readonly string[]) => ({
    content: Object.fromEntries(names.map((name) => [name, { schema }])),
  })
  const post = {
    parameters,
    ...(bodies.length > 0 && { requestBody: content(bodies) }),
    responses: { 200: { ...described, ...content(answers) }, 404: described },
  }
  const contract = contractOf({ '/a/{id}': { post } }, { ...more })
  return { contract, operation: contract.require('POST /a/{id}') }
}

/** The request of a call. */
function sent(parts: Parts, call: Partial<SessionCall> = {}, basePath = '') {
  const { contract, operation } = documented(parts)
  return toRequest(contract, { operation, params: { id: '1' }, ...call }, basePath)
}

describe('a call', () => {
  it('is written as the contract says', () => {
    expect(
      sent({ bodies: ['application/json'], answers: ['application/json'] }, { body: { a: 1 } }),
    ).toEqual({
      method: 'POST',
      target: '/a/1',
      headers: { accept: 'application/json, */*;q=0.5', 'content-type': 'application/json' },
      body: '{"a":1}',
    })
  })

  it('without a body has no type', () => {
    expect(sent({ bodies: ['application/json'] })).toMatchObject({ headers: { accept: '*/*' } })
    expect(sent({ bodies: ['application/json'] }).headers).not.toHaveProperty('content-type')
    expect(sent({}, { body: { a: 1 } }).headers).not.toHaveProperty('content-type')
  })

  it('has its path and query percent-encoded, below the base path', () => {
    const query = [
      ['a b', 'c&d'],
      ['e', ''],
    ] as const

    expect(sent({}, { params: { id: 'x/y' }, query }, '/v1').target).toBe(
      '/v1/a/x%2Fy?a%20b=c%26d&e=',
    )
    expect(sent({}, { path: '/raw%zz' }, '/v1').target).toBe('/v1/raw%zz')
  })

  it('may have another method, its own headers and its own text', () => {
    const call = { method: 'PUT', text: '{', body: { a: 1 }, headers: { accept: '', 'x-a': 'b' } }

    expect(sent({ bodies: ['application/json'] }, call)).toEqual({
      ...{ method: 'PUT', target: '/a/1', body: '{' },
      headers: { 'content-type': 'application/json', 'x-a': 'b' },
    })
  })

  it('has path parameters in the style of the contract', () => {
    const path = (style: string) =>
      sent({ parameters: [{ name: 'id', in: 'path', required: true, style, schema: {} }] }).target

    expect([path('simple'), path('label'), path('matrix')]).toEqual(['/a/1', '/a/.1', '/a/;id=1'])
  })

  it('goes below the servers of its own operation, where it reads', () => {
    const servers = [{ url: '/own' }]
    const responses = { 200: described }
    const contract = contractOf({ '/a': { servers, get: { responses }, post: { responses } } })
    const target = (id: string) =>
      toRequest(contract, { operation: contract.require(id), params: {} }, '/v1').target

    expect(target('GET /a')).toBe('/own/a')
    // what a run makes is known by paths under its one base
    expect(target('POST /a')).toBe('/v1/a')
  })

  it('has a query that is written already as it is', () => {
    const query = [['filter%5Bage%5D', 'a,b', { of: 'filter' }]] as const

    expect(sent({}, { query }).target).toBe('/a/1?filter%5Bage%5D=a,b')
  })

  it('asks for the newest version where there are versions', () => {
    const answers = ['application/v.2023-01-01+json', 'application/v.2024-01-01+json']

    expect(sent({ answers, more: versions }).headers.accept).toBe('application/v.2024-01-01+json')
    expect(sent({ more: versions }).headers.accept).toBe('application/v.2025-01-01+json')
  })

  it('asks for the first media type else', () => {
    expect(sent({ answers: ['text/b', 'text/a'] }).headers.accept).toBe('text/b, */*;q=0.5')
  })
})

describe('a path', () => {
  it('is filled with what is known', () => {
    expect(fillPath('/a/{id}/b/{x}', { id: 'ü' })).toBe('/a/%C3%BC/b/{x}')
    expect(paramsOf('/a/{id}/b/{x}')).toEqual(['id', 'x'])
    expect(paramsOf('/a')).toEqual([])
  })

  it.each([
    ['POST', '/a/1', 'POST /a/{id}'],
    ['POST', '/a/1?b=/c', 'POST /a/{id}'],
    ['GET', '/a/1', undefined],
    ['POST', '/b', undefined],
  ])('%s %s is for %s', (method, target, id) => {
    expect(operationAt(documented().contract, { method, target, headers: {} })?.id).toBe(id)
  })
})
