/** The entry of the matchers: for the `expect` of vitest and of Jest. Loads no check. */
import type { AskedEntry } from './engine/journal.ts'
import type { OperationId } from './known-names.ts'
import { differenceOf } from './matchers/difference.ts'
import type { PathOf, StatusOf } from './outcomes/outcome-types.ts'

/** Conditions on a request. A condition that is left out admits anything; of objects the given fields count. */
export interface AskedPart<Id extends OperationId = OperationId> {
  /** The JSON body: a part of it suffices. Matchers such as `expect.any(String)` are welcome. */
  readonly body?: unknown
  /** Parameters of the path. */
  readonly params?: PathOf<Id>
  /** Headers by lower-case name; secrets are `[redacted]`. */
  readonly headers?: Readonly<Record<string, unknown>>
  /** The status of the answer. */
  readonly answered?: StatusOf<Id>
  /** Number of such requests; at least one by default. */
  readonly times?: number
}

/** The matchers as `expect(mock)` has them. */
export interface MockMatchers<Result = void> {
  /** True if an operation was asked, with what is given of the request and its answer. */
  toHaveBeenAsked<Id extends OperationId>(operationId: Id, part?: AskedPart<Id>): Result
}

/** The context that an `expect` hands to a matcher. */
export interface ExpectState {
  readonly isNot?: boolean
  readonly equals?: (actual: unknown, expected: unknown) => boolean
}

/** The result of a matcher. */
export interface MatcherVerdict {
  readonly pass: boolean
  readonly message: () => string
}

interface AskedJournal {
  asked(operationId: string): AskedEntry[]
}

/** For `expect.extend(matchers)`. */
export const matchers = {
  toHaveBeenAsked(
    this: ExpectState,
    mock: unknown,
    operationId: string,
    part: AskedPart = {},
  ): MatcherVerdict {
    const asked = journalOf(mock, operationId).asked(operationId)
    const differences = asked.map((one) => differenceOf(one, part, this.equals ?? Object.is))
    const fitting = differences.filter((difference) => difference === undefined).length
    const { times } = part
    const pass = times === undefined ? fitting > 0 : fitting === times
    const message = () => {
      const wanted = `${operationId} ${this.isNot ? 'not ' : ''}to be asked`
      const often = times === undefined ? '' : ` ${times} times`
      const list = asked.map(({ entry, body }, at) => {
        const sent = body === undefined ? '' : ` ${JSON.stringify(entry.request?.body)}`
        const differs = differences[at] === undefined ? 'fits' : differences[at]
        return `  ${entry.method} ${entry.target}${sent} answered ${entry.status}: ${differs}`
      })
      const came =
        list.length > 0 ? `It was asked:\n${list.join('\n')}` : 'It was not asked at all.'
      return `Expected ${wanted}${often}; ${fitting} requests fit. ${came}`
    }
    return { pass, message }
  },
}

/** @throws Error on what is no mock, or an operation that the mock does not have */
function journalOf(mock: unknown, operationId: string): AskedJournal {
  const { journal, scenario } = (mock ?? {}) as {
    readonly journal?: AskedJournal
    readonly scenario?: { readonly operations?: ReadonlySet<string> }
  }
  if (typeof journal?.asked !== 'function') {
    throw new Error('toHaveBeenAsked needs a mock: expect(mock).toHaveBeenAsked(operationId).')
  }
  if (scenario?.operations?.has(operationId)) return journal
  throw new Error(`No operation of this mock has the id "${operationId}".`)
}
