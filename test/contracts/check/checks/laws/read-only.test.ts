import { describe, expect, it } from 'vitest'
import { isObject } from '../../../../../contracts/openapi/reference.ts'
import type { Fault } from '../../../../support/notes.ts'
import { foundBy, noteOf, on } from '../../../../support/notes-check.ts'

const described = { description: 'as it says' }

/** A server that takes some properties from the caller, whatever the contract says. */
const taking = (...names: readonly string[]): Fault =>
  on('POST', (asked, next, notes) => {
    const told = next(asked)
    if (told.status !== 201 || !isObject(told.body) || !isObject(asked.body)) return told
    const own = Object.entries(asked.body).filter(([name]) => names.includes(name))
    const note = { id: '', name: '', ...told.body, ...Object.fromEntries(own) }
    notes.delete(String(told.body.id))
    notes.set(note.id, note)
    return { ...told, body: note }
  })

const creating = (properties: object, more: object = {}) => {
  const schema = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, ...properties },
    ...more,
  }
  const body = { content: { 'application/json': { schema } } }
  return { changes: { createNote: { requestBody: body, responses: { 201: described } } } }
}

describe('what is read only', () => {
  it('is not taken by a correct server', async () => {
    expect(await foundBy('read-only-is-kept')).toEqual([])
  })

  it('is not taken from the caller', async () => {
    expect(await foundBy('read-only-is-kept', taking('created'))).toEqual([
      {
        message: 'POST /notes took /created from the body; the contract says that it is readOnly.',
        expected: '/created: a value that the server chooses',
        received: '/created: "check-4711"',
        pointer: '/paths/~1notes/post/requestBody/content/application~1json/schema',
        steps: ['POST 201', 'GET 200'],
      },
    ])
  })

  it.each([
    ['PATCH', '/paths/~1notes~1{id}/patch/requestBody/content/application~1json/schema'],
    ['PUT', '/paths/~1notes~1{id}/put/requestBody/content/application~1json/schema'],
  ])('is not taken from the caller by %s', async (method, pointer) => {
    const eager = on(method, (asked, next, notes) => {
      const told = next(asked)
      const old = noteOf(asked, notes)
      const { created } = Object(asked.body)
      if (told.status === 200 && old && created !== undefined) {
        notes.set(old.id, { ...old, created })
      }
      return told
    })

    expect(await foundBy('read-only-is-kept', eager)).toEqual([
      {
        message: `${method} /notes/{id} took /created from the body; the contract says that it is readOnly.`,
        expected: '/created: a value that the server chooses',
        received: '/created: "check-4711"',
        pointer,
        steps: ['POST 201', `${method} 200`, 'GET 200'],
      },
    ])
  })

  it('may have had the value that a change sends', async () => {
    const fixed: Fault = (asked, next) => {
      const told = next(asked)
      if (!isObject(told.body) || !('created' in told.body)) return told
      return { ...told, body: { ...told.body, created: 'check-4711' } }
    }
    const found = await foundBy('read-only-is-kept', fixed)

    expect(found.map(({ steps }) => steps)).toEqual([['POST 201', 'GET 200']])
  })

  it('is judged by the answer where nothing can be read', async () => {
    const changes = { getNote: undefined }

    expect(await foundBy('read-only-is-kept', taking('created'), { changes })).toMatchObject([
      { steps: ['POST 201'] },
    ])
  })

  it('may be an id', async () => {
    expect(await foundBy('read-only-is-kept', taking('id'))).toMatchObject([
      { message: 'POST /notes took /id from the body; the contract says that it is readOnly.' },
    ])
  })

  it.each<[string, object, number]>([
    ['a text', { type: 'string', readOnly: true }, 1],
    ['a number', { type: 'integer', readOnly: true }, 1],
    ['a switch', { type: 'boolean', readOnly: true }, 0],
    ['a choice', { type: 'string', enum: ['a', 'b'], readOnly: true }, 0],
    ['fixed', { type: 'string', const: 'a', readOnly: true }, 0],
    ['written by callers too', { type: 'string' }, 0],
  ])('is judged where it is %s', async (_, mark, count) => {
    expect(await foundBy('read-only-is-kept', taking('mark'), creating({ mark }))).toHaveLength(
      count,
    )
  })

  it('may be refused', async () => {
    const strict = on('POST', (asked, next) =>
      'created' in Object(asked.body) ? { status: 400 } : taking('created')(asked, next, new Map()),
    )

    expect(await foundBy('read-only-is-kept', strict)).toEqual([])
  })

  it('is not sent where the body would be invalid', async () => {
    const marked = creating(
      { mark: { type: 'string', readOnly: true } },
      { not: { required: ['mark'] } },
    )

    const careless = on('POST', (asked, _next, notes) => {
      const note = { id: `x${notes.size}`, name: '', ...Object(asked.body) }
      notes.set(note.id, note)
      return { status: 201, body: note }
    })

    expect(await foundBy('read-only-is-kept', careless, marked)).toEqual([])
    expect(await foundBy('read-only-is-kept', careless)).toHaveLength(2)
  })
})
