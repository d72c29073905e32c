import { describe, expect, it } from 'vitest'
import { threadSteps } from '../../../../contracts/check/reproduce/thread.ts'
import { exchangeOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const made = exchangeOf(contract, 'POST /books 201', {
  body: { title: 'run-77-a' },
  answer: { id: 'b1', title: 'run-77-a', shelf: 'abcdef' },
  answerHeaders: { etag: '"v1"' },
})
const read = exchangeOf(contract, 'GET /books/b1 200', { answer: { id: 'b1' } })

describe('the steps of a reproduction', () => {
  it('take the ids that earlier answers gave', () => {
    const [first, second] = threadSteps([made, read]).steps

    expect(first?.saves).toEqual([{ name: 'bookId', from: { pointer: '/id' } }])
    expect(second?.target).toEqual(['/books/', { name: 'bookId' }])
  })

  it('take ETags and texts in bodies, but leave what was sent before', () => {
    const change = exchangeOf(contract, 'PUT /books/b1 200', {
      headers: { 'if-match': '"v1"' },
      body: { title: 'run-77-a', shelf: 'abcdef' },
    })
    const [, second] = threadSteps([made, change]).steps

    expect(second?.headers).toContainEqual(['if-match', [{ name: 'etag' }]])
    expect(second?.body).toEqual(['{"title":"run-77-a","shelf":"', { name: 'shelf' }, '"}'])
  })

  it('carry a prefix that is new each time', () => {
    const [first] = threadSteps([made, read], { prefix: 'run-77' }).steps

    expect(first?.body).toEqual(['{"title":"', { name: 'run' }, '-a"}'])
  })

  it('take nothing from the last answer, which is what is in question', () => {
    const { steps, write } = threadSteps([made])

    expect(steps[0]?.saves).toEqual([])
    expect(write('abcdef')).toEqual(['abcdef'])
  })

  it('tell two ids of one kind apart', () => {
    const other = exchangeOf(contract, 'POST /books 201', { answer: { id: 'b2' } })
    const last = exchangeOf(contract, 'GET /books/b2?after=b1 200')
    const { steps } = threadSteps([made, other, last])

    expect(steps.map(({ saves }) => saves.map(({ name }) => name))).toEqual([
      ['bookId'],
      ['bookId2'],
      [],
    ])
    expect(steps[2]?.target).toEqual([
      '/books/',
      { name: 'bookId2' },
      '?after=',
      { name: 'bookId' },
    ])
  })
})
