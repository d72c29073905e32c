import { expect, test } from 'vitest'
import {
  dateIn,
  findMediaType,
  isJson,
  negotiate,
  newestNotAfter,
  parseMediaType,
} from '../../../contracts/openapi/media-type.ts'

test('a media type is read with its parameters', () => {
  expect(parseMediaType('Application/JSON; Charset="UTF-8;x"; q=0.5')).toEqual({
    essence: 'application/json',
    type: 'application',
    subtype: 'json',
    suffix: undefined,
    parameters: new Map([['charset', 'UTF-8;x']]),
    quality: 0.5,
  })
  expect(parseMediaType('application/vnd.library.2024-01-01+json')?.suffix).toBe('json')
})

test.each(['', 'json', '/json', 'a b/c', 'application/'])('"%s" is no media type', (text) => {
  expect(parseMediaType(text)).toBeUndefined()
})

test.each([
  ['application/json; charset=utf-8', true],
  ['application/problem+json', true],
  ['text/plain', false],
  ['', false],
])('whether "%s" is JSON text: %s', (text, expected) => {
  expect(isJson(text)).toBe(expected)
})

const offered = ['application/json', 'text/csv', 'text/plain;version=2']

test.each([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['text/csv', 'text/csv'],
  ['application/json;q=0.1, text/csv', 'text/csv'],
  ['text/*', 'text/csv'],
  ['text/*;q=0.9, text/csv;q=0, */*;q=0.1', 'text/plain;version=2'],
  ['*/*, text/csv', 'text/csv'],
  ['text/plain;version=2', 'text/plain;version=2'],
  ['text/plain;version=3', undefined],
  ['image/png', undefined],
  ['nonsense', undefined],
])('Accept "%s" gets "%s"', (accept, expected) => {
  expect(negotiate(accept, offered)).toBe(expected)
})

test('a response is found by its exact type, whatever its parameters, then by range', () => {
  const entries = [{ name: '*/*' }, { name: 'application/*' }, { name: 'application/json' }]
  expect(findMediaType(entries, 'Application/JSON; charset=utf-8')?.name).toBe('application/json')
  expect(findMediaType(entries, 'application/xml')?.name).toBe('application/*')
  expect(findMediaType(entries, 'text/html')?.name).toBe('*/*')
  expect(findMediaType(entries.slice(1), 'text/html')).toBeUndefined()
})

test('a dated vendor type carries its version', () => {
  const template = 'application/vnd.library.{date}+json'
  expect(dateIn(template, 'application/vnd.library.2024-01-01+json; charset=utf-8')).toBe(
    '2024-01-01',
  )
  expect(dateIn(template, 'application/json')).toBeUndefined()
  expect(newestNotAfter(['2024-01-01', '2025-03-01'], '2025-02-28')).toBe('2024-01-01')
  expect(newestNotAfter(['2024-01-01'], '2023-12-31')).toBeUndefined()
})
