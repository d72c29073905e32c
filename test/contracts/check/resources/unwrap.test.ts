import { describe, expect, it } from 'vitest'
import { unwrap, unwrapSchema } from '../../../../contracts/check/resources/unwrap.ts'
import type { Schema } from '../../../../contracts/openapi/contract.ts'
import { schemasOnly } from '../../../support/small-contract.ts'

const teams = {
  name: 'teams',
  parameter: 'teamId',
  properties: new Set(['name', 'seats', 'contact']),
}
const team = { id: 1, name: 'a', seats: 2 }

describe('the resource in an answer', () => {
  it.each<[about: string, value: unknown, thing: unknown]>([
    ['stands alone', team, team],
    ['lies in `data`', { data: team }, team],
    ['lies in a wrapper of any name', { resource: team }, team],
    ['lies in one with a capital letter', { Data: team }, team],
    ['lies in one that is called like nothing', { thing: team }, team],
    ['lies beside what is said of it', { code: 0, msg: 'ok', thing: team }, team],
    ['lies in two wrappers', { code: 0, Result: { bean: team } }, team],
    ['lies in three', { a: { b: { c: team } } }, team],
    ['is the wrapper of nothing', { data: {} }, { data: {} }],
    [
      'is the one with the id, not its part',
      { ...team, contact: { id: 7, name: 'b' } },
      { ...team, contact: { id: 7, name: 'b' } },
    ],
    [
      'keeps a part with an id',
      { name: 'a', seats: 2, owner: { id: 7 } },
      { name: 'a', seats: 2, owner: { id: 7 } },
    ],
    [
      'is not guessed between two',
      { one: { id: 1 }, two: { id: 2 } },
      { one: { id: 1 }, two: { id: 2 } },
    ],
    ['is known by its id alone', { about: {}, body: { team_id: 4 } }, { team_id: 4 }],
    ['is no list', [team], undefined],
    ['is nothing', null, undefined],
  ])('%s', (_about, value, thing) => {
    expect(unwrap(value, teams)).toEqual(thing)
  })

  it('is known by its id where nothing writes it', () => {
    const logs = { name: 'logs', parameter: 'logId' }

    expect(unwrap({ entry: { log_id: 3, text: 'x' } }, logs)).toEqual({ log_id: 3, text: 'x' })
    expect(unwrap({ text: 'x' }, logs)).toEqual({ text: 'x' })
  })
})

describe('the schema of a resource', () => {
  const contract = schemasOnly()
  const schema = {
    type: 'object',
    properties: { id: { type: 'integer' }, name: { type: 'string' }, seats: { type: 'integer' } },
  } as const

  it.each(['data', 'resource', 'response', 'Data', 'thing'])('lies in `%s`', (name) => {
    const wrapped = { type: 'object', properties: { code: { type: 'integer' }, [name]: schema } }

    expect(unwrapSchema(contract, wrapped, teams)).toEqual(schema)
    expect(unwrapSchema(contract, schema, teams)).toEqual(schema)
  })

  const text = { type: 'string' } as const
  const objectOf = (properties: object) => ({ type: 'object', properties }) as const

  it.each<[about: string, schema: Schema, found: Schema | 'itself']>([
    [
      'among many properties',
      objectOf({ a: text, b: text, c: text, d: text, thing: schema }),
      schema,
    ],
    [
      'known by its id alone',
      objectOf({ metadata: objectOf({ id: text }) }),
      objectOf({ id: text }),
    ],
    [
      'with a part that has an id',
      objectOf({ name: text, owner: objectOf({ id: text }) }),
      'itself',
    ],
    ['not guessed between two', objectOf({ one: schema, two: schema }), 'itself'],
    ['in a wrapper of nothing', objectOf({ data: objectOf({ a: text }) }), 'itself'],
    ['of no object', text, 'itself'],
  ])('is found %s', (_about, whole, found) => {
    expect(unwrapSchema(contract, whole, teams)).toEqual(found === 'itself' ? whole : found)
  })
})
