import { expect, test } from 'vitest'
import { createLocator } from '../../../../contracts/check/report/locate.ts'

const yaml = `openapi: 3.1.0
paths:
  /teams/{id}:
    get:
      responses:
        '200':
          $ref: '#/components/responses/team'
    put: &put
      tags: [a, b]
    post: *put
components:
  responses:
    team:
      description: A team.
`

test.each([
  ['/openapi', 1, 1],
  ['/paths/~1teams~1{id}/get', 4, 5],
  ['/paths/~1teams~1{id}/get/responses/200', 6, 9],
  ['/paths/~1teams~1{id}/put/tags/1', 9, 17],
])('%s stands in line %i, column %i', (pointer, line, column) => {
  expect(createLocator(yaml)(pointer)).toEqual({ line, column })
})

test('a pointer is followed through a $ref and an alias', () => {
  const locate = createLocator(yaml)

  expect(locate('/paths/~1teams~1{id}/get/responses/200/description')).toEqual({
    line: 14,
    column: 7,
  })
  expect(locate('/paths/~1teams~1{id}/post/tags/0')).toEqual({ line: 9, column: 14 })
})

test('what is not there is found at the last step that is', () => {
  const locate = createLocator(yaml)

  expect(locate('/paths/~1teams~1{id}/get/responses/404/description')?.line).toBe(5)
  expect(locate('/nothing')).toBeUndefined()
  expect(locate('')).toBeUndefined()
})

test('JSON has lines too', () => {
  const text = JSON.stringify({ paths: { '/a': { get: {} } } }, undefined, 2)

  expect(createLocator(text)('/paths/~1a/get')).toEqual({ line: 4, column: 7 })
})

test.each([
  ['/a/~0~1', 1],
  ['/a/200', 2],
  ['/a/true', 3],
  ['/a/list/0/b', 5],
  ['/a/list/1', 6],
  ['/a/list/2', 4],
  ['/a/list/b', 4],
  ['/a/~0~1/further', 1],
])('a step is found as it is written: %s in line %i', (pointer, line) => {
  const text = `a: { '~/': x,
  200: {},
  true: {},
  list: [
    { b: 1 },
    c ] }
`

  expect(createLocator(text)(pointer)?.line).toBe(line)
})

test('references in circles, to nowhere and to other files end where they are written', () => {
  const text = `a:
  $ref: '#/b'
b:
  $ref: '#/a'
c:
  $ref: other.yaml#/a
d:
  $ref: '#/nothing'
e:
  $ref: '#/f%20g'
f g:
  h: 1
i:
  $ref: '#/%E0'
'%E0':
  j: 1
`
  const locate = createLocator(text)
  const lineOf = (pointer: string) => locate(pointer)?.line

  expect(['/a/x', '/c/x', '/d/x', '/e/h', '/i/j'].map(lineOf)).toEqual([1, 5, 7, 12, 16])
  expect(lineOf('/c/$ref')).toBe(6)
})
