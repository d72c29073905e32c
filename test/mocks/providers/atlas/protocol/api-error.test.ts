import { expect, it } from 'vitest'
import {
  challengeBody,
  reasonPhrase,
  toApiError,
} from '../../../../../mocks/providers/atlas/protocol/api-error.ts'

it('writes the body of a recorded conflict byte for byte', () => {
  const body = toApiError({
    status: 409,
    errorCode: 'GROUP_ALREADY_EXISTS',
    detail: 'A group with name "maintenance-e2e-635" already exists.',
    parameters: ['maintenance-e2e-635'],
  })

  expect(JSON.stringify(body)).toBe(
    '{"detail":"A group with name \\"maintenance-e2e-635\\" already exists.","error":409,"errorCode":"GROUP_ALREADY_EXISTS","parameters":["maintenance-e2e-635"],"reason":"Conflict"}',
  )
})

it('keeps the numbers among the parameters', () => {
  const parameters = ['api/atlas/v2/orgs', 6, 300, 100, 60]

  expect(
    toApiError({ status: 429, errorCode: 'RATE_LIMITED_TOKEN_BUCKET', detail: 'd', parameters }),
  ).toEqual({
    detail: 'd',
    error: 429,
    errorCode: 'RATE_LIMITED_TOKEN_BUCKET',
    parameters,
    reason: 'Too Many Requests',
  })
})

it('writes the challenge body in the recorded 142 bytes', () => {
  expect(challengeBody).toBe(
    '{\n  "error" : 401,\n  "reason" : "Unauthorized",\n  "detail" : "You are not authorized for this resource.",\n  "errorCode" : "UNEXPECTED_ERROR"\n}',
  )
  expect(challengeBody).toHaveLength(142)
})

it('names a status that it has no phrase for', () => {
  expect(reasonPhrase(418)).toBe('Status 418')
})
