import { expect, test } from 'vitest'
import { parseDocument } from '../../../contracts/openapi/document.ts'

test('YAML and JSON of OpenAPI 3.0 and 3.1 are read', () => {
  expect(parseDocument('{"openapi":"3.0.1","paths":{}}', 'a.json').openapi).toBe('3.0.1')
  const { paths } = parseDocument(
    'openapi: 3.1.0\npaths:\n  /a: { get: { responses: { 200: {} } } }',
    'a',
  )
  expect(paths).toEqual({ '/a': { get: { responses: { '200': {} } } } })
})

test.each([
  ['openapi: 3.1.0\n  paths: {}', '"a.yaml" cannot be read, line 1, column 10'],
  ['{"openapi": "3.1.0",, }', '"a.yaml" cannot be read, line 1, column'],
  ['swagger: "2.0"', '"a.yaml" says openapi "2.0". Convert it to OpenAPI 3.0 or 3.1.'],
  ['openapi: 3.1.0\npaths: []', '"a.yaml" has no "paths" object. Add one.'],
  ['- 1', '"a.yaml" is no OpenAPI document: it holds no object.'],
])('%j is refused', (text, message) => {
  expect(() => parseDocument(text, 'a.yaml')).toThrow(message)
})
