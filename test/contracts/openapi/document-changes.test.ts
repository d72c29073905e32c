import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyChanges } from '../../../contracts/openapi/document-changes.ts'
import type { OpenApiDocument } from '../../../contracts/openapi/operation.ts'
import { changesBetween } from '../../../scripts/generate/changes-between.ts'

const keys = fc.constantFrom('a', 'b', 'c/d', 'e~f', '200', '1')
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom(null, true, 0, 1, '', 'text that is long enough for a change to be shorter'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))
const document = value.map((x) => ({ openapi: '3.1.0', info: {}, paths: { x } }) as OpenApiDocument)

it('leads from any document to any other, keys in order, and leaves the first as it was', () => {
  fc.assert(
    fc.property(document, document, (from, to) => {
      const before = JSON.stringify(from)
      const changes = JSON.parse(JSON.stringify(changesBetween(from, to)))

      expect(JSON.stringify(applyChanges(from, changes))).toBe(JSON.stringify(to))
      expect(JSON.stringify(from)).toBe(before)
    }),
    { numRuns: 500, seed: 3 },
  )
})

it('shares what does not change, and names what does', () => {
  const stays = { description: 'A text that is longer than the change and its place.' }
  const from = { openapi: '3.1.0', info: {}, paths: { '/a': { ...stays, x: 1 }, '/b': stays } }
  const to = { ...from, paths: { '/a': { ...stays, x: 2 }, '/b': stays } }
  const changes = changesBetween(from, to)
  const made = applyChanges(from, changes)

  expect(changes).toEqual([{ at: '/paths/~1a/x', put: 2 }])
  expect(made.paths['/b']).toBe(from.paths['/b'])
})
