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

  it('show what a later answer must be like', () => {
    const { steps } = threadSteps([made, read], { shown: { by: made, pointer: '/title' } })

    expect(steps[0]?.saves).toEqual([
      { name: 'bookId', from: { pointer: '/id' } },
      { name: 'before', from: { pointer: '/title' } },
    ])
    expect(steps[1]?.saves).toEqual([])
  })

  it('save what is mentioned after the last answer, unless only that answer gave it', () => {
    const after = threadSteps([made, read], { mentioned: ['abcdef', 'b1'] })

    expect(after.steps[0]?.saves.map(({ name }) => name)).toEqual(['bookId', 'shelf'])
    expect(after.write('abcdef')).toEqual([{ name: 'shelf' }])
    const last = threadSteps([made], { mentioned: ['abcdef'] })
    expect(last.steps[0]?.saves).toEqual([])
    expect(last.write('abcdef')).toEqual(['abcdef'])
  })

  it('go where a Location led, if that is asked for', () => {
    const moved = exchangeOf(contract, 'POST /books 201', {
      answerHeaders: { location: 'http://other/books/77?x=1' },
    })
    const steps = [moved, exchangeOf(contract, 'GET /books/77 200')]
    const [first, second] = threadSteps(steps, { followsLocation: true }).steps

    expect(first?.saves).toEqual([{ name: 'location', from: { header: 'location' } }])
    expect(second?.target).toEqual([{ name: 'location' }])
    const lost = exchangeOf(contract, 'POST /books 201', { answerHeaders: { location: 'http://' } })
    const others = [lost, exchangeOf(contract, 'GET /undefined 200')]
    expect(threadSteps(others, { followsLocation: true }).steps[0]?.saves).toEqual([])
    expect(threadSteps(steps).steps[1]?.target).toEqual(['/books/77'])
  })

  it('leave a path alone that was written oddly on purpose', () => {
    const odd = exchangeOf(contract, 'GET /books/%62%31 200')

    expect(threadSteps([made, odd]).steps[1]?.target).toEqual(['/books/%62%31'])
  })

  it('take nothing from a place in a list that they only read', () => {
    const items = Array.from({ length: 11 }, (_, at) => ({ id: `id-${at}` }))
    const texts = ['text-0']
    const answer = { items, texts, total: { id: 'sum' } }
    const used = exchangeOf(contract, 'GET /a/id-10/text-0/sum 200')
    const namesAfter = (line: string) =>
      threadSteps([exchangeOf(contract, line, { answer }), used]).steps[0]?.saves.map(
        ({ from }) => 'pointer' in from && from.pointer,
      )

    expect(namesAfter('GET /books 200')).toEqual(['/total/id'])
    expect(namesAfter('POST /books 200')).toEqual(['/texts/0', '/total/id', '/items/10/id'])
  })

  it('take a value from where it came first, under a name of its own', () => {
    const answers = ['b1', 'b2', 'b3'].map((id) =>
      exchangeOf(contract, 'POST /books 201', {
        answer: { id, run: `run of ${id}`, first: 'same-1' },
      }),
    )
    const used = exchangeOf(contract, 'GET /books/b1/b2/b3/run%20of%20b1/same-1 200')

    const { steps } = threadSteps([...answers, used])
    expect(steps.map(({ saves }) => saves.map(({ name }) => name))).toEqual([
      ['bookId', 'run2', 'first'],
      ['bookId2'],
      ['bookId3'],
      [],
    ])
  })

  it('take an ETag only where there is one', () => {
    const plain = exchangeOf(contract, 'POST /books 201', { answer: { id: 'b1' } })
    const used = exchangeOf(contract, 'GET /undefined 200', { headers: { 'if-match': '"v1"' } })

    expect(threadSteps([plain, used]).steps[0]?.saves).toEqual([])
    expect(threadSteps([made, used]).steps[0]?.saves).toEqual([
      { name: 'etag', from: { header: 'etag' } },
    ])
  })

  it.each([
    ['run-7', [{ name: 'run' }, '-a']],
    ['run7', ['run7-a']],
  ])('replace a prefix that is long enough to stand for itself: %s', (prefix, value) => {
    const titled = exchangeOf(contract, 'GET /books 200', { headers: { 'x-a': `${prefix}-a` } })
    const [step] = threadSteps([titled], { prefix }).steps

    expect(step?.headers).toEqual([['x-a', value]])
    expect(step).not.toHaveProperty('body')
  })
})
