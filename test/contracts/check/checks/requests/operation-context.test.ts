import { describe, expect, it } from 'vitest'
import { OperationContext } from '../../../../../contracts/check/checks/requests/operation-context.ts'
import { ResourcePool } from '../../../../../contracts/check/fixtures/resource-pool.ts'
import { benchOf } from '../../../../support/bench.ts'
import { type Answer, sessionWith } from '../../../../support/in-process.ts'
import { type Fault, notesContract, notesServer } from '../../../../support/notes.ts'
import { on } from '../../../../support/notes-check.ts'
import { contractOf, json } from '../../../../support/small-contract.ts'

const described = { description: 'ok' }
const text = { type: 'string' }
const fine: Answer = () => ({ status: 200, body: { id: 'made' } })

const noted = (operation: string, fault?: Fault, how?: Parameters<typeof benchOf>[3]) => {
  const contract = notesContract()
  return benchOf(contract, operation, notesServer(contract, fault), how)
}

describe('an operation made ready', () => {
  it.each([
    ['listNotes', 'list', true, true, undefined],
    ['createNote', 'create', true, true, undefined],
    ['getNote', 'read', true, true, 'n20'],
    ['replaceNote', 'replace', true, true, 'n20'],
    ['changeNote', 'update', true, true, 'n20'],
    ['removeNote', 'remove', false, true, 'n20'],
  ])(
    '%s: role %s, a valid request works %o, changes only things of the run %o, resource %s',
    async (id, role, works, isOwn, item) => {
      const { bench } = await noted(id)

      expect(bench).toMatchObject({ role, works, isOwn })
      expect(bench.item?.id).toBe(item)
    },
  )

  it('has the role `other` if it belongs to no resource', async () => {
    const contract = contractOf({ '/a/{id}/go': { post: { responses: { 200: described } } } })
    const { bench, lines } = await benchOf(contract, 'POST /a/{id}/go', fine, {
      params: { id: '1' },
    })

    expect(bench).toMatchObject({ role: 'other', works: false, isOwn: false, params: { id: '1' } })
    expect(lines()).toEqual([])
  })

  it('is undefined if no id is known for its path', async () => {
    const contract = contractOf({ '/a/{id}': { get: { responses: { 200: described } } } })
    const { session } = sessionWith(contract, fine)

    expect(
      await OperationContext.for(new ResourcePool(session, {}), contract.require('GET /a/{id}')),
    ).toBeUndefined()
  })

  it('does not work if its valid request is refused', async () => {
    for (const [id, method] of [
      ['listNotes', 'GET'],
      ['createNote', 'POST'],
      ['changeNote', 'PATCH'],
      ['replaceNote', 'PUT'],
    ] as const) {
      expect(
        (
          await noted(
            id,
            on(method, () => ({ status: 403 })),
          )
        ).bench.works,
      ).toBe(false)
    }
  })

  it('changes only things of the run if it reads, or writes to such things', async () => {
    const contract = contractOf({
      '/a': { post: { requestBody: json({ type: 'object' }), responses: { 201: described } } },
      '/a/{id}': {
        ...{ get: { responses: { 200: described } }, head: { responses: { 200: described } } },
        put: { requestBody: json({ type: 'object' }), responses: { 200: described } },
      },
    })
    const isOwn = async (id: string, careful: boolean) =>
      (await benchOf(contract, id, fine, { careful, params: { id: 'theirs' } })).bench.isOwn

    expect(await isOwn('GET /a/{id}', true)).toBe(true)
    expect(await isOwn('HEAD /a/{id}', true)).toBe(true)
    expect(await isOwn('PUT /a/{id}', true)).toBe(false)
    expect(await isOwn('POST /a', true)).toBe(false)
    expect(await isOwn('POST /a', false)).toBe(true)
  })

  it('deletes the thing that its trial request created', async () => {
    const { lab, bench, lines } = await noted('createNote')
    await lab.removeAll()

    expect(bench.works).toBe(true)
    expect(lines().at(-1)).toBe('DELETE /notes/n10')
  })

  it('takes another thing of the run on renew', async () => {
    const { bench } = await noted('getNote')
    await bench.renew()

    expect(bench.item?.id).toBe('n30')
    expect(bench.params).toEqual({ id: 'n30' })
  })

  it('keeps its parameters on renew if nothing can be created', async () => {
    const { bench } = await noted(
      'getNote',
      on('POST', () => ({ status: 403 })),
      { params: { id: 'n9' } },
    )

    expect(bench.item).toBeUndefined()
    expect(bench.params).toEqual({ id: 'n9' })
  })
})

describe('a valid request', () => {
  it('has new names in each request', async () => {
    const { bench } = await noted('createNote')

    expect(bench.call().body).toMatchObject({ name: 'check-4', content: 'check-4' })
    expect(bench.call().body).toMatchObject({ name: 'check-6' })
  })

  it('of PATCH holds every property that may change at once', async () => {
    const { bench } = await noted('changeNote')

    expect(Object.keys(Object(bench.call().body)).toSorted()).toEqual([
      ...['content', 'name', 'shared', 'size', 'status', 'tags'],
    ])
  })

  it('of PATCH holds fewer properties if all at once are refused', async () => {
    const { bench } = await noted(
      'changeNote',
      on('PATCH', (asked, next) =>
        Object.keys(Object(asked.body)).join() === 'size' ? next(asked) : { status: 400 },
      ),
    )

    expect(bench.works).toBe(true)
    expect(Object.keys(Object(bench.call().body))).toEqual(['size'])
  })

  it('of PUT holds the whole resource', async () => {
    const { bench } = await noted('replaceNote')

    expect(bench.call().body).toMatchObject({ name: 'check-2', tags: expect.any(Array) })
  })

  it('of another operation is its example, else every property that may be written', async () => {
    const schema = { type: 'object', properties: { name: text, size: text } }
    const post = (more: { readonly example?: unknown }) => ({
      post: { requestBody: json(schema, more), responses: { 200: described } },
    })
    const contract = contractOf({
      '/a/{id}/go': post({}),
      '/b/{id}/go': post({ example: { name: 'Emma' } }),
      '/c/{id}/go': { post: { responses: { 200: described } } },
      '/d/{id}/go': { delete: { requestBody: json(schema), responses: { 200: described } } },
    })
    const bodyOf = async (id: string) => {
      const { bench } = await benchOf(contract, id, fine, { params: { id: '1' } })
      return bench.call().body
    }

    expect(await bodyOf('POST /a/{id}/go')).toEqual({ name: 'check-1', size: 'check-1' })
    expect(await bodyOf('POST /b/{id}/go')).toEqual({ name: 'check-1' })
    expect(await bodyOf('POST /c/{id}/go')).toBeUndefined()
    expect(await bodyOf('DELETE /d/{id}/go')).toBeUndefined()
  })
})
