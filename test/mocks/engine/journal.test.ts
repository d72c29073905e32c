import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { Journal, journalLength } from '../../../mocks/engine/journal.ts'
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
