import type { Contract } from '../../openapi/contract.ts'
import { isObject, type JsonObject, objectsIn } from '../../openapi/reference.ts'
import type { CheckEvent } from '../vocabulary/finding.ts'
import { limitNotes } from '../vocabulary/limit-notes.ts'
import { type ReadAttachment, readEntry } from './har-entry.ts'
import { createTrafficChecker, type TrafficCheckerOptions } from './traffic-checker.ts'

export interface HarOptions extends TrafficCheckerOptions {
  /** Only what went there is judged, e.g. `https://cloud.example.com`; everything by default. */
  readonly origin?: string
  /** Reads bodies that stand in files of their own. Without it they are unknown. */
  readonly attachment?: ReadAttachment
}

/**
 * Holds recorded traffic (HTTP Archive 1.2, as browsers and proxies save it) to a contract.
 * `name` is what messages call the file.
 * @throws Error when the text is no archive
 */
export function* judgeHar(
  contract: Contract,
  file: { readonly text: string; readonly name: string },
  options: HarOptions = {},
): Generator<CheckEvent, void, undefined> {
  const judge = createTrafficChecker(contract, options)
  const { attachment = () => undefined } = options
  const skipped = new Map<string, number>()
  const tell = (what: string) => skipped.set(what, (skipped.get(what) ?? 0) + 1)
  for (const entry of entriesIn(file.text, file.name)) {
    const read = readEntry(entry, { origin: options.origin, attachment })
    if ('skip' in read) {
      tell(read.skip)
      continue
    }
    const { exchange, events } = judge.judge(read)
    const isKnown = exchange.operation !== undefined || exchange.cause === 'undocumented-method'
    if (!isKnown) tell(`The contract does not know ${pathOf(exchange.request.target)}.`)
    // what no check looked at does not count as judged
    if (isKnown || events.length > 1) yield* events
    for (const side of read.unrecorded ?? []) tell(unrecordedNote[side])
  }
  for (const [what, times] of skipped) {
    yield { kind: 'note', text: times === 1 ? what : `${what} (${times} times)` }
  }
  yield* limitNotes(contract)
  yield judge.summary()
}

const unrecordedNote = {
  request: 'The body of a request was not recorded, and nothing is said of it.',
  response:
    'The body of an answer was not recorded, and nothing is said of it. Save the archive with content.',
}

const pathOf = (target: string): string => target.split('?')[0] ?? target

function entriesIn(text: string, name: string): readonly JsonObject[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw new Error(`"${name}" is no HTTP archive: it is not JSON.`, { cause: error })
  }
  const log = isObject(parsed) ? parsed.log : undefined
  if (isObject(log) && Array.isArray(log.entries)) return objectsIn(log.entries)
  throw new Error(`"${name}" is no HTTP archive: it has no "log" with "entries".`)
}

/** The origin of the first request of an archive; `undefined` where none has an address. */
export function originOfHar(text: string, name: string): string | undefined {
  const urls = entriesIn(text, name).map(({ request }) => isObject(request) && String(request.url))
  const first = urls.find(
    (url) => typeof url === 'string' && /^https?:/.test(url) && URL.canParse(url),
  )
  return typeof first === 'string' ? new URL(first).origin : undefined
}
