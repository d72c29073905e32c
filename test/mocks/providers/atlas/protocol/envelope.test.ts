import { expect, it } from 'vitest'
import { wrapInEnvelope } from '../../../../../mocks/providers/atlas/protocol/envelope.ts'

it('puts an object under content, after the status', () => {
  expect(JSON.stringify(wrapInEnvelope(201, { id: 'a' }))).toBe(
    '{"status":201,"content":{"id":"a"}}',
  )
})

it('adds the status to a list and keeps its shape', () => {
  expect(wrapInEnvelope(200, { links: [], results: [{ id: 'a' }], totalCount: 1 })).toEqual({
    links: [],
    results: [{ id: 'a' }],
    totalCount: 1,
    status: 200,
  })
})

it('wraps a bare list, which has no place for a status', () => {
  expect(wrapInEnvelope(200, [{ id: 'a' }])).toEqual({ status: 200, content: [{ id: 'a' }] })
})

it('wraps an error like an object', () => {
  expect(wrapInEnvelope(404, { error: 404, errorCode: 'TEAM_NOT_FOUND' })).toEqual({
    status: 404,
    content: { error: 404, errorCode: 'TEAM_NOT_FOUND' },
  })
})
