import type { ControlCall } from '../action.ts'
import { type Action, bodyAs } from '../action.ts'
import { answersOf, forgetAnswers } from '../answers-of.ts'
import { json, nothing } from '../control-answer.ts'
import { coverageOf } from '../coverage-of.ts'
import { harOf } from '../har-of.ts'
import { journalEvents } from '../journal-events.ts'
import { type EntryQuery, fitsQuery } from '../journal-query.ts'
import { type Expectation, verifyJournal } from '../verify-journal.ts'
import { contractsOf, journalOf } from '../world-parts.ts'

/** Operations on what a world was asked and what it answered. */
export const journalActions = {
  getJournal(call) {
    const { take, ...query } = call.query
    const entries = found(call, query)
    return json(200, { entries: take === undefined ? entries : entries.slice(-Number(take)) })
  },
  clearJournal({ world }) {
    world().live.mock.journal.clear()
    return nothing
  },
  countEntries(call) {
    let count = 0
    journalOf(call.world()).entries((entry) => {
      if (fitsQuery(entry, call.query)) count += 1
      return false
    })
    return json(200, { count })
  },
  verifyJournal: (call) =>
    json(200, verifyJournal(journalOf(call.world()), bodyAs<Expectation>(call))),
  exportJournal: (call) => json(200, harOf(found(call, call.query), call.request.origin)),
  watchJournal(call) {
    const { for: lasting, after } = call.query as { for?: number; after?: number } // as the contract says
    return journalEvents(call, lasting, lastEventOf(call) ?? after)
  },
  getCoverage({ world, worlds, query }) {
    const held = world()
    const tally = query.worlds === 'all' ? answersOf(worlds) : held.live.tally()
    return json(200, coverageOf(contractsOf(held), tally))
  },
  clearCoverage({ world, worlds, query }) {
    forgetAnswers(worlds, query.worlds === 'all' ? undefined : world())
    return nothing
  },
} satisfies Record<string, Action>

/** The number of the last event that a client got before its connection ended. */
function lastEventOf({ request: { headers } }: ControlCall): number | undefined {
  const id = headers['last-event-id'] ?? ''
  return /^\d{1,15}$/.test(id) ? Number(id) : undefined
}

const found = ({ world }: ControlCall, query: EntryQuery) =>
  journalOf(world()).entries((entry) => fitsQuery(entry, query))
