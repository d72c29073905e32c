import { describe, expect, it } from 'vitest'
import { WriteHistory } from '../../../../contracts/check/reproduce/write-history.ts'
import type { Exchange } from '../../../../contracts/check/vocabulary/exchange.ts'
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
  const trail = new WriteHistory()
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

  it('to a deletion only where that was, and nowhere else', () => {
    const gone = next('GET /books/book-9 404', { cause: 'gone' })
    const refused = next('DELETE /books/book-8 409')
    const kept = next('GET /books/book-8 200', { cause: 'gone' })
    const inside = next('GET /shelves/s9/books 200', { cause: 'gone' })
    const beside = next('GET /shelves/s99 200', { cause: 'gone' })
    const removedShelf = { ...next('DELETE /shelves/s9 204'), index: 1 }
    const trail = new WriteHistory()
    for (const exchange of [book, removed, refused, removedShelf]) trail.take(exchange)

    expect(trail.leadTo([gone])).toEqual([gone])
    expect(trail.leadTo([kept])).toEqual([kept])
    expect(trail.leadTo([inside])).toEqual([removedShelf, inside])
    expect(trail.leadTo([beside])).toEqual([beside])
  })
})

describe('a trail', () => {
  const trailOf = (...exchanges: readonly Exchange[]) => {
    const trail = new WriteHistory()
    for (const exchange of exchanges) trail.take(exchange)
    return trail
  }

  it('knows who made an id first, and that nobody makes what he names', () => {
    const first = next('POST /books 201', { answer: { id: 'b-77' } })
    const second = next('POST /books 201', { answer: { id: 'b-78', sequelId: 'b-77' } })
    const read = next('GET /books/b-77 200')

    expect(trailOf(first, second).leadTo([read])).toEqual([first, read])
    const renamed = next('PUT /books/b-79 200', { answer: { id: 'b-79' } })
    const other = next('GET /books/b-79 200')
    expect(trailOf(renamed).leadTo([other])).toEqual([other])
  })

  it('takes nothing from reads, from refusals and from what only changes', () => {
    const answer = { id: 'b-81' }
    const others = ['GET /books 200', 'POST /books 409', 'PATCH /books 200', 'DELETE /books 200']
    const read = next('GET /books/b-81 200')
    const earlier = others.map((line) => ({ ...next(line, { answer }), index: 1 }))

    expect(trailOf(...earlier).leadTo([read])).toEqual([read])
  })

  it('knows who sent a text first, if it is long enough to be a name', () => {
    const first = next('POST /books 201', { body: { title: 'sixsix', tag: 'fives' } })
    const second = next('POST /books 201', { body: { title: 'sixsix' } })
    const trail = trailOf(first, second)
    const named = next('GET /books/sixsix 200')
    const short = next('GET /books/fives 200')

    expect(trail.leadTo([named])).toEqual([first, named])
    expect(trail.leadTo([short])).toEqual([short])
  })

  it('leads to what made an id that a body names', () => {
    const shelved = next('POST /shelves 201', { answer: { id: 'shelf-7' } })
    const put = next('PUT /books/1 409', { body: { shelf: 'shelf-7' } })

    expect(trailOf(shelved).leadTo([put])).toEqual([shelved, put])
  })

  describe('leads to what wrote a value:', () => {
    const one = next('POST /books 201', { body: { pages: 7 }, answer: { id: 'b-91', pages: 7 } })
    const two = next('POST /books 201', { body: { pages: 7 }, answer: { id: 'b-92', pages: 7 } })
    const change = next('PATCH /books/b-91 200', { body: { pages: 8 } })
    const list = (id: string, pages: unknown) => next('GET /books 200', { answer: [{ id, pages }] })
    const trail = trailOf(one, two, change)

    it('the maker of the thing itself', () => {
      const read = list('b-91', 7)

      expect(trail.leadTo([read], '/0/pages')).toEqual([one, read])
      expect(trail.leadTo([read], '/0')).toEqual([one, read])
    })

    it('the change that sent the value, and no other', () => {
      const [changed, unknown] = [list('b-91', 8), list('b-92', 8)]

      expect(trail.leadTo([changed], '/0/pages')).toEqual([one, change, changed])
      expect(trail.leadTo([unknown], '/0/pages')).toEqual([two, unknown])
    })

    it('nothing that came later', () => {
      const early = { ...list('b-91', 8), index: change.index }

      expect(trail.leadTo([early], '/0/pages')).toEqual([one, early])
    })

    it('nothing where there is no such value or thing', () => {
      const read = list('b-91', 7)
      const text = next('GET /books 200', { answer: 'pages' })

      expect(trail.leadTo([read], '/0/title')).toEqual([read])
      expect(trail.leadTo([read], '/5/pages')).toEqual([read])
      expect(trail.leadTo([text], '')).toEqual([text])
      expect(trail.leadTo([], '/0/pages')).toEqual([])
    })

    it('once, where it is a step already', () => {
      const read = list('b-91', 7)

      expect(trail.leadTo([one, read], '/0/pages')).toEqual([one, read])
    })
  })
})
