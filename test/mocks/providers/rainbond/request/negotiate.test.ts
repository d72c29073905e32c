import { expect, test } from 'vitest'
import { negotiate } from '../../../../../mocks/providers/rainbond/request/negotiate.ts'

const json = { form: 'json', indent: 0 }
const page = { form: 'page', indent: 0 }

// Each was seen with Django REST framework 3.16 and its two default renderers.
test.each([
  [undefined, undefined, json],
  ['*/*', undefined, json],
  ['application/*', undefined, json],
  ['APPLICATION/JSON', undefined, json],
  ['application/json; version=1', undefined, json],
  ['application/json; indent=2', undefined, { form: 'json', indent: 2 }],
  ['application/json;indent=99', undefined, { form: 'json', indent: 8 }],
  ['application/json; indent=0', undefined, json],
  ['text/html', undefined, page],
  ['text/*', undefined, page],
  ['text/html, application/xhtml+xml, */*;q=0.8', undefined, page],
  // Quality does not count, and JSON comes first among ranges of one precision.
  ['application/json;q=0.1, text/html', undefined, json],
  ['text/html;q=0.1, application/json', undefined, json],
  ['a/b;q=1, */*;q=0', undefined, json],
  ['application/xml', undefined, 'not-acceptable'],
  ['text/plain, application/xml', undefined, 'not-acceptable'],
  ['', undefined, 'not-acceptable'],
  ['garbage', undefined, 'not-acceptable'],
  ['*', undefined, 'not-acceptable'],
  ['*/*', 'json', json],
  ['*/*', 'api', page],
  ['*/*', '', json],
  ['text/html', 'json', 'not-acceptable'],
  ['*/*', 'xml', 'unknown-format'],
  ['*/*', 'JSON', 'unknown-format'],
])('Accept %j and format %j lead to %j', (accept, format, result) => {
  expect(negotiate(accept, format)).toEqual(result)
})
