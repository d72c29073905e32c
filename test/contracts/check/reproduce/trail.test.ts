import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../contracts/check/exchange.ts'
import { Trail } from '../../../../contracts/check/reproduce/trail.ts'
import { exchangeOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
let index = 0

/** The next exchange of a run. */
function next(line: string, told: Parameters<typeof exchangeOf>[2] = {}): Exchange {
  index += 1
  return exchangeOf(contract, line, { ...told, index })
}

const shelf = next('POST /shelves 201', { answer: { id: 'shelf-1' } })
const book = next('POST /shelves/shelf-1/books 201', {
  body: { title: 'Emma Woodhouse' },
  answer: { id: 'book-1' },
})
const change = next('PATCH /books/book-1 200', { body: { pages: 7 }, answer: { id: 'book-1' } })
const removed = next('DELETE /books/book-1 204')
const other = next('POST /shelves 201', { answer: { id: 'shelf-2' } })

function led(steps: readonly Exchange[], pointer?: string) {
  const trail = new Trail()
  for (const exchange of [shelf, book, change, removed, other]) trail.take(exchange)
  return trail.leadTo(steps, pointer)
}

describe('steps are led back to their beginning:', () => {
  it('to what made the ids that they name, and to what made those', () => {
    const read = next('GET /books/book-1 418')

    expect(led([read])).toEqual([shelf, book, read])
  })

  it('to what sent the name that something is called by', () => {
    const read = next('GET /books/Emma%20Woodhouse 418')

    expect(led([read])).toEqual([shelf, book, read])
  })

  it('to what wrote the value that is in question', () => {
    const list = next('GET /books 200', { answer: { items: [{ id: 'book-1', pages: 7 }] } })

    expect(led([list], '/items/0/pages')).toEqual([shelf, book, change, list])
    expect(led([list])).toEqual([list])
  })

  it('to the first deletion, where the second is in question', () => {
    const again = next('DELETE /books/book-1 500', { cause: 'gone' })

    expect(led([again])).toEqual([shelf, book, removed, again])
  })

  it('and to nothing that came later, or that is there already', () => {
    const early = { ...next('GET /shelves/shelf-2 404'), index: 0 }

    expect(led([early])).toEqual([early])
    expect(led([shelf, book])).toEqual([shelf, book])
  })
})
