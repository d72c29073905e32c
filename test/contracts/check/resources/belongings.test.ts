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

  const discarded = async (removes: number, isThere: (path: string) => boolean = () => true) => {
    let isAsked = false
    const reads = (path: string) => (isAsked && !isThere(path) ? 404 : 200)
    const { maker, session, lines } = making({ removes, reads })
    const item = await maker.make()
    isAsked = true
    const isGone = item && (await maker.belongings.discard(item))
    return { isGone, maker, made: session.made, lines: lines().slice(1) }
  }
  const path = '/orgs/o1/teams/t1'

  it.each([200, 204, 299])('is gone after %i, which needs no proof', async (removes) => {
    const { isGone, maker, made, lines } = await discarded(removes)

    expect([isGone, maker.belongings.size, made.left]).toEqual([true, 0, []])
    expect(lines).toEqual([`DELETE ${path}`])
  })

  it.each([404, 410, 403, 500])('is gone after %i where a read says so too', async (removes) => {
    const { isGone, maker, made, lines } = await discarded(removes, () => false)

    expect([isGone, maker.belongings.size, made.left]).toEqual([true, 0, []])
    expect(lines).toEqual([`DELETE ${path}`, `GET ${path}`])
  })

  it.each([199, 300, 403, 404, 410, 500])(
    'is still there after %i where a read shows it, and that is kept',
    async (removes) => {
      const { isGone, maker, made } = await discarded(removes)

      expect([isGone, maker.belongings.size]).toEqual([false, 1])
      expect(made.left.map(({ id }) => id)).toEqual(['t1'])
      expect(made.removalOf(path)?.response.status).toBe(removes)
    },
  )

  it.each([429, 503])('is still there where the server had no time to answer: %i', async (busy) => {
    const { isGone, made, lines } = await discarded(busy, () => false)

    expect([isGone, made.left.map(({ id }) => id)]).toEqual([false, ['t1']])
    expect(lines).toEqual([`DELETE ${path}`])
  })

  it('is still there after 404 where no operation reads it', async () => {
    const { maker } = making({ removes: 404, item: { delete: { responses } } })
    const item = await maker.make()

    expect(item && (await maker.belongings.discard(item))).toBe(false)
    expect(maker.belongings.size).toBe(1)
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
