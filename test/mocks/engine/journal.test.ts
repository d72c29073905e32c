import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { Journal, journalLength, leastEntries } from '../../../mocks/engine/journal.ts'
import { JournalBudget } from '../../../mocks/engine/journal-budget.ts'
import { journalBodyBytes } from '../../../mocks/engine/kept-exchange.ts'

const entry = (target: string) => ({
  milliseconds: Date.parse('2026-01-01T00:00:00.000Z'),
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

  const { milliseconds, ...rest } = entry('/b')
  expect(journal.entries()).toEqual([{ at: '2026-01-01T00:00:00.000Z', ...rest }])
})

it('keeps no more of a long body alive than its beginning', () => {
  setFlagsFromString('--expose_gc')
  const collectGarbage = runInNewContext('gc') as () => void // the flag adds it
  const journal = new Journal()
  const recordLongBody = () => {
    const body = new Uint8Array(journalBodyBytes + 1).fill(97)
    const request = {
      method: 'POST',
      target: '/',
      headers: {},
      body,
      origin: '',
      remoteAddress: '',
    }
    journal.record(entry('/'), { request, response: undefined })
    return new WeakRef(body)
  }
  const long = recordLongBody()
  return new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
    collectGarbage()
    expect(long.deref()).toBeUndefined()
    expect(journal.entries()).toMatchObject([{ request: { isBodyCut: true } }])
  })
})

it('tells what came since a mark, the last of it where that is much', () => {
  const journal = new Journal()
  for (let at = 0; at < journalLength + 5; at += 1) journal.record(entry(`/${at}`))
  const mark = journal.recorded
  for (let at = 0; at < 5; at += 1) journal.record(entry(`/new${at}`))

  const { entries, ...rest } = journal.since(mark, 2)
  expect(entries.map(({ target }) => target)).toEqual(['/new3', '/new4'])
  expect(rest).toEqual({ mark: mark + 5, dropped: 3 })
  expect(journal.since(0, 10)).toMatchObject({ dropped: journalLength })
  journal.clear()
  expect(journal.since(mark, 10)).toEqual({ entries: [], mark: mark + 5, dropped: 0 })
})

it('keeps few entries where the journals of a server have spent their budget', () => {
  const budget = new JournalBudget(100_000)
  const journals = [new Journal(budget), new Journal(budget)]
  for (const journal of journals) {
    for (let at = 0; at < 150; at += 1) journal.record(entry(`/${at}`))
  }
  const targets = journals.map((journal) => journal.entries().map(({ target }) => target))

  expect(targets.map(({ length }) => length)).toEqual([100, leastEntries])
  expect(targets[0]?.at(-1)).toBe('/149')
  expect(targets[1]).toEqual(Array.from({ length: leastEntries }, (_, at) => `/${at + 130}`))
})

it('grows again, in order, when another journal has given its part back', () => {
  const budget = new JournalBudget(100_000)
  const [first, second] = [new Journal(budget), new Journal(budget)]
  for (let at = 0; at < 100; at += 1) first.record(entry(`/${at}`))
  for (let at = 0; at < 30; at += 1) second.record(entry(`/${at}`))
  first.clear()
  for (let at = 30; at < 100; at += 1) second.record(entry(`/${at}`))
  const targets = second.entries().map(({ target }) => target)

  expect(targets.length).toBeGreaterThan(leastEntries)
  expect(targets).toEqual(Array.from(targets, (_, at) => `/${100 - targets.length + at}`))
})
