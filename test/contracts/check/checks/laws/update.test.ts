import { describe, expect, it } from 'vitest'
import {
  afterwards,
  answering,
  foundBy,
  messagesOf,
  noteOf,
  on,
} from '../../../../support/notes-check.ts'

const described = { description: 'as it says' }

describe('a change', () => {
  it.each([
    'update-echoes',
    'update-reads-back',
    'update-keeps-the-rest',
    'update-spares-others',
  ] as const)('of a correct server passes %s', async (check) => {
    expect(await foundBy(check)).toEqual([])
  })

  it('is shown in its answer', async () => {
    const stale = answering('PATCH', (note) => ({ ...note, content: 'old', size: 1 }))

    expect(await foundBy('update-echoes', stale)).toEqual([
      {
        message: 'PATCH /notes/{id} answered another /content than was sent.',
        expected: '/content: "check-11"',
        received: '/content: "old"',
        pointer: '/paths/~1notes~1{id}/patch',
        steps: ['POST 201', 'PATCH 200'],
      },
      expect.objectContaining({ expected: '/size: 84', received: '/size: 1' }),
    ])
  })

  it('is shown by a read after it', async () => {
    const lost = afterwards('PATCH', ({ size: _size, ...note }) => note)

    expect(await foundBy('update-reads-back', lost)).toEqual([
      {
        message:
          'PATCH /notes/{id} was accepted with /size, and reading the resource shows another value.',
        expected: '/size: 84',
        received: 'no /size',
        pointer: '/paths/~1notes~1{id}/patch',
        steps: ['POST 201', 'PATCH 200', 'GET 200'],
      },
    ])
  })

  it('leaves the other properties', async () => {
    const meddling = afterwards('PATCH', (note, { asked }) =>
      'content' in asked ? { ...note, tags: ['other'] } : note,
    )

    expect(await foundBy('update-keeps-the-rest', meddling)).toEqual([
      {
        message: 'PATCH /notes/{id} of /content changed /tags too.',
        expected: '/tags: ["check-80","check-81"]',
        received: '/tags: ["other"]',
        pointer: '/paths/~1notes~1{id}/patch',
        steps: ['POST 201', 'PATCH 200', 'GET 200'],
      },
    ])
  })

  it('leaves the time of the creation', async () => {
    const renewed = afterwards('PATCH', (note) => ({ ...note, created: 'now' }))

    expect(await messagesOf('update-keeps-the-rest', renewed)).toEqual([
      'PATCH /notes/{id} of /content changed /created too.',
    ])
  })

  it('of three properties is enough', async () => {
    const meddling = afterwards('PATCH', (note, { asked }) =>
      'shared' in asked || 'tags' in asked ? { ...note, content: 'other' } : note,
    )

    expect(await messagesOf('update-keeps-the-rest', meddling)).toEqual([])
  })

  it('is skipped for the next one if the server refuses it', async () => {
    const picky = on('PATCH', (asked, next) =>
      'size' in Object(asked.body) ? { status: 400 } : next(asked),
    )
    const meddling = afterwards('PATCH', (note, { asked }) =>
      'shared' in asked ? { ...note, content: 'other' } : note,
    )

    expect(
      await messagesOf('update-keeps-the-rest', (asked, next, notes) =>
        picky(asked, (one) => meddling(one, next, notes), notes),
      ),
    ).toEqual(['PATCH /notes/{id} of /shared changed /content too.'])
  })

  it('spares other things', async () => {
    const wide = afterwards('PATCH', (note, { asked, notes }) => {
      for (const [id, other] of notes) {
        if (id !== note.id && 'size' in asked) notes.set(id, { ...other, size: 99 })
      }
      return note
    })

    expect(await foundBy('update-spares-others', wide)).toEqual([
      {
        message: 'PATCH /notes/{id} of one resource changed /size of another.',
        expected: '/size: 88',
        received: '/size: 99',
        pointer: '/paths/~1notes~1{id}/patch',
        steps: ['POST 201', 'POST 201', 'PATCH 200', 'GET 200'],
      },
    ])
  })

  it('of no thing is judged where nothing can be changed', async () => {
    const changes = { changeNote: undefined, replaceNote: undefined }
    const wrong = afterwards('POST', (note) => ({ ...note, size: 3 }))

    expect(await foundBy('update-reads-back', wrong, { changes })).toEqual([])
  })
})

describe('a PUT', () => {
  it.each(['put-replaces-whole', 'put-is-idempotent', 'conflict-needs-a-cause'] as const)(
    'of a correct server passes %s',
    async (check) => {
      expect(await foundBy(check)).toEqual([])
    },
  )

  it('replaces the whole thing', async () => {
    const merging = on('PUT', (asked, next) => next({ ...asked, method: 'PATCH' }))
    const found = await foundBy('put-replaces-whole', merging)

    expect(found[0]).toEqual({
      message: 'PUT /notes/{id} without /content left the old /content there.',
      expected: 'no /content, or its default',
      received: '/content: "check-14"',
      pointer: '/paths/~1notes~1{id}/put',
      steps: ['POST 201', 'PUT 200', 'GET 200'],
    })
    expect(found.map(({ received }) => received.split(':')[0])).toEqual([
      '/content',
      '/size',
      '/tags',
    ])
  })

  it('is done, and shows it', async () => {
    const lost = afterwards('PUT', (note) => ({ ...note, size: 1 }))
    const stale = answering('PUT', (note) => ({ ...note, size: 1 }))

    expect(await messagesOf('update-reads-back', lost)).toContain(
      'PUT /notes/{id} was accepted with /size, and reading the resource shows another value.',
    )
    expect(await foundBy('update-echoes', stale)).toMatchObject([
      { received: '/size: 1', steps: ['POST 201', 'PUT 200'] },
    ])
  })

  it('twice is as good as once', async () => {
    let last = ''
    const counting = afterwards('PUT', (note, { asked }) => {
      const isAgain = JSON.stringify(asked) === last
      last = JSON.stringify(asked)
      return isAgain ? { ...note, size: 99 } : note
    })

    expect(await foundBy('put-is-idempotent', counting)).toEqual([
      {
        message: 'PUT /notes/{id}, sent a second time, changed /size.',
        expected: '/size: 80',
        received: '/size: 99',
        pointer: '/paths/~1notes~1{id}/put',
        steps: ['POST 201', 'PUT 200', 'GET 200'],
      },
    ])
  })

  it('makes no other thing of it', async () => {
    const renewed = afterwards('PUT', (note) => ({ ...note, created: 'now' }))

    expect(await foundBy('update-keeps-the-rest', renewed)).toEqual([
      {
        message: 'PUT /notes/{id} changed /created, which was set when the resource was created.',
        expected: '/created: "day 5"',
        received: '/created: "now"',
        pointer: '/paths/~1notes~1{id}/put',
        steps: ['POST 201', 'PUT 200', 'GET 200'],
      },
    ])
  })

  it('spares other things', async () => {
    const wide = afterwards('PUT', (note, { notes }) => {
      for (const [id, other] of notes) if (id !== note.id) notes.set(id, { ...other, size: 99 })
      return note
    })

    expect(await messagesOf('update-spares-others', wide)).toEqual([
      'PUT /notes/{id} of one resource changed /size of another.',
    ])
  })

  it('with its own name is no conflict', async () => {
    const strict = on('PUT', (asked, next, notes) =>
      noteOf(asked, notes)?.name === Object(asked.body).name ? { status: 409 } : next(asked),
    )

    expect(await foundBy('conflict-needs-a-cause', strict)).toEqual([
      {
        message: 'PUT /notes/{id} answered 409 to the values that the resource itself has.',
        expected: '2xx: they are its own',
        received: '409',
        pointer: '/paths/~1notes~1{id}/put',
        steps: ['POST 201', 'PUT 409'],
      },
    ])
  })

  it('is not judged if the server refuses it', async () => {
    const refusing = on('PUT', (asked, next) => {
      next(asked)
      return { status: 403 }
    })
    const changes = {
      replaceNote: {
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { 200: described, 403: described },
      },
    }

    expect(await foundBy('put-replaces-whole', refusing, { changes })).toEqual([])
  })
})
