import { describe, expect, it } from 'vitest'
import { cleanUp } from '../../../../contracts/check/aftermath/clean-up.ts'
import type { RunJournalEntry } from '../../../../contracts/check/vocabulary/journal.ts'
import {
  answer,
  type Box,
  boxContract,
  boxServer,
  somebody,
  targetOf,
} from '../../../support/boxes.ts'

const contract = boxContract()
const [alpha, beta] = [somebody('alpha'), somebody('beta')]
const run = {
  ...({ kind: 'run', contract: 'boxes', profile: 'documented' } as const),
  ...{ url: 'http://127.0.0.1:4010', prefix: 'run-77' },
}
const made = (target: string, as = 'alpha', index = 1): RunJournalEntry => ({
  ...{ kind: 'made', index, target, as },
})
const intent = (
  more: Partial<Extract<RunJournalEntry, { kind: 'intent' }>> = {},
): RunJournalEntry => ({
  ...{ kind: 'intent', index: 5, method: 'POST', target: '/boxes', as: 'alpha' },
  ...more,
})

/** What is removed of some boxes. */
async function cleaned(boxes: readonly Box[], ...entries: readonly RunJournalEntry[]) {
  const server = boxServer(boxes, { identity: alpha, other: beta })
  const { removed, left } = await cleanUp(contract, server.target, [run, ...entries])
  return { removed, left, kept: [...server.kept.keys()], lines: server.lines(), sent: server.sent }
}

const boxes: readonly Box[] = [{ id: 'b1' }, { id: 'b2' }, { id: 'b3' }]

describe('what a killed run is known to have made', () => {
  it('is removed, the last first, and what is gone is not asked for', async () => {
    const entries = [made('/boxes/b1'), made('/boxes/b2'), made('/boxes/b3')]
    const result = await cleaned(boxes, ...entries, { kind: 'gone', target: '/boxes/b2' })

    expect(result).toMatchObject({ removed: ['/boxes/b3', '/boxes/b1'], left: [], kept: ['b2'] })
    expect(result.lines).toEqual(['DELETE /boxes/b3', 'DELETE /boxes/b1'])
  })

  it('is removed where it was made again after it was gone', async () => {
    const gone = { kind: 'gone', target: '/boxes/b1' } as const

    expect(await cleaned(boxes, made('/boxes/b1'), gone, made('/boxes/b1'))).toMatchObject({
      removed: ['/boxes/b1'],
      left: [],
    })
  })

  it('is removed by whom it was made', async () => {
    const { sent } = await cleaned(boxes, made('/boxes/b1', 'beta'), made('/boxes/b2', 'nobody'))

    expect(sent.map(({ headers }) => headers.authorization)).toEqual(['alpha', 'beta'])
  })

  it('lies below the base path', async () => {
    const { target, kept } = boxServer(boxes, { basePath: '/api' })

    expect(await cleanUp(contract, target, [run, made('/api/boxes/b1')])).toEqual({
      removed: ['/api/boxes/b1'],
      left: [],
    })
    expect([...kept.keys()]).toEqual(['b2', 'b3'])
  })

  it.each([
    [404, []],
    [410, []],
    [409, ['/boxes/b1']],
    [500, ['/boxes/b1']],
  ])('is left only where it is still there: %i', async (status, left) => {
    const { target } = targetOf(() => answer(status))

    expect(await cleanUp(contract, target, [run, made('/boxes/b1')])).toEqual({ removed: [], left })
  })

  it('stays where the contract cannot remove it', async () => {
    const { lines } = await cleaned([], made('/seals/s1'), made('/films/f1'), made('/boxes'))

    expect(lines).toEqual([])
  })
})

describe('what a killed run may have made', () => {
  it('is what bears its prefix', async () => {
    const named = [
      { id: 'b1', name: 'of run-77-a' },
      { id: 'b2', tags: ['x', 'run-77-b'] },
      { id: 'b3', name: 'somebody’s' },
    ]
    const result = await cleaned(named, intent())

    expect(result).toMatchObject({ removed: ['/boxes/b1', '/boxes/b2'], kept: ['b3'] })
    expect(result.lines).toEqual(['GET /boxes', 'DELETE /boxes/b1', 'DELETE /boxes/b2'])
  })

  it('is what is new and was sent, and nothing else', async () => {
    const before: RunJournalEntry = { kind: 'before', collection: '/boxes', ids: ['b1'] }
    const named: readonly Box[] = [
      { id: 'b1', name: 'a', tags: ['x'] },
      { id: 'b2', name: 'a', tags: ['x'] },
      { id: 'b3', name: 'b', tags: ['x'] },
    ]
    const body = JSON.stringify({ name: 'a', tags: ['x'], secret: 's' })

    expect((await cleaned(named, before, intent({ body }))).removed).toEqual(['/boxes/b2'])
    expect((await cleaned(named, intent({ body }))).removed).toEqual([])
    const elsewhere = { ...before, collection: '/seals' }
    expect((await cleaned(named, elsewhere, intent({ body }))).removed).toEqual([])
  })

  it('is what bears its prefix and was not in the first list, though it was in a later one', async () => {
    const prefix = 'run-7781'
    const of = (...ids: readonly string[]): RunJournalEntry => ({
      ...{ kind: 'before', collection: '/boxes', ids },
    })
    const named = ['b1', 'b2'].map((id) => ({ id, name: `of ${prefix}` }))
    const server = boxServer(named, { identity: alpha, other: beta })
    const entries: RunJournalEntry[] = [{ ...run, prefix }, of('b1'), of('b1', 'b2')]
    const { removed } = await cleanUp(contract, server.target, entries)

    expect([removed, [...server.kept.keys()]]).toEqual([['/boxes/b2'], ['b1']])
  })

  it('is what any of several writes sent', async () => {
    const before: RunJournalEntry = { kind: 'before', collection: '/boxes', ids: [] }
    const named = ['a', 'b', 'c'].map((name, at) => ({ id: `b${at + 1}`, name }))
    const writes = ['b', 'a'].map((name) => intent({ body: JSON.stringify({ name }) }))

    expect((await cleaned(named, before, ...writes)).kept).toEqual(['b3'])
  })

  it.each(['{"secret":"s"}', '{}', '[]', 'name=a', undefined])(
    'is nothing that cannot be told apart: it sent %s',
    async (body) => {
      const before: RunJournalEntry = { kind: 'before', collection: '/boxes', ids: [] }
      const sent = body === undefined ? {} : { body }

      expect((await cleaned([{ id: 'b1', name: 'a' }], before, intent(sent))).removed).toEqual([])
    },
  )

  it.each<[string, readonly RunJournalEntry[]]>([
    ['was refused', [intent(), { kind: 'answer', index: 5, status: 409 }]],
    ['was redirected', [intent(), { kind: 'answer', index: 5, status: 300 }]],
    ['was no create', [intent({ method: 'PUT' })]],
    ['went elsewhere', [intent({ target: '/films' })]],
    ['went to no collection', [intent({ target: '/boxes/b1' })]],
    ['cannot be found again', [intent({ target: '/seals' })]],
  ])('is not sought where the write %s', async (_why, entries) => {
    const { lines, kept } = await cleaned([{ id: 'b1', name: 'run-77' }], ...entries)

    expect(lines.filter((line) => line.startsWith('GET'))).toEqual([])
    expect(kept).toEqual(['b1'])
  })

  it('is not sought where the write is known; what is gone is only read', async () => {
    const entries = [intent(), made('/boxes/b9', 'alpha', 5)]
    const { lines, kept, left } = await cleaned([{ id: 'b1', name: 'run-77' }], ...entries)

    expect(lines).toEqual(['DELETE /boxes/b9', 'GET /boxes/b9'])
    expect({ kept, left }).toEqual({ kept: ['b1'], left: [] })
  })

  it('is sought where its answer was not read, once for each collection and identity', async () => {
    const named = [{ id: 'b1', name: 'run-77' }]
    const taken: RunJournalEntry = { kind: 'answer', index: 5, status: 299 }
    const writes = [intent(), intent({ index: 6 }), intent({ index: 7, as: 'beta' })]
    const { lines, sent } = await cleaned(named, taken, ...writes)

    expect(lines).toEqual(['GET /boxes', 'DELETE /boxes/b1', 'GET /boxes'])
    expect(sent.map(({ headers }) => headers.authorization)).toEqual(['alpha', 'alpha', 'beta'])
  })

  it('is sought below the base path, by the ids as they are written there', async () => {
    const { target, lines } = boxServer([{ id: 'b 1', name: 'run-77' }], { basePath: '/api' })
    const write = intent({ target: '/api/boxes?dry=0' })

    expect((await cleanUp(contract, target, [run, write])).removed).toEqual(['/api/boxes/b%201'])
    expect(lines()).toEqual(['GET /api/boxes', 'DELETE /api/boxes/b%201'])
  })

  it('stays where its list is refused', async () => {
    const { target, lines } = targetOf(() => answer(403))

    expect(await cleanUp(contract, target, [run, intent()])).toEqual({ removed: [], left: [] })
    expect(lines()).toEqual(['GET /boxes'])
  })
})
