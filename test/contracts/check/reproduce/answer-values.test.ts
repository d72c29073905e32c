import { describe, expect, it } from 'vitest'
import { valuesIn } from '../../../../contracts/check/reproduce/answer-values.ts'
import { exchangeOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()

const valuesOf = (answer: unknown, line = 'POST /books 201') =>
  valuesIn(exchangeOf(contract, line, { answer }))

const namesOf = (answer: unknown, line?: string) => valuesOf(answer, line).map(({ name }) => name)
const textsOf = (answer: unknown) => valuesOf(answer).map(({ value }) => value)

describe('values of an answer that a later request may repeat', () => {
  it('are found with the outermost first, where they stand', () => {
    expect(valuesOf({ 'a/b': [{ title: 'inside' }], shelf: 'outside' })).toEqual([
      { value: 'outside', pointer: '/shelf', name: 'shelf' },
      { value: 'inside', pointer: '/a~1b/0/title', name: 'title' },
    ])
  })

  it('are long texts, and short ones that are called an id', () => {
    expect(textsOf({ a: 'short', b: 'longer', bookId: 'x', c: '', uid: '' })).toEqual([
      'longer',
      'x',
    ])
    expect(textsOf({ text: 'x'.repeat(400) })).toEqual(['x'.repeat(400)])
    expect(textsOf({ text: 'x'.repeat(401) })).toEqual([])
  })

  it('are whole numbers that are called an id, and no other value', () => {
    expect(textsOf({ id: 7, book_ids: [8], pages: 9 })).toEqual(['7', '8'])
    expect(textsOf({ id: 1.5, key: true, uid: null, name: 2 ** 53 })).toEqual([])
  })

  it('are sought near the top only', () => {
    expect(textsOf({ a: { b: { c: 'there it is', d: { e: 'too deep' } } } })).toEqual([
      'there it is',
    ])
    expect(textsOf(Array.from({ length: 60 }, (_, at) => `item ${at}`))).toHaveLength(50)
    expect(textsOf(undefined)).toEqual([])
  })

  it.each([
    ['POST /orgs/1/teams 201', 'teamId'],
    ['POST /companies?x=1 201', 'companyId'],
    ['POST /access 201', 'accessId'],
    ['PUT /books/12 200', 'bookId'],
    ['POST /api-keys 201', 'apiKeyId'],
    ['POST /1/2 200', 'id'],
  ])('are called as what %s makes: %s', (line, name) => {
    expect(namesOf({ id: 'b1' }, line)).toEqual([name])
  })

  it.each([
    ['ID', 'bookId'],
    ['Team Name', 'teamName'],
    ['$ref.key', 'refKey'],
    ['1st_name', 'stName'],
    ['***', 'value'],
    ['trailing-', 'trailing'],
  ])('have names that a script can use: %s is %s', (key, name) => {
    expect(namesOf({ [key]: 'longer' })).toEqual([name])
  })
})
