import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../../../contracts/check/journal.ts'
import { notesOf } from '../../../support/in-process.ts'
import { making, responses } from '../../../support/making.ts'

describe('what belongs to the run', () => {
  it('is removed, newest first', async () => {
    const { maker, lines, session } = making()
    await maker.make()
    await maker.make()
    await maker.belongings.discardAll()

    expect(lines().slice(2)).toEqual(['DELETE /orgs/o1/teams/t2', 'DELETE /orgs/o1/teams/t1'])
    expect(maker.belongings.size).toBe(0)
    expect(notesOf(session)).toEqual([])
  })

  it.each([200, 204, 299, 404, 410])('is gone after %i', async (removes) => {
    const { maker } = making({ removes })
    const item = await maker.make()
    if (item) await maker.belongings.discard(item)

    expect(maker.belongings.size).toBe(0)
  })

  it.each([199, 300, 403, 500])('is still there after %i, and that is told', async (removes) => {
    const { maker, session } = making({ removes })
    const item = await maker.make()
    if (item) await maker.belongings.discard(item)

    expect(maker.belongings.size).toBe(1)
    expect(notesOf(session)).toEqual([
      `DELETE /orgs/{orgId}/teams/{teamId} did not remove t1: ${removes}.`,
    ])
  })

  it('that was removed otherwise is forgotten', async () => {
    const { maker, lines } = making()
    await maker.make()
    maker.belongings.forget('t1')
    maker.belongings.forget('other')
    await maker.belongings.discardAll()

    expect(lines()).not.toContain('DELETE /orgs/o1/teams/t1')
  })

  it('is written down before and after', async () => {
    const entries: JournalEntry[] = []
    const journal = { write: (entry: JournalEntry) => entries.push(entry) }
    const { maker } = making({ journal, listed: [{ id: 'old' }] })
    await maker.make()
    await maker.belongings.discardAll()
    const target = '/orgs/o1/teams/t1'

    expect(entries.map(({ kind }) => kind)).toEqual([
      ...['before', 'intent', 'answer', 'made', 'intent', 'answer', 'gone'],
    ])
    expect(entries).toContainEqual({ kind: 'before', collection: '/orgs/o1/teams', ids: ['old'] })
    expect(entries).toContainEqual({ kind: 'made', index: 2, target, as: 'one' })
    expect(entries).toContainEqual({ kind: 'gone', target })
  })

  it('and cannot be removed is not written down as removable', async () => {
    const kinds: string[] = []
    const journal = { write: ({ kind }: JournalEntry) => kinds.push(kind) }
    const { maker } = making({ journal, item: { get: { responses } } })
    const item = await maker.make()
    if (item) await maker.belongings.discard(item)

    expect(kinds).toEqual(['before', 'intent', 'answer'])
    expect(maker.belongings.size).toBe(1)
  })
})
