import { describe, expect, it } from 'vitest'
import type { Fault, Note } from '../../../../support/notes.ts'
import { foundBy, messagesOf, noteOf, on } from '../../../../support/notes-check.ts'

const described = { description: 'as it says' }
const nameIn = (body: unknown): unknown => Object(body).name

/** Where a method is refused as a conflict, something happens all the same. */
const despite = (
  method: string,
  happens: (notes: Map<string, Note>, body: object) => void,
): Fault =>
  on(method, (asked, next, notes) => {
    const told = next(asked)
    if (told.status === 409) happens(notes, Object(asked.body))
    return told
  })

/** A method takes what is taken. */
const taking = (method: string): Fault =>
  on(method, (asked, next, notes) => {
    const told = next(asked)
    if (told.status !== 409) return told
    const { id = `x${notes.size}`, ...own } = noteOf(asked, notes) ?? { name: '' }
    const note: Note = { ...own, ...Object(asked.body), id }
    notes.set(id, note)
    return { status: method === 'POST' ? 201 : 200, body: note }
  })

/** Another note each time. */
const addTo = (notes: Map<string, Note>, body: object) => {
  const id = `x${notes.size}`
  notes.set(id, { name: id, ...body, id })
}

const after409 = { 201: described, 409: described }

describe('a name that is taken', () => {
  it.each([
    'repeated-create-conflicts',
    'rename-to-taken-conflicts',
    'conflict-needs-a-cause',
  ] as const)('on a correct server passes %s', async (check) => {
    expect(await foundBy(check)).toEqual([])
  })

  it('is refused to the same create again', async () => {
    expect(await foundBy('repeated-create-conflicts', taking('POST'))).toEqual([
      {
        message: 'POST /notes accepted the same create a second time.',
        expected: '409, as the contract documents',
        received: '201',
        pointer: '/paths/~1notes/post/responses/409',
        steps: ['POST 201', 'POST 201'],
      },
    ])
  })

  it('is refused where the contract documents a conflict', async () => {
    const createNote = {
      requestBody: {
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Note' } } },
      },
      responses: { 201: described },
    }
    const judged = (responses: object) =>
      messagesOf('repeated-create-conflicts', taking('POST'), {
        changes: { createNote: { ...createNote, responses } },
      })

    expect(await judged({ 201: described })).toEqual([])
    expect(await judged(after409)).toHaveLength(1)
  })

  it.each(['PATCH', 'PUT'])('is refused to a change by %s', async (method) => {
    expect(await foundBy('rename-to-taken-conflicts', taking(method))).toEqual([
      {
        message: `${method} /notes/{id} accepted a /name that another resource has.`,
        expected: '409: "check-7" is taken',
        received: '200',
        pointer: `/paths/~1notes~1{id}/${method.toLowerCase()}/responses/409`,
        steps: ['POST 201', 'POST 201', `${method} 200`],
      },
    ])
  })

  it('may be refused with another status than 409', async () => {
    const otherwise = on('POST', (asked, next) => {
      const told = next(asked)
      return told.status === 409 ? { status: 400 } : told
    })

    expect(await foundBy('repeated-create-conflicts', otherwise)).toEqual([])
    expect(await foundBy('rename-to-taken-conflicts', otherwise)).toEqual([])
  })

  it('is its own to the thing that has it', async () => {
    const strict = on('PATCH', (asked, next, notes) =>
      noteOf(asked, notes)?.name === nameIn(asked.body) ? { status: 409 } : next(asked),
    )

    expect(await foundBy('conflict-needs-a-cause', strict)).toEqual([
      {
        message: 'PATCH /notes/{id} answered 409 to the /name that the resource itself has.',
        expected: expect.stringMatching(/^2xx: "check-\d+" is its own$/),
        received: '409',
        pointer: '/paths/~1notes~1{id}/patch',
        steps: ['POST 201', 'PATCH 409'],
      },
    ])
  })

  it('is free when its thing is deleted', async () => {
    const names = new Set<unknown>()
    const keeping: Fault = (asked, next, notes) => {
      if (asked.method === 'DELETE') names.add(noteOf(asked, notes)?.name)
      const isKept = asked.method === 'POST' && names.has(nameIn(asked.body))
      return isKept ? { status: 409 } : next(asked)
    }

    expect(await foundBy('conflict-needs-a-cause', keeping)).toEqual([
      {
        message: 'POST /notes answered 409 to the values of a resource that was deleted.',
        expected: '2xx: no resource that is there has them',
        received: '409',
        pointer: '/paths/~1notes/post',
        steps: ['POST 201', 'DELETE 204', 'POST 409'],
      },
    ])
  })

  it('may be kept for a while by a server that deletes later', async () => {
    const names = new Set<unknown>()
    const later: Fault = (asked, next, notes) => {
      if (asked.method === 'DELETE') names.add(noteOf(asked, notes)?.name)
      if (asked.method === 'POST' && names.has(nameIn(asked.body))) return { status: 409 }
      const told = next(asked)
      return asked.method === 'DELETE' && told.status === 204 ? { status: 202 } : told
    }

    expect(await foundBy('conflict-needs-a-cause', later)).toEqual([])
  })
})

describe('a create that is refused as a conflict', () => {
  const check = 'refused-write-changes-nothing'

  it('changes nothing on a correct server', async () => {
    expect(await foundBy(check)).toEqual([])
  })

  it('changes nothing of what is there', async () => {
    const meddling = despite('POST', (notes) => {
      for (const [id, note] of notes) notes.set(id, { ...note, content: 'other', created: 'now' })
    })

    expect(await foundBy(check, meddling)).toEqual([
      {
        message: 'POST /notes was refused with 409 and changed something.',
        expected: 'the state before it',
        received: 'content of n50 was "check-7" and is "other"',
        pointer: '/paths/~1notes/post',
        steps: ['POST 201', 'POST 409', 'GET 200', 'GET 200'],
      },
    ])
  })

  it('adds nothing and takes nothing away', async () => {
    const adding = (notes: Map<string, Note>, body: object) => addTo(notes, body)
    const taking = (notes: Map<string, Note>, { name }: { readonly name?: unknown }) => {
      for (const [id, note] of notes) if (note.name === name) notes.delete(id)
    }
    const received = async (happens: Parameters<typeof despite>[1]) =>
      (await foundBy(check, despite('POST', happens))).map((one) => one.received)

    expect(await received(adding)).toEqual([expect.stringMatching(/^x\d+ is listed$/)])
    expect(await received(taking)).toEqual([
      expect.stringMatching(/^(n\d+) is no longer listed; \1 can no longer be read$/),
    ])
  })

  it('changes nothing where only its name is taken', async () => {
    const firsts = new Set<string>()
    const meddling = despite('POST', (notes, body) => {
      const isFirst = [...notes.values()].some((note) => note.content === Object(body).content)
      if (!isFirst) addTo(notes, body)
      firsts.add(String(isFirst))
    })

    expect(await foundBy(check, meddling)).toMatchObject([
      { received: expect.stringMatching(/^x\d+ is listed$/) },
    ])
    expect([...firsts]).toEqual(['true', 'false'])
  })
})
