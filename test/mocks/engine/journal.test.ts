import { expect, it } from 'vitest'
import { Journal, journalLength } from '../../../mocks/engine/journal.ts'

const entry = (target: string) => ({
  at: '2026-01-01T00:00:00.000Z',
  provider: 'library',
  operationId: undefined,
  method: 'GET',
  target,
  status: 200,
})

it('keeps the newest entries in order, however many there were', () => {
  const journal = new Journal()
  for (let at = 0; at < journalLength + 5; at += 1) journal.record(entry(`/${at}`))
  const targets = journal.entries().map(({ target }) => target)

  expect(targets).toHaveLength(journalLength)
  expect(targets[0]).toBe('/5')
  expect(targets.at(-1)).toBe(`/${journalLength + 4}`)
})

it('starts over when cleared', () => {
  const journal = new Journal()
  journal.record(entry('/a'))
  journal.clear()
  journal.record(entry('/b'))

  expect(journal.entries()).toEqual([entry('/b')])
})
