import { expect, it } from 'vitest'
import { variationsOf } from '../../../../../contracts/check/values/body-variations.ts'
import { compileContract } from '../../../../../contracts/openapi/contract.ts'

const plan = { type: 'string', enum: ['small', 'large'] }
const schema = (property: object) => ({ type: 'object', properties: { plan: property } })

/** Meanings of null for a property of an OpenAPI 3.0 document, and whether an answer may have it. */
function nullIn(property: object) {
  const content = { 'application/json': { schema: schema(property) } }
  const contract = compileContract({
    openapi: '3.0.3',
    info: {},
    paths: { '/a': { get: { responses: { 200: { description: 'ok', content } } } } },
  })
  const operation = contract.require('GET /a')
  const media = contract.successOf(operation)?.content[0]
  const variations = variationsOf(contract, media?.schema ?? true, { plan: 'small' })
  const headers = { 'content-type': 'application/json' }
  const issues = contract.checkResponse(operation, { status: 200, headers, body: { plan: null } })
  const sent = variations.filter(({ path, value }) => path[0] === 'plan' && value === null)
  return { sent: sent.map(({ meant }) => meant), answered: issues.length }
}

it('null is not sent as valid for an enum that does not list it, and an answer may have it', () => {
  // sent as invalid it is left out, since the validator takes it
  expect(nullIn({ ...plan, nullable: true })).toEqual({ sent: ['invalid'], answered: 0 })
  expect(nullIn({ ...plan, nullable: true, enum: ['small', null] })).toEqual({
    ...{ sent: ['valid'], answered: 0 },
  })
  expect(nullIn({ type: 'string', nullable: true })).toEqual({ sent: ['valid'], answered: 0 })
  expect(nullIn(plan)).toEqual({ sent: ['invalid'], answered: 2 })
})
