import { describe, expect, it } from 'vitest'
import type { Fault, Note } from '../../../../support/notes.ts'
import { foundBy, messagesOf, on } from '../../../../support/notes-check.ts'

const described = { description: 'as it says' }

/** A server that takes what is taken. */
const taking: Fault = on('POST', (asked, next, notes) => {
  const told = next(asked)
  if (told.status !== 409) return told
  const note: Note = { name: '', ...Object(asked.body), id: `x${notes.size}` }
  notes.set(note.id, note)
  return { status: 201, body: note }
})

/** A create that is a conflict by another property than the name. */
const uniqueBy = (property: string): Fault =>
  on('POST', (asked, next, notes) => {
    const value = Object(asked.body)[property]
    if ([...notes.values()].some((note) => note[property] === value)) return { status: 409 }
    const told = next(asked)
    if (told.status !== 409) return told
    const note: Note = { name: '', ...Object(asked.body), id: `u${notes.size}0` }
    notes.set(note.id, note)
    return { status: 201, body: note }
  })

describe('a property that must be unique', () => {
  const rename = 'rename-to-taken-conflicts'

  it('may be another than the name', async () => {
    const found = await foundBy(rename, uniqueBy('content'))

    expect(found.map(({ message }) => message)).toEqual([
      'PATCH /notes/{id} accepted a /content that another resource has.',
      'PUT /notes/{id} accepted a /content that another resource has.',
    ])
  })

  it('is looked for among texts only', async () => {
    expect(await messagesOf(rename, uniqueBy('size'))).toEqual([])
  })

  it('is judged where a change documents the conflict', async () => {
    const changeNote = {
      requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
      responses: { 200: described },
    }
    const changes = { changeNote, replaceNote: undefined }

    expect(await messagesOf(rename, uniqueBy('content'), { changes })).toEqual([])
  })

  it('is put with all else of its thing', async () => {
    const bodies: unknown[] = []
    await foundBy(rename, (asked, next) => {
      if (asked.method === 'PUT' || asked.method === 'PATCH') bodies.push(asked.body)
      return next(asked)
    })

    expect(bodies.slice(0, 2)).toEqual([
      { name: 'check-1' },
      expect.objectContaining({
        name: 'check-1',
        content: expect.any(String),
        tags: expect.any(Array),
      }),
    ])
  })

  it('leaves nothing behind: all that was made is removed', async () => {
    for (const fault of [undefined, uniqueBy('content'), taking]) {
      let left = -1
      await foundBy(rename, (asked, next, notes) => {
        const told = fault ? fault(asked, next, notes) : next(asked)
        left = notes.size
        return told
      })
      expect(left).toBe(0)
    }
  })

  it('is free when its thing is gone only where things can be deleted', async () => {
    const changes = { removeNote: undefined }

    expect(await foundBy('conflict-needs-a-cause', undefined, { changes })).toEqual([])
  })
})
