import { expect, it } from 'vitest'
import { IssuedRows } from '../../../mocks/model/issued-rows.ts'

/** What is known after some tokens were issued and the world was reset. */
function afterReset(rows: IssuedRows, ...keys: readonly string[]) {
  rows.during(() => {
    for (const key of keys) rows.note('tokens', key)
  })
  rows.keep('tokens', new Map(keys.map((key) => [key, { key }])))
  return ['a', 'b', 'c', 'd'].filter((key) => rows.find('tokens', key) !== undefined)
}

it('keeps what was issued over a reset, the newest where there are too many', () => {
  const rows = new IssuedRows(2)

  expect(afterReset(rows, 'a')).toEqual(['a'])
  expect(afterReset(rows, 'b', 'c')).toEqual(['b', 'c'])
  expect(afterReset(rows, 'd')).toEqual(['c', 'd'])
})

it('keeps nothing that was not issued, or that was taken back before', () => {
  const rows = new IssuedRows()
  rows.note('tokens', 'a')
  rows.during(() => rows.note('tokens', 'b'))
  rows.forget('tokens', 'b')
  rows.keep('tokens', new Map(['a', 'b'].map((key) => [key, { key }])))

  expect([rows.find('tokens', 'a'), rows.find('tokens', 'b')]).toEqual([undefined, undefined])
})
