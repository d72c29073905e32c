import type { Contract, Issue, Operation } from '../../openapi/contract.ts'
import type { CheckId } from '../checks/catalogue.ts'
import { exchangeChecks } from '../checks/exchange/exchange-checks.ts'
import { Ledger } from '../session/ledger.ts'
import { type Claim, type Explain, record } from '../session/record.ts'
import {
  type Cause,
  type Exchange,
  readAnswer,
  succeeded,
  tooBusy,
} from '../vocabulary/exchange.ts'
import type { CheckEvent } from '../vocabulary/finding.ts'
import type { PlainRequest, PlainResponse } from '../vocabulary/target.ts'
import { requestIssues } from './request-issues.ts'

/** A request that somebody else made, and its answer. */
export interface Traffic {
  readonly request: PlainRequest
  readonly response: PlainResponse
}

export interface JudgeOptions {
  readonly seed?: number
  /** Path under which the contract's paths begin, without a slash at its end. */
  readonly basePath?: string
  readonly isWanted?: (check: CheckId) => boolean
  readonly explain?: Explain
}

/** What is known of an exchange beyond what it shows. */
export interface Meant {
  readonly cause?: Cause
  readonly as?: string
  /** What led to it. */
  readonly after?: readonly Exchange[]
}

export interface Judged {
  readonly exchange: Exchange
  readonly events: readonly CheckEvent[]
}

/** Holds exchanges that it did not make to a contract, one after another. */
export interface Judge {
  readonly judge: (traffic: Traffic, meant?: Meant) => Judged
  /** Writes down a finding of the caller's own. */
  readonly report: (check: CheckId, claim: Claim) => readonly CheckEvent[]
  /** The last event: all findings as they turned out. */
  readonly summary: () => CheckEvent
}

export function createJudge(contract: Contract, options: JudgeOptions = {}): Judge {
  const { seed = 0, basePath = '', isWanted = () => true, explain } = options
  const ledger = new Ledger(seed)
  const counter = { last: 0 }
  const report = (check: CheckId, claim: Claim) =>
    record(check, claim, { contract, ledger, isWanted, explain })
  return {
    report,
    judge(traffic, { after = [], ...meant } = {}) {
      counter.last += 1
      const found = placeOf(contract, traffic.request, basePath)
      // Whoever says what a request was meant as sent it so on purpose.
      const place = meant.cause === undefined ? found : { ...found, issues: [] }
      const exchange = toExchange(traffic, place, { index: counter.last, ...meant })
      const events = claimsOn(exchange, contract, place).flatMap(([check, difference]) =>
        report(check, {
          ...difference,
          operation: exchange.operation,
          steps: [...after, exchange],
        }),
      )
      return { exchange, events: [{ kind: 'exchange', exchange }, ...events] }
    },
    summary: () => ({ kind: 'summary', findings: ledger.findings }),
  }
}

/** Where a request leads in the contract, and what the contract holds against it. */
interface Place {
  readonly operation: Operation | undefined
  readonly isKnownPath: boolean
  readonly issues: readonly Issue[]
}

function placeOf(contract: Contract, request: PlainRequest, basePath: string): Place {
  const path = request.target.split('?')[0] ?? ''
  const route = path.startsWith(basePath) ? contract.match(path.slice(basePath.length)) : undefined
  const operation = [...(route?.methods.values() ?? [])].find(
    ({ method }) => method === request.method,
  )
  const issues = operation ? requestIssues(contract, operation, request) : []
  return { operation, isKnownPath: route !== undefined, issues }
}

function toExchange(
  { request, response }: Traffic,
  place: Place,
  known: Pick<Meant, 'cause' | 'as'> & { readonly index: number },
): Exchange {
  const answer = readAnswer(response)
  const { index, cause = causeOf(request, response.status, place), as = 'somebody' } = known
  return { index, request, response, operation: place.operation, cause, as, ...answer }
}

/** What such a request must have been meant as. */
function causeOf({ headers }: PlainRequest, status: number, place: Place): Cause {
  if (!place.operation) return place.isKnownPath ? 'undocumented-method' : 'odd'
  if (status === 401) return 'authorization' in headers ? 'wrong-credentials' : 'no-credentials'
  const [issue] = place.issues
  if (!issue) return 'valid'
  if (issue.keyword === 'syntax') return 'malformed'
  return issue.in === 'media-type' ? 'wrong-media-type' : 'invalid'
}

type Difference = Omit<Claim, 'operation' | 'steps'>

function claimsOn(
  exchange: Exchange,
  contract: Contract,
  { issues }: Place,
): readonly (readonly [CheckId, Difference])[] {
  // nobody knows whether the client of a recording asked again, as it should after 429 and 503
  const isLeftOut = (check: CheckId) => check === 'documented-status' && tooBusy(exchange)
  const checks = exchangeChecks.filter(([check]) => !isLeftOut(check))
  const answer = checks.flatMap(([check, judge]) =>
    judge(exchange, contract).map((difference) => [check, difference] as const),
  )
  if (!succeeded(exchange)) return answer
  return [...answer, ...taken(exchange), ...issues.slice(0, 1).map(takenWith)]
}

/** A method that is not documented and was served all the same. */
function taken({ cause, request }: Exchange): readonly (readonly [CheckId, Difference])[] {
  if (cause !== 'undocumented-method' || request.method === 'HEAD') return []
  if (request.method === 'OPTIONS') return []
  const message = `${request.method} was served, and is not documented on this path.`
  const difference = { message, expected: '405', received: '2xx', pointer: '' }
  return [['refuses-undocumented-methods', difference]]
}

function takenWith(issue: Issue): readonly [CheckId, Difference] {
  const place = issue.pointer === '' ? '' : `${issue.in} ${issue.pointer} `
  const difference = {
    message: `Taken, and should be refused: ${place}${issue.message}`,
    expected: '4xx',
    received: '2xx',
    pointer: issue.schemaPointer,
    fold: `${issue.schemaPointer} ${issue.keyword}`,
  }
  return [checkOf(issue), difference]
}

function checkOf(issue: Issue): CheckId {
  if (issue.keyword === 'syntax') return 'rejects-malformed'
  if (issue.in === 'media-type') return 'rejects-wrong-media-type'
  return issue.keyword === 'required' ? 'rejects-missing-required' : 'rejects-invalid'
}
