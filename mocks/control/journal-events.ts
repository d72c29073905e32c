import type { HttpResponse } from '../engine/http.ts'
import type { ControlCall } from './action.ts'
import { journalOf } from './world-parts.ts'

/** The journal is looked at so often; no request of a provider pays for a stream. */
const everyMilliseconds = 50
/** Entries in one look; more are dropped, and the client is told how many. */
const mostEntries = 100
/** Entries in the first look of a client that asks for earlier ones. */
const mostEarlier = 500
/** A comment after so much silence shows that the stream lives. */
const silentLooks = 300

/**
 * New entries of a journal as server-sent events. Nothing is queued: what comes while the client does
 * not read is counted as dropped.
 * @param lasting milliseconds after which the stream ends; undefined for no end
 * @param after number of the entry to go on from; undefined for what comes next
 */
export function journalEvents(
  { worlds, world }: ControlCall,
  lasting: number | undefined,
  after?: number,
): HttpResponse {
  const held = world()
  const { name, live } = held
  let journal = journalOf(held)
  // A number that this journal has not reached is one of a journal before it.
  const isAfterAnother = after !== undefined && after > journal.recorded
  let mark = isAfterAnother ? 0 : (after ?? journal.recorded)
  let most = after === undefined ? mostEntries : mostEarlier
  let cleared = isAfterAnother ? undefined : journal.cleared
  let silent = 0
  let looks =
    lasting === undefined ? Number.POSITIVE_INFINITY : Math.ceil(lasting / everyMilliseconds)

  const next = (): string | undefined => {
    looks -= 1
    if (looks < 0 || !worlds.holds(name, live)) return undefined
    const now = live.mock.journal as typeof journal // as `journalOf` says
    const isAnother = now !== journal
    if (isAnother) [journal, mark] = [now, 0]
    const { entries, mark: end, dropped } = journal.since(mark, most)
    const wasCleared = isAnother || journal.cleared !== cleared
    ;[mark, cleared, most] = [end, journal.cleared, mostEntries]
    const first = end - entries.length + 1
    const text = [
      ...(wasCleared ? [eventOf('cleared', {})] : []),
      ...(dropped > 0 ? [eventOf('dropped', { count: dropped })] : []),
      ...entries.map((entry, at) => eventOf('entry', entry, first + at)),
    ].join('')
    silent = text === '' ? silent + 1 : 0
    return text === '' && silent % silentLooks === 0 && silent > 0 ? ': quiet\n\n' : text
  }
  return {
    status: 200,
    headers: [
      ['Content-Type', 'text/event-stream'],
      ['Cache-Control', 'no-store'],
    ],
    body: ': open\n\n',
    stream: { everyMilliseconds, next },
  }
}

const eventOf = (event: string, data: object, id?: number): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`
