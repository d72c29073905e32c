import { factory, nullable, primaryKey } from '@mswjs/data'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Model } from '../../../mocks/model/database.ts'
import { declare, type StoredRow } from '../../../mocks/model/schema.ts'
import { createStore } from '../../../mocks/model/store.ts'

interface Book {
  readonly id: string
  readonly title: string
  readonly pages: number
  readonly isLent: boolean
  readonly shelf: string | null
  readonly tags: readonly string[]
}

const declarations = {
  books: declare<Book>()({
    key: 'id',
    fields: {
      id: 'string',
      title: 'string',
      pages: 'number',
      isLent: 'boolean',
      shelf: 'string?',
      tags: 'list',
    },
  }),
}

/** The model as @mswjs/data itself makes it. */
function modelOfLibrary(): Model<StoredRow> {
  const { books } = factory({
    books: {
      id: primaryKey(String),
      title: String,
      pages: Number,
      isLent: Boolean,
      shelf: nullable<string>(() => null),
      tags: Array,
    },
  })
  return books as unknown as Model<StoredRow> // the calls that both have
}

type Step = readonly [method: keyof Model<StoredRow>, argument?: unknown]

/** What a call gives: rows, a number, or the type of the library's error. */
function outcomeOf(model: Model<StoredRow>, [method, argument]: Step): unknown {
  const call = model[method] as (argument: unknown) => unknown
  try {
    const given = call(argument)
    return JSON.parse(JSON.stringify(given))
  } catch (error) {
    const { type, message } = error as { readonly type?: string; readonly message: string }
    return type === undefined ? 'refused' : `${type}: ${message}`
  }
}

const few = <T>(...values: readonly T[]) => fc.constantFrom(...values)
const texts = few('', 'a', 'b', 'ab', 'B')
const numbers = few(0, 1, 2, -1, 10)
const fields = {
  id: few('', 'k1', 'k2', 'k3'),
  title: texts,
  pages: numbers,
  isLent: fc.boolean(),
  shelf: fc.option(texts),
  tags: fc.array(texts, { maxLength: 2 }),
}
const values = fc.record(fields, { requiredKeys: [] })
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 })
const range = fc.tuple(numbers, numbers)
const ordered = (one: fc.Arbitrary<unknown>) => ({
  equals: one,
  notEquals: one,
  gt: one,
  gte: one,
  lt: one,
  lte: one,
  in: some(one),
  notIn: some(one),
})
const conditionOn = (operators: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record(operators, { requiredKeys: [] }).map((all) => {
    const kept = Object.entries(all).slice(0, 2)
    return Object.fromEntries(kept)
  })
const textCondition = conditionOn({ contains: texts, notContains: texts, ...ordered(texts) })
const where = fc.record(
  {
    id: conditionOn(ordered(fields.id)),
    title: textCondition,
    pages: conditionOn({ between: range, notBetween: range, ...ordered(numbers) }),
    isLent: conditionOn({ equals: fc.boolean(), notEquals: fc.boolean() }),
    shelf: textCondition,
    // The library lets a list fit no condition but one that names an empty text.
    tags: conditionOn({ equals: few('a', 'b'), contains: few('a', 'b') }),
  },
  { requiredKeys: [] },
)
const orderBy = few('id', 'title', 'pages', 'isLent', 'shelf').chain((field) =>
  few('asc', 'desc').map((direction) => ({ [field]: direction })),
)
const query = fc.record({ where, strict: fc.boolean() }, { requiredKeys: ['where'] })
const page = fc.record(
  { where, strict: fc.boolean(), orderBy, take: few(1, 2, 5), skip: few(0, 1, 3) },
  { requiredKeys: [] },
)
const change = fc.record(
  { where, strict: fc.boolean(), data: values },
  { requiredKeys: ['where', 'data'] },
)
const nulled = fc.record({ where, data: few({ title: null }, { shelf: null }) })

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(few('create' as const), values) },
  fc.tuple(few('create' as const), few({ id: 'k9', title: null }, { id: 'k9', shelf: null })),
  fc.tuple(few('findFirst' as const, 'count' as const, 'delete' as const), query),
  fc.tuple(few('deleteMany' as const), query),
  { weight: 3, arbitrary: fc.tuple(few('findMany' as const), page) },
  { weight: 3, arbitrary: fc.tuple(few('update' as const, 'updateMany' as const), change) },
  fc.tuple(few('update' as const, 'updateMany' as const), nulled),
  fc.tuple(few('getAll' as const, 'count' as const)),
)

it('mock.db does what @mswjs/data does, whatever calls come', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
      const ours = createStore(declarations).db.books as unknown as Model<StoredRow> // by its rows
      const library = modelOfLibrary()
      for (const one of steps) expect(outcomeOf(ours, one)).toEqual(outcomeOf(library, one))
      expect(outcomeOf(ours, ['getAll'])).toEqual(outcomeOf(library, ['getAll']))
    }),
    { numRuns: 200, seed: 7 },
  )
})
