import { describe, expect, it } from 'vitest'
import { FindingStore } from '../../../contracts/check/session/finding-store.ts'
import { exchangeOf, libraryContract } from '../../support/exchanges.ts'

const contract = libraryContract()
const exchange = (line: string) => exchangeOf(contract, line)

describe('what the run made', () => {
  const [one, two] = [exchange('POST /books 201'), exchange('POST /books 201')]

  it('is known by its id', () => {
    const ledger = new FindingStore(7)
    ledger.made('a', one)

    expect(ledger.hasMade('a')).toBe(true)
    expect(ledger.hasMade('b')).toBe(false)
    expect(ledger.hasMade(undefined)).toBe(false)
  })

  it.each(['/books/a/b%20c', '/books?id=a&other=b%20c'])('leads to an exchange at %s', (target) => {
    const ledger = new FindingStore(7)
    ledger.made('a', one)
    ledger.made('a b', two)
    ledger.made('b c', two)
    const last = exchange(`GET ${target} 200`)

    expect(ledger.leadingTo(last)).toEqual([one, two, last])
  })

  it('leads to an exchange once, and not to itself', () => {
    const ledger = new FindingStore(7)
    ledger.made('a', one)
    ledger.made('1', one)
    const last = exchange('GET /books/a/1/%zz 200')
    ledger.made('%zz', last)

    expect(ledger.leadingTo(last)).toEqual([one, last])
    expect(ledger.leadingTo(one)).toEqual([one])
  })
})
