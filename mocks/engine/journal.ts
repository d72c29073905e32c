import { AnswerTally } from './answer-tally.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import type { JournalBudget } from './journal-budget.ts'
import type { JournalEntry, JournalPart, RecordedEntry } from './journal-entry.ts'
import { headersOf, type JournalBody, journalBodyBytes, keptBody, partOf } from './kept-exchange.ts'

export type { JournalEntry, JournalPart } from './journal-entry.ts'

/** Number of entries that a journal keeps; the oldest are dropped first. */
export const journalLength = 1000

/** Number that it keeps where the budget of its server is spent. */
export const leastEntries = 20

/** Bytes that an entry counts besides its bodies. */
const entryBytes = 1000

/** A request and its answer as the wire had them; the journal keeps the beginnings of long bodies. */
export interface JournalExchange {
  readonly request: HttpRequest
  /** Undefined where there was none: a defect, or a cut before it. */
  readonly response: HttpResponse | undefined
}

interface KeptEntry {
  readonly bytes: number
  readonly entry: RecordedEntry
  /** Undefined where only the entry was given. */
  readonly requestHeaders: HttpRequest['headers'] | undefined
  readonly requestBody: JournalBody | undefined
  readonly answerHeaders: HttpResponse['headers'] | undefined
  readonly answerBody: JournalBody | undefined
}

/** An entry, and the body of its request as it came: secrets included. */
export interface AskedEntry {
  readonly entry: JournalEntry
  readonly body: unknown
}

/** Entries that came since a mark. */
export interface JournalNews {
  /** Oldest first, without secrets. */
  readonly entries: readonly JournalEntry[]
  /** The mark to go on from. */
  readonly mark: number
  /** Entries that came since the mark and are not among these, because there were too many. */
  readonly dropped: number
}

/** Requests to a world and their answers, in order. */
export class Journal {
  /** Of all that was recorded; it outlives `clear()`. */
  readonly tally = new AnswerTally()
  readonly #kept: KeptEntry[] = []
  #start = 0
  #recorded = 0
  #clearedAt = 0
  #cleared = 0
  readonly #budget: JournalBudget | undefined

  /** @param budget shared with other journals; without one it keeps `journalLength` entries */
  constructor(budget?: JournalBudget) {
    this.#budget = budget
  }

  /** Number of entries that were recorded so far, those that are gone included. */
  get recorded(): number {
    return this.#recorded
  }

  /** Times that it was emptied. */
  get cleared(): number {
    return this.#cleared
  }

  record(entry: RecordedEntry, exchange?: JournalExchange): void {
    this.#recorded += 1
    this.tally.add(entry.operationId ?? entry.provider, entry.status, entry.error)
    // Not the exchange itself, which would keep long bodies alive.
    const kept = {
      bytes: entryBytes + sizeOf(exchange?.request.body) + sizeOf(exchange?.response?.body),
      entry,
      requestHeaders: exchange?.request.headers,
      requestBody: keptBody(exchange?.request.body),
      answerHeaders: exchange?.response?.headers,
      answerBody: keptBody(exchange?.response?.body),
    }
    const before = this.#mayGrow() ? undefined : this.#kept[this.#start]
    this.#budget?.spend(kept.bytes - (before?.bytes ?? 0))
    if (before === undefined) {
      this.#kept.push(kept)
      return
    }
    this.#kept[this.#start] = kept
    this.#start = (this.#start + 1) % this.#kept.length
  }

  #mayGrow(): boolean {
    const { length } = this.#kept
    // An entry behind the last one comes last only where the first one is the oldest.
    if (length >= journalLength || this.#start !== 0) return false
    return length < leastEntries || this.#budget?.isSpent !== true
  }

  /**
   * Copies without secrets, oldest first.
   * @param fits is asked of entries without request and answer; all by default
   */
  entries(fits: (entry: JournalEntry) => boolean = () => true): JournalEntry[] {
    return this.#inOrder()
      .filter(({ entry }) => fits(summaryOf(entry)))
      .map(shown)
  }

  /** The requests to an operation, oldest first. */
  asked(operationId: string): AskedEntry[] {
    return this.#inOrder()
      .filter(({ entry }) => entry.operationId === operationId)
      .map((kept) => ({ entry: shown(kept), body: kept.requestBody?.read().body }))
  }

  /**
   * The last entries that came since a mark, which is what `recorded` or another call gave.
   * @param most entries to return
   */
  since(mark: number, most: number): JournalNews {
    const from = Math.max(mark, this.#clearedAt)
    const count = Math.min(this.#recorded - from, this.#kept.length, most)
    const entries: JournalEntry[] = []
    for (let back = count; back > 0; back -= 1) {
      const at = (this.#start + this.#kept.length - back) % this.#kept.length
      const kept = this.#kept[at]
      if (kept) entries.push(shown(kept))
    }
    return { entries, mark: this.#recorded, dropped: this.#recorded - from - entries.length }
  }

  clear(): void {
    if (this.#budget) for (const { bytes } of this.#kept) this.#budget.spend(-bytes)
    this.#kept.length = 0
    this.#start = 0
    this.#clearedAt = this.#recorded
    this.#cleared += 1
  }

  #inOrder(): readonly KeptEntry[] {
    return [...this.#kept.slice(this.#start), ...this.#kept.slice(0, this.#start)]
  }
}

const sizeOf = (body: Uint8Array | string | undefined): number =>
  body === undefined ? 0 : Math.min(body.length, journalBodyBytes)

/** Times are written out for readers alone. */
const summaryOf = ({ milliseconds, ...rest }: RecordedEntry): JournalEntry => ({
  at: new Date(milliseconds).toISOString(),
  ...rest,
})

function shown({ entry, ...kept }: KeptEntry): JournalEntry {
  const told = summaryOf(entry)
  const { requestHeaders, requestBody, answerHeaders, answerBody } = kept
  if (!requestHeaders) return told
  const asked: JournalPart = partOf(requestHeaders, requestBody)
  const answer = answerHeaders && partOf(headersOf(answerHeaders), answerBody)
  return { ...told, request: asked, ...(answer && { answer }) }
}
