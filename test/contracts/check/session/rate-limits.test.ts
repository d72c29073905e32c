import { describe, expect, it } from 'vitest'
import type { CheckEvent } from '../../../../contracts/check/vocabulary/finding.ts'
import { type Asked, eventsOf, type Told, targetOf } from '../../../support/in-process.ts'
import { notesContract, notesServer } from '../../../support/notes.ts'

const checks = ['create-reads-back', 'head-like-get', 'rejects-invalid', 'update-reads-back']
const contract = notesContract()

interface Limited {
  /** Requests that are answered before the server asks to wait. */
  readonly burst: number
  readonly retryAfter: number
  readonly isLimited: (asked: Asked) => boolean
}

/** A run on a server of notes that limits some requests; its clock goes on only while the run waits. */
async function runOn({ burst, retryAfter, isLimited }: Limited) {
  const notes = notesServer(contract)
  let left = burst
  const waits: { readonly milliseconds: number; readonly before: number }[] = []
  const target = targetOf((asked): Told => {
    if (!isLimited(asked)) return notes(asked)
    if (left <= 0) return { status: 429, headers: { 'retry-after': String(retryAfter) } }
    left -= 1
    return notes(asked)
  })
  const wait = async (milliseconds: number) => {
    waits.push({ milliseconds, before: target.sent.length })
    if (milliseconds >= retryAfter * 1000) left = burst
  }
  const isWanted = (check: string) => checks.includes(check)
  const events = await eventsOf(contract, target, { isWanted, wait })
  return { events, waits, sent: target.sent }
}

const isRead = ({ method, path }: Asked) => method === 'GET' && path !== '/notes'
const nothing = () => false

function verdictsOf(events: readonly CheckEvent[]) {
  const verdicts = events.flatMap((event) => (event.kind === 'verdicts' ? event.verdicts : []))
  return Object.fromEntries(
    verdicts.map(({ check, operation, outcome }) => [`${check} ${operation}`, outcome]),
  )
}

describe('an operation with a rate limit', () => {
  it('that asks for long waits is checked last, and as well as without the limit', async () => {
    const free = await runOn({ burst: 0, retryAfter: 20, isLimited: nothing })
    const limited = await runOn({ burst: 150, retryAfter: 20, isLimited: isRead })
    const [first] = limited.waits
    const begun = limited.events.flatMap((event) =>
      event.kind === 'progress' && event.requests <= (first?.before ?? 0) ? [event.label] : [],
    )

    expect(verdictsOf(limited.events)).toEqual(verdictsOf(free.events))
    expect(limited.waits.length).toBeGreaterThan(0)
    expect(begun).toEqual(expect.arrayContaining(['removeNote', 'replaceNote', 'changeNote']))
  })

  it('that is limited for ever takes a tenth of the waiting before the others are done', async () => {
    const { events, waits } = await runOn({ burst: 0, retryAfter: 1, isLimited: isRead })
    const last = events.findLast((event) => event.kind === 'progress')
    const ends = events.flatMap((event) =>
      event.kind === 'progress' && event.label === 'removeNote' ? [event.requests] : [],
    )
    const early = waits.filter(({ before }) => before <= (ends[0] ?? 0))
    const total = (some: typeof waits) => some.reduce((sum, one) => sum + one.milliseconds, 0)

    // addresses of answers lead there without the name of the operation, and have a tenth of their own
    expect(total(early)).toBeLessThanOrEqual(2 * 6000)
    expect(total(waits)).toBeGreaterThan(2 * 6000)
    expect(total(waits)).toBeLessThanOrEqual(60_000)
    expect(last).toMatchObject({ requestsLeft: 0 })
    expect(verdictsOf(events)['rejects-invalid createNote']).toBe('held')
  })
})
