import { describe, expect, it } from 'vitest'
import { createBody } from '../../../../contracts/check/fixtures/create-body.ts'
import { inferResources } from '../../../../contracts/check/resources/resource.ts'
import { sessionWith } from '../../../support/in-process.ts'
import { contractOf } from '../../../support/small-contract.ts'

const answered = { responses: { 201: { description: 'ok' }, 400: { description: 'no' } } }

/** A session on a contract that creates things of a schema. */
function creating(schema: object, type = 'application/json', more: object = {}) {
  const contract = contractOf({
    '/things': { post: { ...answered, requestBody: { content: { [type]: { schema, ...more } } } } },
    '/things/{id}': { get: answered, delete: answered },
  })
  const { session } = sessionWith(contract, () => ({ status: 201 }))
  const operation = contract.require('POST /things')
  const causeOf = async (body: unknown) =>
    (await session.call({ operation, params: {}, body }))?.cause
  return { session, contract, causeOf }
}

const name = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }

describe('a call that is meant to be valid', () => {
  it('is so where its body fits its schema', async () => {
    expect(await creating(name).causeOf({ name: 'a' })).toBe('valid')
    expect(await creating(name).causeOf({ name: 1 })).toBe('odd')
    expect(await creating(name).causeOf({})).toBe('odd')
  })

  it('is not so where its body holds a file', async () => {
    const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } }

    expect(await creating(name, 'multipart/form-data').causeOf({ name: 'a' })).toBe('valid')
    expect(await creating(file, 'multipart/form-data').causeOf({ file: 'a' })).toBe('odd')
    expect(await creating({ type: 'string' }, 'image/png').causeOf('a')).toBe('odd')
  })
})

describe('a body for a create', () => {
  it('is of the next kind where one does not fit', () => {
    // no value that is drawn for both properties fits what excludes one of them
    const schema = { ...name, properties: { ...name.properties, b: {} }, not: { required: ['b'] } }
    const { session, contract } = creating(schema)
    const [resource] = inferResources(contract)
    if (!resource) throw new Error('There is no resource.')
    const body = createBody(session, resource, { recipe: 'whole', place: {} })

    expect(body).toEqual({ name: expect.any(String) })
  })

  it('is no example that does not fit', () => {
    const { session, contract } = creating(name, 'application/json', { example: { title: 'x' } })
    const [resource] = inferResources(contract)
    if (!resource) throw new Error('There is no resource.')
    const body = createBody(session, resource, { recipe: 'example', place: {} })

    expect(body).toEqual({ name: expect.any(String) })
  })
})
