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
