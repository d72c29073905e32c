import { expect, it } from 'vitest'
import { prettyJson } from '../../../../../mocks/providers/atlas/protocol/pretty-json.ts'

it('prints objects and arrays as Jackson does', () => {
  const value = {
    id: '32b6e34b3d91647abb20e7b8',
    links: [
      { href: 'http://localhost/a', rel: 'self' },
      { href: 'http://localhost/b', rel: 'next' },
    ],
    usernames: ['a@example.com', 'b@example.com'],
    nested: { count: 1, none: null, yes: true },
  }

  expect(prettyJson(value)).toBe(`{
  "id" : "32b6e34b3d91647abb20e7b8",
  "links" : [ {
    "href" : "http://localhost/a",
    "rel" : "self"
  }, {
    "href" : "http://localhost/b",
    "rel" : "next"
  } ],
  "usernames" : [ "a@example.com", "b@example.com" ],
  "nested" : {
    "count" : 1,
    "none" : null,
    "yes" : true
  }
}`)
})

it('prints what is empty with a space inside', () => {
  expect(prettyJson({ links: [], content: {} })).toBe('{\n  "links" : [ ],\n  "content" : { }\n}')
})

it('escapes names and texts as JSON', () => {
  expect(prettyJson({ 'a"b': 'line\nend' })).toBe('{\n  "a\\"b" : "line\\nend"\n}')
})

it('leaves undefined properties out and prints a list at the top', () => {
  expect(prettyJson([{ a: undefined, b: 1 }, []])).toBe('[ {\n  "b" : 1\n}, [ ] ]')
})
