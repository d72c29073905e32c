import { expect, test } from 'vitest'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import { library, libraryDocument } from '../../fixtures/library.ts'

test('an operation is found by its operationId, or by method and path', () => {
  const contract = library()
  expect(contract.require('getBook').path).toBe('/books/{bookId}')
  expect(contract.require('GET /shelves/{from}...{to}/books').method).toBe('GET')
})

test('an unknown operation is refused with the names of similar ones', () => {
  expect(() => library().require('getBooks')).toThrow(
    'The contract has no operation "getBooks". Use one of its own, such as "getBook", "listBooks", "lendBook".',
  )
})

test('a status is documented exactly, by its class, or by default', () => {
  const contract = library()
  const list = contract.require('listBooks')
  const create = contract.require('createBook')
  expect(contract.responseFor(list, 404)?.status).toBe('4XX')
  expect(contract.responseFor(list, 500)).toBeUndefined()
  expect(contract.responseFor(create, 409)?.status).toBe('409')
  expect(contract.responseFor(create, 500)?.status).toBe('default')
  expect(contract.successOf(create)?.status).toBe('201')
})

test('an operation inherits the security of its document unless it has its own', () => {
  const contract = library()
  expect(contract.require('listBooks').security).toEqual([['digest'], ['bearer']])
  expect(contract.require('getBook').security).toEqual([[]])
})

test('extensions of OpenAPI are read into typed records', () => {
  const contract = library()
  expect(contract.errors.BOOK_TITLE_TAKEN).toEqual({
    status: 409,
    detail: 'The shelf {shelf} already has a book named {title}.',
    parameters: ['title', 'shelf'],
    evidence: '[D] invented',
  })
  expect(contract.errors['book-not-found']?.parameters).toEqual([])
  expect(contract.rules.booksPerShelf).toEqual({
    default: 250,
    about: 'How many books fit.',
    evidence: '[D] invented',
  })
  expect(contract.versions?.dates).toEqual(['2024-01-01', '2025-03-01'])
  expect(contract.envelope?.parameter).toBe('envelope')
  expect(contract.transportResponses.map(({ when, status }) => [when, status])).toEqual([
    ['unknown-path', 404],
  ])
})

function compileWith(schema: unknown): () => unknown {
  const document = libraryDocument()
  return () =>
    compileContract({ ...document, components: { schemas: { Thing: schema } }, paths: {} })
}

test.each([
  [
    { properties: { a: { $dynamicRef: '#x' } } },
    'The schema keyword at "/components/schemas/Thing/properties/a/$dynamicRef" is not supported.',
  ],
  [{ nullable: true }, 'OpenAPI 3.1 has no "nullable": add "null" to "type".'],
  [{ $ref: '#/components/schemas/Absent' }, 'leads nowhere: "#/components/schemas/Absent"'],
  [{ $ref: 'other.yaml#/x' }, 'points outside the document: "other.yaml#/x"'],
  [{ pattern: '(' }, 'The pattern at "/components/schemas/Thing" is no regular expression: "("'],
])('a schema that the engine cannot honour fails at load: %j', (schema, message) => {
  expect(compileWith(schema)).toThrow(message)
})

test('extensions and annotations of a schema are allowed', () => {
  expect(compileWith({ 'x-note': 1, description: 'd', default: 1 })).not.toThrow()
})

test('two operations of one operationId are refused', () => {
  const twice = { get: { operationId: 'one', responses: {} } }
  const document = { ...libraryDocument(), paths: { '/a': twice, '/b': twice } }
  expect(() => compileContract(document)).toThrow(
    'The operationId "one" stands at "/paths/~1a/get" and at "/paths/~1b/get". Rename one.',
  )
})
