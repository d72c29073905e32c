import type { JournalEntry } from '../engine/journal.ts'

/** Conditions on an entry of a journal; all of those given must hold. */
export interface EntryQuery {
  readonly operationId?: string
  readonly provider?: string
  readonly method?: string
  /** A status, or a class such as `4xx`. */
  readonly status?: string
  readonly error?: string
  /** ISO 8601, in the time of the world; both ends count. */
  readonly since?: string
  readonly until?: string
  readonly forced?: boolean
}

export const fitsQuery = (entry: JournalEntry, query: EntryQuery): boolean =>
  differencesFrom(entry, query).length === 0

/** The conditions that do not hold, each as a sentence. */
export function differencesFrom(entry: JournalEntry, query: EntryQuery): readonly string[] {
  const { since, until, status, forced, ...texts } = query
  const differences: string[] = []
  for (const [field, wanted] of Object.entries(texts)) {
    const value = entry[field as keyof typeof texts] // a field of both
    if (value !== wanted) differences.push(`${field} is ${value ?? 'missing'}, not ${wanted}`)
  }
  if (status !== undefined && !isOfStatus(entry.status, status)) {
    differences.push(`status is ${entry.status}, not ${status}`)
  }
  if (forced !== undefined && (entry.forced ?? false) !== forced) {
    differences.push(forced ? 'it was not forced' : 'it was forced')
  }
  const at = Date.parse(entry.at)
  if (since !== undefined && at < Date.parse(since)) differences.push(`it came before ${since}`)
  if (until !== undefined && at > Date.parse(until)) differences.push(`it came after ${until}`)
  return differences
}

const isOfStatus = (status: number, wanted: string): boolean =>
  /x/i.test(wanted) ? String(status)[0] === wanted[0] : status === Number(wanted)
