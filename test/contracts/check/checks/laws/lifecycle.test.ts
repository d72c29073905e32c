import { describe, expect, it } from 'vitest'
import { isObject } from '../../../../../contracts/openapi/reference.ts'
import type { Fault, Note } from '../../../../support/notes.ts'
import { afterwards, answering, foundBy, noteOf, on } from '../../../../support/notes-check.ts'

/** A server that keeps what was deleted for some requests. */
const keeping = (
  shows: (asked: { readonly method: string; readonly path: string }) => boolean,
): Fault => {
  const deleted = new Map<string, Note>()
  return (asked, next, notes) => {
    if (asked.method === 'DELETE') {
      const note = noteOf(asked, notes)
      if (note) deleted.set(note.id, note)
    }
    const revived = shows(asked) ? [...deleted].filter(([id]) => !notes.has(id)) : []
    for (const [id, note] of revived) notes.set(id, note)
    const told = next(asked)
    for (const [id] of revived) notes.delete(id)
    return told
  }
}

describe('a new thing', () => {
  it.each([
    ...['create-echoes', 'create-reads-back', 'location-leads-there', 'read-is-safe'],
    ...['created-is-listed', 'list-agrees-with-read', 'defaults-hold'],
  ] as const)('of a correct server passes %s', async (check) => {
    expect(await foundBy(check)).toEqual([])
  })

  it('is answered as it was sent', async () => {
    const stale = answering('POST', (note) => ({ ...note, size: 1 }))

    expect(await foundBy('create-echoes', stale)).toMatchObject([
      {
        message: '/size in the answer to a create is not what was sent.',
        expected: '/size: 65',
        received: '/size: 1',
        steps: ['POST 201'],
      },
    ])
  })

  it('is read as it was sent', async () => {
    const lossy = afterwards('POST', ({ size: _size, ...note }) => note)

    expect(await foundBy('create-reads-back', lossy)).toMatchObject([
      { message: '/size of a new thing is not what was sent.', received: 'no /size' },
    ])
  })

  it('can be read', async () => {
    const hidden = on('GET', (asked, next) =>
      asked.path === '/notes' ? next(asked) : { status: 404 },
    )

    expect(await foundBy('create-reads-back', hidden)).toMatchObject([
      { message: 'A new thing cannot be read.', expected: '2xx', received: '404' },
    ])
  })

  it('lies where its Location says', async () => {
    const to = (location: (id: unknown) => string): Fault =>
      on('POST', (asked, next) => {
        const told = next(asked)
        return isObject(told.body)
          ? { ...told, headers: { Location: location(told.body.id) } }
          : told
      })

    expect(
      await foundBy(
        'location-leads-there',
        to(() => '/notes/none'),
      ),
    ).toMatchObject([
      {
        message: 'Location does not lead to the new thing.',
        expected: 'the thing with the id n20',
        received: '404 at /notes/none',
        steps: ['POST 201', 'GET 404'],
      },
    ])
    expect(
      await foundBy(
        'location-leads-there',
        to(() => '/notes'),
      ),
    ).toHaveLength(1)
    expect(
      await foundBy(
        'location-leads-there',
        to((id) => `http://server/notes/${id}?a=b`),
      ),
    ).toEqual([])
    expect(
      await foundBy(
        'location-leads-there',
        to((id) => `notes/${id}`),
      ),
    ).toEqual([])
  })

  it('is not changed by reading it', async () => {
    let reads = 0
    const counting = on('GET', (asked, next) => {
      const told = next(asked)
      reads += 1
      return isObject(told.body) && 'id' in told.body
        ? { ...told, body: { ...told.body, size: reads } }
        : told
    })

    expect(await foundBy('read-is-safe', counting)).toMatchObject([
      { message: 'Reading a thing changes its size.', steps: ['POST 201', 'GET 200', 'GET 200'] },
    ])
  })

  it('is in its list, as it is', async () => {
    const listed = (change: (items: readonly unknown[]) => unknown): Fault =>
      answering('GET', (body) =>
        Array.isArray(body.items) ? { ...body, items: change(body.items) } : body,
      )

    expect(
      await foundBy(
        'created-is-listed',
        listed(() => []),
      ),
    ).toMatchObject([{ message: 'A new thing is not in its list.', received: '0 other things' }])
    expect(
      await foundBy(
        'list-agrees-with-read',
        listed((items) => items.map((one) => ({ ...Object(one), size: 1 }))),
      ),
    ).toMatchObject([
      {
        message: 'The list shows another size than the thing itself.',
        expected: 'size: 65',
        received: 'size: 1',
      },
    ])
    expect(
      await foundBy(
        'list-agrees-with-read',
        listed((items) => items.map((one) => ({ id: Object(one).id }))),
      ),
    ).toEqual([])
  })

  it('has the defaults of what was left out', async () => {
    const shared = afterwards('POST', (note, { asked }) =>
      'shared' in asked ? note : { ...note, shared: true },
    )

    expect(await foundBy('defaults-hold', shared)).toMatchObject([
      {
        message: 'shared was left out and does not have its default.',
        expected: 'shared: false',
        received: 'shared: true',
      },
    ])
  })
})

describe('a deleted thing', () => {
  it.each([
    ...['deleted-is-gone', 'deleted-is-not-listed', 'deleted-stays-gone'],
    ...['delete-again-is-refused', 'delete-spares-others'],
  ] as const)('of a correct server passes %s', async (check) => {
    expect(await foundBy(check)).toEqual([])
  })

  it('cannot be read', async () => {
    const kept = keeping(({ method, path }) => method === 'GET' && path !== '/notes')

    expect(await foundBy('deleted-is-gone', kept)).toMatchObject([
      {
        message: 'What was deleted can still be read.',
        received: '200',
        steps: ['POST 201', 'DELETE 204', 'GET 200'],
      },
    ])
  })

  it('is not listed', async () => {
    const kept = keeping(({ method, path }) => method === 'GET' && path === '/notes')

    expect(await foundBy('deleted-is-not-listed', kept)).toMatchObject([
      { message: 'What was deleted is still listed.', expected: 'no thing with the id n30' },
    ])
  })

  it('cannot be changed', async () => {
    const kept = keeping(({ method }) => method === 'PATCH')

    expect(await foundBy('deleted-stays-gone', kept)).toMatchObject([
      {
        message: 'A change of what was deleted is not refused.',
        received: '200',
        steps: ['POST 201', 'DELETE 204', 'PATCH 200', 'GET 404'],
      },
    ])
  })

  it('cannot be deleted again', async () => {
    const kept = keeping(({ method }) => method === 'DELETE')

    expect(await foundBy('delete-again-is-refused', kept)).toMatchObject([
      { message: 'Deleting again is not refused.', received: '204' },
    ])
  })

  it('takes no other along', async () => {
    const wide = on('DELETE', (asked, next, notes) => {
      const told = next(asked)
      notes.clear()
      return told
    })

    expect(await foundBy('delete-spares-others', wide)).toMatchObject([
      { message: 'Deleting one thing deleted another.', received: '404' },
    ])
  })

  it('may go later, where that is said', async () => {
    const later = on('DELETE', () => ({ status: 202 }))

    expect(await foundBy('deleted-is-gone', later)).toEqual([])
  })
})
