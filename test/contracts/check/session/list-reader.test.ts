import { describe, expect, it } from 'vitest'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import { inferResources } from '../../../../contracts/check/resources/resource.ts'
import { ListReader } from '../../../../contracts/check/session/list-reader.ts'
import { type Answer, sessionWith } from '../../../support/in-process.ts'
import { contractOf, json } from '../../../support/small-contract.ts'

const integer = { type: 'integer' }
const query = (name: string, schema: object = integer, more: object = {}) => ({
  ...{ name, in: 'query', schema },
  ...more,
})
const page = {
  type: 'object',
  properties: { items: { type: 'array', items: { type: 'object' } }, total: integer },
}

const numbered = [query('page'), query('limit', { ...integer, maximum: 3 })]
const byCursor = [query('cursor', { type: 'string' }), query('limit')]

/** A reader of `/orgs/{orgId}/teams` in one place. */
function reading(parameters: readonly object[], answer: Answer) {
  const responses = { 200: { description: 'ok', ...json(page) } }
  const contract = contractOf({
    '/orgs/{orgId}/teams': { get: { parameters, responses } },
    '/orgs/{orgId}/teams/{teamId}': { get: { responses } },
  })
  const [resource] = inferResources(contract)
  if (!resource?.list) throw new Error('There is no list.')
  const { session, lines, sent } = sessionWith(contract, answer)
  const reader = new ListReader(session, { ...resource, list: resource.list }, { orgId: 'o1' })
  return { reader, session, lines, sent }
}

/** A server of so many things. */
const things =
  (count: number, more: object = {}): Answer =>
  ({ query: asked }) => {
    const limit = Number(asked.get('limit') ?? 2)
    const from = (Number(asked.get('page') ?? 1) - 1) * limit
    const ids = Array.from({ length: count }, (_, at) => ({ id: at + 1 }))
    return { status: 200, body: { items: ids.slice(from, from + limit), ...more } }
  }

async function all(count: number, more: object = {}) {
  const { reader, lines } = reading(numbered, things(count, more))
  const listing = await reader.all()
  const ids = listing?.items.map((item) => Number(Object(item).id))
  return { ids, complete: listing?.complete, requests: lines().length }
}

describe('a list read whole', () => {
  it.each([
    [0, 1],
    [2, 1],
    [3, 2],
    [7, 3],
  ])('of %i things takes %i pages', async (count, requests) => {
    const ids = Array.from({ length: count }, (_, at) => at + 1)

    expect(await all(count)).toEqual({ ids, complete: true, requests })
  })

  it('ends where its pages are short, or as its total says', async () => {
    expect(await all(4, { total: 4 })).toMatchObject({ requests: 2 })
    expect(await all(4, { total: 9 })).toMatchObject({ requests: 3, complete: true })
    expect(await all(3, { total: 3 })).toMatchObject({ requests: 2 })
  })

  it('asks for as much as a page may hold, or as it is told', async () => {
    const { reader, lines } = reading(numbered, things(1))
    await reader.all()
    await reader.all({ limit: 1, query: [['q', 'x']] })

    expect(lines()).toEqual([
      'GET /orgs/o1/teams?page=1&limit=3',
      'GET /orgs/o1/teams?page=1&limit=1&q=x',
      'GET /orgs/o1/teams?page=2&limit=1&q=x',
    ])
  })

  it.each([
    [{ ...integer, maximum: 500 }, '100'],
    [integer, '20'],
  ])('asks for pages of a sensible size where they may hold %o: %s', async (size, limit) => {
    const { reader, lines } = reading([query('page'), query('limit', size)], things(1))
    await reader.all()

    expect(lines()).toEqual([`GET /orgs/o1/teams?page=1&limit=${limit}`])
  })

  it('follows cursors until there is none', async () => {
    const next: Readonly<Record<string, string | null>> = { '': 'a', a: 'b', b: null }
    const { reader, lines } = reading(byCursor, ({ query: asked }) => {
      const at = asked.get('cursor') ?? ''
      return { status: 200, body: { items: [{ id: `of ${at}` }], next: next[at] ?? null } }
    })
    const listing = await reader.all()

    expect(listing?.items).toEqual([{ id: 'of ' }, { id: 'of a' }, { id: 'of b' }])
    expect(listing?.complete).toBe(true)
    expect(lines().at(-1)).toBe('GET /orgs/o1/teams?limit=20&cursor=b')
  })

  it('ends at an empty page, whatever its cursor says', async () => {
    const { reader, lines } = reading(byCursor, () => ({
      ...{ status: 200, body: { items: [], next: 'again' } },
    }))

    expect((await reader.all())?.complete).toBe(true)
    expect(lines()).toHaveLength(1)
  })

  it('is given up after sixty pages', async () => {
    const { reader, lines } = reading(byCursor, () => ({
      ...{ status: 200, body: { items: [{ id: 1 }], next: 'again' } },
    }))
    const listing = await reader.all()

    expect([listing?.complete, listing?.pages.length, lines().length]).toEqual([false, 60, 60])
  })

  it('without pages is one', async () => {
    const { reader, lines } = reading([], things(2))

    expect(await reader.all()).toMatchObject({ complete: true, items: [{ id: 1 }, { id: 2 }] })
    expect(lines()).toEqual(['GET /orgs/o1/teams'])
  })

  it('is none where the first page is refused, and a part where a later one is', async () => {
    const refusing =
      (from: number): Answer =>
      (asked) =>
        Number(asked.query.get('page') ?? 1) >= from ? { status: 403 } : things(9)(asked)

    expect(await reading(numbered, refusing(1)).reader.all()).toBeUndefined()
    expect(await reading([], refusing(1)).reader.all()).toBeUndefined()
    expect(await reading(numbered, refusing(2)).reader.all()).toMatchObject({
      complete: false,
      items: [{ id: 1 }, { id: 2 }, { id: 3 }],
    })
  })
})

describe('one page', () => {
  const demanded = [
    query('orgId', { type: 'string' }, { required: true }),
    query('q', integer, { required: true }),
  ]

  it('is asked with what the list demands, unless it is given', async () => {
    const { reader, session, lines } = reading(demanded, things(1))
    await reader.page()
    await reader.page({ query: [['q', '9']], place: { orgId: 'o2' } })

    expect(session.knownIds.size).toBe(0)
    expect(lines()).toEqual([
      'GET /orgs/o1/teams?orgId=check-1&q=35',
      'GET /orgs/o2/teams?orgId=check-1&q=9',
    ])
  })

  it('may be asked as somebody', async () => {
    const { reader, sent } = reading([], things(1))
    await reader.page({ as: createIdentity('two', { token: 'key-two' }) })
    await reader.page()

    expect(sent.map(({ headers }) => headers.authorization)).toEqual(['key-two', 'Bearer key-one'])
  })

  it('is none where the answer holds no list', async () => {
    const { reader } = reading([], () => ({ status: 200, body: { items: 'none' } }))

    expect(await reader.page()).toBeUndefined()
  })
})

describe('a thing in a list', () => {
  const reader = () => reading([], things(1)).reader
  const hasId = (value: unknown, id: string) => reader().hasId(value, id)
  const keyOf = (value: unknown) => reader().keyOf(value)

  it('has its ids', () => {
    expect(hasId({ id: 7, teamId: 'a' }, 'a')).toBe(true)
    expect(hasId({ id: 7, teamId: 'a' }, '7')).toBe(true)
    expect(hasId({ id: 7 }, '8')).toBe(false)
    expect(hasId('a', 'a')).toBe(true)
  })

  it('is told from others by its likeliest id, else by all of it', () => {
    expect(keyOf({ id: 7, teamId: 'a' })).toBe('a')
    expect(keyOf({ size: 1 })).toBe('{"size":1}')
    expect(keyOf(undefined)).toBe('')
  })
})
