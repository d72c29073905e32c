import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanUp } from '../../../../contracts/check/aftermath/clean-up.ts'
import { openJournal } from '../../../../contracts/check/node/journal-file.ts'
import { createRedactor } from '../../../../contracts/check/report/redact.ts'
import type { RunJournalEntry } from '../../../../contracts/check/vocabulary/journal.ts'
import { processIo } from '../../../../scripts/io.ts'
import { answer, boxContract, targetOf } from '../../../support/boxes.ts'

const contract = boxContract()
const redactor = createRedactor(contract, { secrets: ['Ivy-2040'] })
const run = {
  kind: 'run',
  contract: 'boxes',
  profile: 'documented',
  url: '',
  prefix: 'zz9',
} as const

function written(entries: readonly RunJournalEntry[]) {
  const path = join(mkdtempSync(join(tmpdir(), 'journal-')), 'j.jsonl')
  const journal = openJournal(path, run, { ...processIo, environment: {} })
  journal.hide(redactor)
  for (const entry of entries) journal.write(entry)
  const text = readFileSync(path, 'utf8')
  return {
    text,
    entries: text
      .trim()
      .split('\n')
      .map((line): RunJournalEntry => JSON.parse(line)),
  }
}

const intent = (body: string, target = '/boxes') =>
  ({ kind: 'intent', index: 1, method: 'POST', target, body, as: 'you' }) as const

describe('a journal', () => {
  it('keeps what holds no secret as it is', () => {
    const body = '{ "name": "box",  "size": 3 }'

    expect(written([intent(body)]).entries).toEqual([run, intent(body)])
  })

  it('leaves out the properties that hold a secret, and nothing else', () => {
    const body = {
      name: 'box',
      hook: 'https://x/?k=Ivy-2040',
      password: 'p',
      in: { a: ['Ivy-2040'] },
    }
    const { text, entries } = written([
      intent(JSON.stringify(body), '/boxes?api_key=Ivy-2040&page=2'),
      intent('a=1&secret=Fern-1'),
    ])

    expect(entries.slice(1)).toEqual([
      intent('{"name":"box"}', '/boxes?api_key=***&page=2'),
      intent('a=1&secret=***'),
    ])
    expect(text).not.toMatch(/Ivy|Fern/)
  })

  it('has no secrets of a thing that is only compared, and those that put one back', () => {
    const body = '{"name":"a","apiKey":"Fern-1","hook":"https://x/?k=Ivy-2040"}'
    const touched = (isPutBack: boolean) =>
      ({ kind: 'touched', target: '/boxes/b1', body, isPutBack }) as const

    expect(written([touched(true), touched(false)]).entries.slice(1)).toEqual([
      touched(true),
      { ...touched(false), body: '{"name":"a"}' },
    ])
  })

  it('has no secrets of rows that have no id, and all ids', () => {
    const listed = (...ids: readonly string[]) =>
      ({ kind: 'before', collection: '/boxes', ids }) as const
    const { entries } = written([listed('Ivy-2040', '{"label":"a","token":"Fern-1"}')])

    expect(entries[1]).toEqual(listed('Ivy-2040', '{"label":"a","token":"***"}'))
  })

  it('still tells what a killed run has made', async () => {
    const box = { id: 'b1', name: 'box', note: 'of Ivy-2040' }
    const removed: string[] = []
    const { target } = targetOf(({ method, target: to }) => {
      if (method === 'DELETE') removed.push(to)
      return method === 'DELETE' ? answer(204) : answer(200, [{ id: 'b0', name: 'old' }, box])
    })
    const before = { kind: 'before', collection: '/boxes', ids: ['b0'] } as const
    const { entries } = written([before, intent('{"name":"box","note":"of Ivy-2040"}')])
    await cleanUp(contract, target, entries)

    expect(removed).toEqual(['/boxes/b1'])
  })
})
