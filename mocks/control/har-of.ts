import type { JournalEntry, JournalPart } from '../engine/journal.ts'
import { version } from './version.ts'

/**
 * Entries as HTTP Archive 1.2. Bodies that the journal cut are left out, so that nobody takes their
 * beginnings for the whole.
 * @param origin of the addresses, e.g. `http://127.0.0.1:4010/@a`
 */
export const harOf = (entries: readonly JournalEntry[], origin: string): object => ({
  log: {
    version: '1.2',
    creator: { name: 'tenantry', version },
    entries: entries.map((entry) => entryOf(entry, origin)),
  },
})

function entryOf({ at, method, target, status, request, answer }: JournalEntry, origin: string) {
  const url = `${origin}${target}`
  const query = [...new URL(url).searchParams]
  const type = request?.headers['content-type'] ?? 'application/octet-stream'
  const sent = textOf(request)
  return {
    startedDateTime: at,
    time: 0,
    request: {
      ...{ method, url, httpVersion: 'HTTP/1.1', cookies: [], headersSize: -1, bodySize: -1 },
      headers: headersOf(request),
      queryString: query.map(([name, value]) => ({ name, value })),
      ...(sent !== undefined && { postData: { mimeType: type, text: sent } }),
    },
    response: {
      ...{ status, statusText: '', httpVersion: 'HTTP/1.1', cookies: [] },
      ...{ redirectURL: '', headersSize: -1, bodySize: -1 },
      headers: headersOf(answer),
      content: contentOf(answer),
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  }
}

function contentOf(answer: JournalPart | undefined): object {
  const mimeType = answer?.headers['content-type'] ?? ''
  const text = textOf(answer)
  // A size without a text says that the body was not kept.
  if (answer?.isBodyCut) return { size: Number(answer.headers['content-length'] ?? 1), mimeType }
  return { size: text?.length ?? 0, mimeType, ...(text !== undefined && { text }) }
}

function textOf(part: JournalPart | undefined): string | undefined {
  if (part?.body === undefined || part.isBodyCut) return undefined
  return typeof part.body === 'string' && !/json/i.test(part.headers['content-type'] ?? '')
    ? part.body
    : JSON.stringify(part.body)
}

const headersOf = (part: JournalPart | undefined): readonly object[] =>
  Object.entries(part?.headers ?? {}).map(([name, value]) => ({ name, value }))
