import { expect, test } from 'vitest'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import { diffContracts } from '../../../contracts/openapi/diff.ts'
import { applyOverlay } from '../../../contracts/openapi/overlay.ts'
import { libraryDocument } from '../../fixtures/library.ts'

/** The differences that one action makes: `!` breaks, `+` adds. */
function diffAfter(target: string, update?: unknown): readonly string[] {
  const document = libraryDocument()
  const evidence = { 'x-evidence': '[R] invented' }
  const action = update === undefined ? { target, remove: true } : { target, update }
  const overlay = { overlay: '1.0.0', actions: [{ ...action, ...evidence }] }
  const changed = applyOverlay(document, overlay)
  return diffContracts(compileContract(document), compileContract(changed)).map(
    ({ breaking, operations, message }) =>
      `${breaking ? '!' : '+'} ${operations.length} ${message}`,
  )
}

const list = "$.paths['/books'].get"
const create = "$.paths['/books'].post"
const schemas = '$.components.schemas'
const required = { name: 'shelf', in: 'query', required: true, schema: {} }

test.each([
  [list, undefined, ['! 1 The operation is gone.']],
  ["$.paths['/books']", { put: { responses: {} } }, ['+ 1 The operation is new.']],
  [`${list}.parameters`, required, ['! 1 The parameter "query shelf" is new.']],
  [
    `${list}.parameters`,
    { ...required, required: false },
    ['+ 1 The parameter "query shelf" is new.'],
  ],
  [`${list}.parameters[0]`, undefined, ['! 1 The parameter "query page" is gone.']],
  [
    `${list}.parameters[0]`,
    { required: true },
    ['! 1 The parameter "query page" is now required.'],
  ],
  [
    `${list}.parameters[1]`,
    { explode: true },
    ['! 1 The parameter "query tags" is written otherwise.'],
  ],
  [`${list}.parameters[0].schema`, { minimum: 2 }, ['! 1 In requests, "minimum" was 1 and is 2.']],
  [
    `${list}.parameters[0].schema.minimum`,
    undefined,
    ['+ 1 In requests, "minimum" was 1 and is not set.'],
  ],
  [`${create}.requestBody`, undefined, ['! 1 The request body is gone.']],
  [`${create}.requestBody`, { required: false }, ['+ 1 The request body is no longer required.']],
  [`${create}.responses['201']`, undefined, ['! 1 The response 201 is gone.']],
  [`${create}.responses['409']`, undefined, ['+ 1 The response 409 is gone.']],
  [`${create}.responses`, { 202: { description: '' } }, ['+ 1 The response 202 is new.']],
  [
    `${list}.responses['200'].headers['X-Total']`,
    { required: false },
    ['! 1 The promise of the header "X-Total" is gone.'],
  ],
  [`${list}.responses['200'].headers['X-Total']`, undefined, ['! 1 The header "X-Total" is gone.']],
  [
    `${create}.responses['201'].content`,
    { 'text/csv': {} },
    ['+ 1 The media type "text/csv" is new.'],
  ],
  [`${list}`, { security: [{ digest: [] }] }, ['! 1 Access with bearer is gone.']],
  [`${list}`, { description: 'Said otherwise.' }, []],
])('an operation, %s changed to %j', (target, update, expected) => {
  expect(diffAfter(String(target), update)).toEqual(expected)
})

test.each([
  [
    `${schemas}.Book.required`,
    'labels',
    [
      '! 1 In requests, the property "labels" is now required.',
      '+ 3 In answers, the property "labels" is now required.',
    ],
  ],
  [
    `${schemas}.Book.properties.labels`,
    undefined,
    [
      '! 3 In answers, the property "labels" is gone.',
      '! 1 In requests, the property "labels" is gone.',
    ],
  ],
  [
    `${schemas}.Book.properties`,
    { pages: { type: 'integer' } },
    [
      '+ 3 In answers, the property "pages" is new.',
      '+ 1 In requests, the property "pages" is new.',
    ],
  ],
  [
    `${schemas}.Book.properties.title`,
    { type: ['string', 'null'] },
    [
      '! 3 In answers, the type was string and is string, null.',
      '+ 1 In requests, the type was string and is string, null.',
    ],
  ],
  [
    `${schemas}.Member.properties.kind.enum[1]`,
    undefined,
    ['+ 1 In answers, the values were "ADULT", "CHILD" and are "ADULT".'],
  ],
  [
    `${schemas}.Member.properties.kind.enum`,
    'ROBOT',
    ['! 1 In answers, the values were "ADULT", "CHILD" and are "ADULT", "CHILD", "ROBOT".'],
  ],
  [
    `${schemas}.Adult.allOf[1].properties.card`,
    undefined,
    ['! 1 In answers, the property "card" is gone.'],
  ],
  [
    `${schemas}.Member.oneOf[1]`,
    undefined,
    ['+ 1 In answers, the alternative #/components/schemas/Child is gone.'],
  ],
])('a schema, %s changed to %j', (target, update, expected) => {
  expect(diffAfter(String(target), update)).toEqual(expected)
})

test('the names of path parameters mean nothing to a client', () => {
  const before = libraryDocument()
  const text = JSON.stringify(before).replaceAll('bookId', 'id')
  const after = JSON.parse(text)
  expect(diffContracts(compileContract(before), compileContract(after))).toEqual([])
})

test('schemas that refer to each other one after another are compared to the last', () => {
  const chain = (last: string) => {
    const schemas = Array.from({ length: 3000 }, (_, at) => {
      const next = at < 2999 ? { $ref: `#/components/schemas/S${at + 1}` } : { type: last }
      return [`S${at}`, { type: 'object', properties: { next } }] as const
    })
    const schema = { $ref: '#/components/schemas/S0' }
    const content = { 'application/json': { schema } }
    const paths = { '/a': { get: { responses: { '200': { description: '', content } } } } }
    const components = { schemas: Object.fromEntries(schemas) }
    return compileContract({ openapi: '3.1.0', info: {}, paths, components })
  }
  const changes = diffContracts(chain('string'), chain('number'))
  expect(changes.map(({ pointer }) => pointer)).toEqual([
    '/components/schemas/S2999/properties/next',
  ])
})
