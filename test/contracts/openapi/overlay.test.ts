import { expect, test } from 'vitest'
import { applyOverlay } from '../../../contracts/openapi/overlay.ts'
import { libraryDocument } from '../../fixtures/library.ts'

const evidence = { 'x-evidence': '[R] invented' }

function apply(...actions: readonly object[]): Record<string, unknown> {
  const document = { openapi: '3.1.0', info: {}, paths: {}, x: { list: [1, 2, 3, 2], a: { b: 1 } } }
  const overlay = {
    overlay: '1.0.0',
    actions: actions.map((action) => ({ ...evidence, ...action })),
  }
  const { x } = applyOverlay(document, overlay, 'x.yaml')
  expect(document.x).toEqual({ list: [1, 2, 3, 2], a: { b: 1 } })
  return x as Record<string, unknown>
}

test('an update merges objects, joins lists and replaces the rest', () => {
  const update = { a: { b: 2, c: { d: 1 } }, list: [4] }
  expect(apply({ target: '$.x', update })).toEqual({
    a: { b: 2, c: { d: 1 } },
    list: [1, 2, 3, 2, 4],
  })
})

test('an update of a list adds one entry, and the root can be updated', () => {
  expect(apply({ target: '$.x.list', update: { e: 1 } }).list).toEqual([1, 2, 3, 2, { e: 1 }])
  expect(apply({ target: '$', update: { x: { y: 1 } } })).toMatchObject({ y: 1 })
})

test('a removal takes every match of its target, lists included', () => {
  expect(apply({ target: '$.x.list[?@ == 2]', remove: true }).list).toEqual([1, 3])
  expect(apply({ target: "$.x['a'].b", remove: true }).a).toEqual({})
})

test('actions build on each other, so that a status can be renamed', () => {
  const responses = "$.paths['/books'].get.responses"
  const document = applyOverlay(libraryDocument(), {
    overlay: '1.0.0',
    actions: [
      { target: `${responses}['200']`, remove: true, ...evidence },
      { target: responses, update: { 201: { description: 'Made.' } }, ...evidence },
      { target: '$.components.schemas.Book.properties.added', remove: true, ...evidence },
    ],
  })
  expect(document).toMatchObject({
    paths: { '/books': { get: { responses: { 201: { description: 'Made.' } } } } },
  })
  expect(JSON.stringify(document)).not.toContain('"added"')
})

test.each([
  [{ target: '$.x.absent', remove: true }, 'matches nothing. Correct the target'],
  [
    { target: '$.x.a', update: { b: 1 } },
    'changes nothing: the contract says so already. Remove it.',
  ],
  [{ target: '$.x.a', update: {} }, 'changes nothing'],
  [
    { target: '$.x.a.b', update: 2 },
    'updates what is neither a list nor an object. Target what holds it.',
  ],
  [{ target: '$.x[', remove: true }, 'is no JSONPath'],
  [{ target: '$.x.a', remove: true, 'x-evidence': ' ' }, 'has no "x-evidence"'],
  [{ target: '$.x.a' }, 'needs either "update" or "remove: true"'],
])('an action that does nothing is an error that names it: %j', (action, message) => {
  const act = () => apply({ target: '$.x.a', update: { z: 1 } }, action)
  expect(act).toThrow(`Action 2 of "x.yaml", target "${action.target}", ${message}`)
})

test('a document that is not an Overlay 1.0 is refused', () => {
  expect(() => applyOverlay(libraryDocument(), { overlay: '2.0.0' }, 'x.yaml')).toThrow(
    '"x.yaml" is no overlay: it needs "overlay: 1.0.0".',
  )
})
