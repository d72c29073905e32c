import { expect, test } from 'vitest'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import { library } from '../../fixtures/library.ts'

test.each([
  ['/books', '/books', {}],
  ['/books/00ab', '/books/{bookId}', { bookId: '00ab' }],
  ['/books/latest', '/books/latest', {}],
  ['/books/00ab:lend', '/books/{bookId}:lend', { bookId: '00ab' }],
  ['/books/00ab%3Alend', '/books/{bookId}:lend', { bookId: '00ab' }],
  ['/books/dune.json', '/books/{name}.json', { name: 'dune' }],
  ['/books/a%2Fb', '/books/{bookId}', { bookId: 'a/b' }],
  ['/books/%E0%A4%A', '/books/{bookId}', { bookId: '%E0%A4%A' }],
  ['/books/:lend', '/books/{bookId}', { bookId: ':lend' }],
  ['/books/__proto__', '/books/{bookId}', { bookId: '__proto__' }],
  ['/shelves/a...b/books', '/shelves/{from}...{to}/books', { from: 'a', to: 'b' }],
])('%s leads to %s', (path, template, params) => {
  expect(library().match(path)).toMatchObject({ template, params })
})

test.each([
  '',
  'books',
  '/',
  '/book',
  '/books/',
  '/books//',
  '/books/1/2',
  '//books',
  '/shelves/a/books',
])('"%s" leads nowhere', (path) => {
  expect(library().match(path)).toBeUndefined()
})

test('a route tells every method of its path, so that others can be refused', () => {
  expect([...(library().match('/books/00ab')?.methods.keys() ?? [])]).toEqual(['GET', 'DELETE'])
})

test('a literal that leads nowhere further gives way to a parameter', () => {
  const get = { responses: {} }
  const { match } = compileContract({
    openapi: '3.1.0',
    info: {},
    paths: { '/a/b/c': { get }, '/a/{x}/d': { get }, '/{y}/b/e': { get } },
  })
  expect(match('/a/b/d')).toMatchObject({ template: '/a/{x}/d', params: { x: 'b' } })
  expect(match('/a/b/e')).toMatchObject({ template: '/{y}/b/e', params: { y: 'a' } })
})

test('templates that differ only in names share a route when their methods differ', () => {
  const document = { openapi: '3.1.0', info: {} }
  const operation = { responses: {} }
  const twins = { '/a/{id}': { get: operation }, '/a/{name}': { post: operation } }
  const route = compileContract({ ...document, paths: twins }).match('/a/1')
  expect(route?.params).toEqual({ id: '1', name: '1' })
  expect([...(route?.methods.keys() ?? [])]).toEqual(['GET', 'POST'])
  const equals = { '/a/{id}': { get: operation }, '/a/{name}': { get: operation } }
  expect(() => compileContract({ ...document, paths: equals })).toThrow(
    'The paths "/a/{id}" and "/a/{name}" match the same GET requests. Keep one.',
  )
})
