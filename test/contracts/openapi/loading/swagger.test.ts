import { describe, expect, it } from 'vitest'
import { compileContract } from '../../../../contracts/openapi/contract.ts'
import { loadDocument } from '../../../../contracts/openapi/loading/load-document.ts'

const noFiles = {
  resolve(): never {
    throw new Error('there is no other file.')
  },
  read: () => undefined,
}

const swagger = {
  swagger: '2.0',
  info: { title: 'T', version: '1' },
  host: 'api.example.com',
  basePath: '/v1/',
  schemes: ['https'],
  securityDefinitions: {
    basic: { type: 'basic' },
    key: { type: 'apiKey', name: 'X-Key', in: 'header' },
    oauth: { type: 'oauth2', flow: 'application', tokenUrl: 'https://a.example/token', scopes: {} },
  },
  security: [{ key: [] }],
  parameters: { page: { name: 'page', in: 'query', type: 'integer', minimum: 1 } },
  responses: { gone: { description: 'gone', schema: { $ref: '#/definitions/Problem' } } },
  definitions: {
    Problem: { type: 'object', required: ['message'], properties: { message: { type: 'string' } } },
    Team: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, note: { type: 'string', 'x-nullable': true } },
    },
  },
  paths: {
    '/teams/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, type: 'string', pattern: '^t' }],
      get: {
        operationId: 'getTeam',
        parameters: [
          { $ref: '#/parameters/page' },
          { name: 'tags', in: 'query', type: 'array', items: { type: 'string' } },
          {
            name: 'ids',
            in: 'query',
            type: 'array',
            items: { type: 'integer' },
            collectionFormat: 'multi',
          },
        ],
        produces: ['application/vnd.team+json'],
        responses: {
          200: {
            description: 'ok',
            schema: { $ref: '#/definitions/Team' },
            headers: { 'X-Left': { type: 'integer' } },
          },
          404: { $ref: '#/responses/gone' },
        },
      },
      put: {
        operationId: 'putTeam',
        parameters: [
          { name: 'team', in: 'body', required: true, schema: { $ref: '#/definitions/Team' } },
        ],
        responses: { 204: { description: 'done' } },
      },
      post: {
        operationId: 'upload',
        parameters: [
          { name: 'file', in: 'formData', type: 'file', required: true },
          { name: 'title', in: 'formData', type: 'string' },
        ],
        responses: { 204: { description: 'done' } },
      },
    },
  },
}

const loaded = () => loadDocument(JSON.stringify(swagger), 'api.json', noFiles)

const contract = () => compileContract(loaded().document)

describe('a document of Swagger 2.0', () => {
  it('has the operations, parameters, bodies and answers that it names', () => {
    const { operations } = contract()
    expect([...operations.keys()]).toEqual(['getTeam', 'upload', 'putTeam'])
    const read = contract().require('getTeam')
    expect(
      read.parameters.map(({ name, in: place, style, explode }) => [name, place, style, explode]),
    ).toEqual([
      ['id', 'path', 'simple', false],
      ['page', 'query', 'form', true],
      ['tags', 'query', 'form', false],
      ['ids', 'query', 'form', true],
    ])
    expect(
      read.responses.map(({ status, content }) => [status, content.map(({ name }) => name)]),
    ).toEqual([
      ['200', ['application/vnd.team+json']],
      ['404', ['application/json']],
    ])
    expect(contract().require('upload').requestBody?.content).toMatchObject([
      { name: 'multipart/form-data', schema: { required: ['file'] } },
    ])
  })

  it('judges requests and answers', () => {
    const judged = contract()
    const put = judged.require('putTeam').requestBody?.content[0]
    const read = judged.require('getTeam')
    const [id, page] = read.parameters
    if (!put || !id || !page) throw new Error('The document names them.')
    expect(judged.checkBody(put, { note: null }).map(({ keyword }) => keyword)).toEqual([
      'required',
    ])
    expect(judged.checkParameter(id, 'x').map(({ keyword }) => keyword)).toEqual(['pattern'])
    expect(judged.checkParameter(page, 0).map(({ keyword }) => keyword)).toEqual(['minimum'])
    const answer = { status: 200, headers: { 'x-left': 'many' }, body: { name: 7 } }
    const mediaType = 'application/vnd.team+json'
    expect(judged.checkResponse(read, { ...answer, mediaType }).map((one) => one.pointer)).toEqual([
      '/X-Left',
      '/name',
    ])
  })

  it('names its server, its security and its flaws', () => {
    const { document, flaws } = loaded()
    expect(document.servers).toEqual([{ url: 'https://api.example.com/v1' }])
    expect(document.components).toMatchObject({
      securitySchemes: {
        basic: { type: 'http', scheme: 'basic' },
        key: { type: 'apiKey' },
        oauth: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: 'https://a.example/token' } },
        },
      },
    })
    expect(contract().require('getTeam').security).toEqual([['key']])
    expect(flaws).toEqual([])
  })

  it.each([
    ['/components/schemas/Team/properties/name', '/definitions/Team/properties/name'],
    ['/components/parameters/page/schema/minimum', '/parameters/page/minimum'],
    ['/components/responses/gone/description', '/responses/gone/description'],
    [
      '/paths/~1teams~1{id}/get/responses/200/content/application~1vnd.team+json/schema/type',
      '/paths/~1teams~1{id}/get/responses/200/schema/type',
    ],
    ['/paths/~1teams~1{id}/get/parameters/0/schema', '/paths/~1teams~1{id}/parameters/0'],
    ['/paths/~1teams~1{id}/get/parameters/2', '/paths/~1teams~1{id}/get/parameters/1'],
    [
      '/paths/~1teams~1{id}/put/requestBody/content/application~1json/schema/required',
      '/paths/~1teams~1{id}/put/parameters/0/schema/required',
    ],
  ])('%s stands at %s', (pointer, origin) => {
    expect(loaded().originOf(pointer)).toEqual({ file: undefined, pointer: origin })
  })
})
