import { describe, expect, it } from 'vitest'
import { isObject } from '../../../../../contracts/openapi/reference.ts'
import type { Fault, Note } from '../../../../support/notes.ts'
import { afterwards, answering, foundBy, noteOf, on } from '../../../../support/notes-check.ts'

const idIn = ({ path }: { readonly path: string }) => path.split('/').at(-1) ?? ''

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
        message: 'POST /notes answered another /size than was sent.',
        expected: '/size: 65',
        received: '/size: 1',
        steps: ['POST 201'],
      },
    ])
  })

  it('is read as it was sent', async () => {
    const lossy = afterwards('POST', ({ size: _size, ...note }) => note)

    expect(await foundBy('create-reads-back', lossy)).toMatchObject([
      {
        message:
          'POST /notes was accepted with /size, and reading the new resource shows another value.',
        received: 'no /size',
      },
    ])
  })

  it('can be read', async () => {
    const hidden = on('GET', (asked, next) =>
      asked.path === '/notes' ? next(asked) : { status: 404 },
    )

    expect(await foundBy('create-reads-back', hidden)).toMatchObject([
      {
        message: 'POST /notes was accepted, and reading the new resource answered 404.',
        expected: '2xx',
        received: '404',
      },
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
        message:
          'POST /notes answered Location /notes/none, which does not lead to the new resource.',
        expected: 'the resource with the id n20',
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
      {
        message: 'GET /notes/{id} changed /size: two reads in a row differ.',
        steps: ['POST 201', 'GET 200', 'GET 200'],
      },
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
    ).toMatchObject([
      {
        message: 'GET /notes does not list the resource that was just created.',
        received: '0 others',
      },
    ])
    expect(
      await foundBy(
        'list-agrees-with-read',
        listed((items) => items.map((one) => ({ ...Object(one), size: 1 }))),
      ),
    ).toMatchObject([
      {
        message: 'GET /notes shows another /size than reading the resource does.',
        expected: '/size: 65',
        received: '/size: 1',
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
        message: 'POST /notes without /shared did not set the default of the contract.',
        expected: '/shared: false',
        received: '/shared: true',
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
        message: 'DELETE /notes/{id} was accepted, and GET /notes/{id} still answers 200.',
        received: '200',
        steps: ['POST 201', 'DELETE 204', 'GET 200'],
      },
    ])
  })

  it('is not listed', async () => {
    const kept = keeping(({ method, path }) => method === 'GET' && path === '/notes')

    expect(await foundBy('deleted-is-not-listed', kept)).toMatchObject([
      {
        message: 'DELETE /notes/{id} was accepted, and GET /notes still lists the resource.',
        expected: 'no resource with the id n30',
      },
    ])
  })

  it('cannot be changed', async () => {
    const kept = keeping(({ method }) => method === 'PATCH')

    expect(await foundBy('deleted-stays-gone', kept)).toMatchObject([
      {
        message: 'PATCH /notes/{id} of a deleted resource answered 200.',
        received: '200',
        steps: ['POST 201', 'DELETE 204', 'PATCH 200'],
      },
    ])
  })

  it('does not come back by a change', async () => {
    const revived = on('PUT', (asked, next, notes) => {
      const told = next(asked)
      if (told.status === 404) notes.set(idIn(asked), { ...Object(asked.body), id: idIn(asked) })
      return told
    })

    expect(await foundBy('deleted-stays-gone', revived)).toMatchObject([
      {
        message: 'PUT /notes/{id} of a deleted resource answered 404 and brought it back.',
        received: '404, and it can be read again',
        steps: ['POST 201', 'DELETE 204', 'PUT 404', 'GET 200'],
      },
    ])
  })

  it('cannot be deleted again', async () => {
    const kept = keeping(({ method }) => method === 'DELETE')

    expect(await foundBy('delete-again-is-refused', kept)).toMatchObject([
      { message: 'DELETE /notes/{id}, sent a second time, answered 204.', received: '204' },
    ])
  })

  it('takes no other along', async () => {
    const wide = on('DELETE', (asked, next, notes) => {
      const told = next(asked)
      notes.clear()
      return told
    })

    expect(await foundBy('delete-spares-others', wide)).toMatchObject([
      {
        message: 'DELETE /notes/{id} of one resource deleted another: reading that answers 404.',
        received: '404',
      },
    ])
  })

  it('may go later, where that is said', async () => {
    const later = on('DELETE', () => ({ status: 202 }))

    expect(await foundBy('deleted-is-gone', later)).toEqual([])
  })
})
