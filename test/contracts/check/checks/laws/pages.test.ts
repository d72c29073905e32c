import { describe, expect, it } from 'vitest'
import { isObject } from '../../../../../contracts/openapi/reference.ts'
import type { Asked } from '../../../../support/in-process.ts'
import type { Fault } from '../../../../support/notes.ts'
import { foundBy, on } from '../../../../support/notes-check.ts'

/** Pages that are changed where they are asked for by a limit. */
const paging = (
  change: (items: readonly unknown[], asked: Asked, next: () => readonly unknown[]) => unknown,
  more: (asked: Asked) => object = () => ({}),
): Fault =>
  on('GET', (asked, next) => {
    const told = next(asked)
    if (asked.path !== '/notes' || !isObject(told.body) || !Array.isArray(told.body.items))
      return told
    const all = () => {
      const whole = next({ ...asked, query: new Map([['limit', '50']]) }).body
      return isObject(whole) && Array.isArray(whole.items) ? whole.items : []
    }
    const items = change(told.body.items, asked, all)
    return { ...told, body: { ...told.body, items, ...more(asked) } }
  })

const isCut = ({ query }: Asked) => query.get('limit') === '2'

describe('pages', () => {
  it.each([
    ...['pages-partition', 'limit-holds', 'count-is-true'],
    ...['page-beyond-end-is-empty', 'page-names-itself'],
  ] as const)('of a correct server pass %s', async (check) => {
    expect(await foundBy(check)).toEqual([])
  })

  it('show nothing twice', async () => {
    const repeating = paging((items, asked, all) =>
      isCut(asked) ? items.map((item) => (item === all().at(-1) ? all().at(-3) : item)) : items,
    )

    expect(await foundBy('pages-partition', repeating)).toMatchObject([
      {
        message: 'The pages of GET /notes hold a resource twice.',
        expected: 'each resource once',
        received: 'n100 more than once, n120 not at all',
        steps: Array(6).fill('GET 200'),
      },
    ])
  })

  it('leave nothing out', async () => {
    const gapped = paging((items, asked, all) =>
      isCut(asked) ? items.filter((item) => item !== all().at(-1)) : items,
    )

    expect(await foundBy('pages-partition', gapped)).toMatchObject([
      { message: 'The pages of GET /notes leave a resource out.', received: 'n120 not at all' },
    ])
  })

  it('hold no more than their limit', async () => {
    const wide = paging((items, asked, all) => (isCut(asked) ? all().slice(0, 3) : items))

    expect(await foundBy('limit-holds', wide)).toMatchObject([
      {
        message: 'GET /notes answered 3 resources; the limit asked is 2.',
        expected: 'at most 2',
        received: '3',
      },
    ])
  })

  it('count all things', async () => {
    const counting = paging(
      (items) => items,
      () => ({ total: 99 }),
    )

    expect(await foundBy('count-is-true', counting)).toMatchObject([
      {
        message: 'GET /notes answered total 99; its pages hold 0 resources.',
        expected: 'total: 0',
        received: 'total: 99',
      },
    ])
  })

  it('name themselves', async () => {
    const naming = (page: (asked: number) => number): Fault =>
      paging(
        (items) => items,
        ({ query }) => ({ page: page(Number(query.get('page') ?? 1)) }),
      )

    expect(
      await foundBy(
        'page-names-itself',
        naming((page) => page),
      ),
    ).toEqual([])
    expect(
      await foundBy(
        'page-names-itself',
        naming((page) => page + 1),
      ),
    ).toMatchObject([
      {
        message: 'GET /notes was asked for page 1 and answered "page": 2.',
        expected: 'page: 1',
        received: 'page: 2',
      },
    ])
  })

  it('beyond the end are empty', async () => {
    const last = paging((items, asked, all) =>
      items.length === 0 && isCut(asked) ? all().slice(-2) : items,
    )
    const first = paging((items, asked, all) =>
      items.length === 0 && isCut(asked) ? all().slice(0, 2) : items,
    )

    expect(await foundBy('page-beyond-end-is-empty', last)).toMatchObject([
      {
        message: 'A page of GET /notes beyond the last one holds 2 resources.',
        received: 'the resources of the last page',
      },
    ])
    expect(await foundBy('page-beyond-end-is-empty', first)).toMatchObject([
      { received: '2 resources' },
    ])
  })

  it.each([
    [3, 3, 0],
    [3, 2, 1],
    [3, 4, 1],
    [20, 5, 0],
  ])(
    'hold the default of %i where nobody asks: %i, %i findings',
    async (byDefault, held, count) => {
      const limit = { type: 'integer', minimum: 1, maximum: 50, default: byDefault }
      const schema = {
        type: 'object',
        properties: { items: { type: 'array', items: {} }, total: { type: 'integer' } },
      }
      const listNotes = {
        parameters: [
          { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } },
          { name: 'limit', in: 'query', schema: limit },
        ],
        responses: { 200: { description: 'ok', content: { 'application/json': { schema } } } },
      }
      const bare = paging((items, asked, all) =>
        asked.query.has('limit') ? items : all().slice(0, held),
      )
      const found = await foundBy('limit-holds', bare, { changes: { listNotes } })

      expect(found.map(({ message }) => message)).toEqual(
        Array(count).fill(
          `GET /notes answered ${held} resources; the default limit of the contract is ${byDefault}.`,
        ),
      )
    },
  )
})
