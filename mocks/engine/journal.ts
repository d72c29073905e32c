import type { HttpRequest, HttpResponse } from './http.ts'
import type { JournalEntry, JournalPart, RecordedEntry } from './journal-entry.ts'
import { headersOf, type JournalBody, keptBody, partOf } from './kept-exchange.ts'

export type { JournalEntry, JournalPart } from './journal-entry.ts'

/** Number of entries that a journal keeps; the oldest are dropped first. */
export const journalLength = 1000

/** A request and its answer as the wire had them; the journal keeps the beginnings of long bodies. */
export interface JournalExchange {
  readonly request: HttpRequest
  /** Undefined where there was none: a defect, or a cut before it. */
  readonly response: HttpResponse | undefined
}

interface KeptEntry {
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

/** Requests to a world and their answers, in order. */
export class Journal {
  readonly #kept: KeptEntry[] = []
  #start = 0

  record(entry: RecordedEntry, exchange?: JournalExchange): void {
    // Not the exchange itself, which would keep long bodies alive.
    const kept = {
      entry,
      requestHeaders: exchange?.request.headers,
      requestBody: keptBody(exchange?.request.body),
      answerHeaders: exchange?.response?.headers,
      answerBody: keptBody(exchange?.response?.body),
    }
    if (this.#kept.length < journalLength) {
      this.#kept.push(kept)
      return
    }
    this.#kept[this.#start] = kept
    this.#start = (this.#start + 1) % journalLength
  }

  /** Copies without secrets, oldest first. */
  entries(): JournalEntry[] {
    return this.#inOrder().map(shown)
  }

  /** The requests to an operation, oldest first. */
  asked(operationId: string): AskedEntry[] {
    return this.#inOrder()
      .filter(({ entry }) => entry.operationId === operationId)
      .map((kept) => ({ entry: shown(kept), body: kept.requestBody?.read().body }))
  }

  clear(): void {
    this.#kept.length = 0
    this.#start = 0
  }

  #inOrder(): readonly KeptEntry[] {
    return [...this.#kept.slice(this.#start), ...this.#kept.slice(0, this.#start)]
  }
}

/** Times are written out for readers alone. */
function shown({ entry, ...kept }: KeptEntry): JournalEntry {
  const { milliseconds, ...rest } = entry
  const told = { at: new Date(milliseconds).toISOString(), ...rest }
  const { requestHeaders, requestBody, answerHeaders, answerBody } = kept
  if (!requestHeaders) return told
  const asked: JournalPart = partOf(requestHeaders, requestBody)
  const answer = answerHeaders && partOf(headersOf(answerHeaders), answerBody)
  return { ...told, request: asked, ...(answer && { answer }) }
}
