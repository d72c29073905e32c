import type { Contract, Issue, Operation } from '../../openapi/contract.ts'
import { documentedStatus } from '../checks/exchange/documented-status.ts'
import { errorNamesItsStatus } from '../checks/exchange/error-names-its-status.ts'
import type { ExchangeCheck } from '../checks/exchange/exchange-check.ts'
import { exchangeChecks } from '../checks/exchange/exchange-checks.ts'
import { bodyMatchesSchema, documentedMediaType } from '../checks/exchange/from-contract.ts'
import { noBodyWhereNone, readableBody } from '../checks/exchange/from-http.ts'
import { writeOnlyStaysInside } from '../checks/exchange/write-only.ts'
import {
  rejectsInvalid,
  rejectsMalformed,
  rejectsMissingRequired,
  rejectsWrongMediaType,
} from '../checks/requests/refusal-checks.ts'
import type { RequestFacts } from '../checks/requests/request-check.ts'
import { refusesUndocumentedMethods } from '../checks/requests/request-checks.ts'
import { FindingStore } from '../session/finding-store.ts'
import { type Explain, record } from '../session/record.ts'
import { VerdictBook } from '../session/verdict-book.ts'
import type { Check, Claim } from '../vocabulary/check.ts'
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
  /** Bodies that were not recorded; nothing is said of them. */
  readonly unrecorded?: readonly ('request' | 'response')[]
}

export interface TrafficCheckerOptions {
  readonly seed?: number
  /** Path under which the contract's paths begin, without a slash at its end. */
  readonly basePath?: string
  readonly isWanted?: (check: string) => boolean
  readonly explain?: Explain
}

/** Context of an exchange that the exchange itself does not show. */
export interface Meant {
  readonly cause?: Cause
  readonly as?: string
  /** Exchanges that led to it. */
  readonly after?: readonly Exchange[]
}

export interface CheckedTraffic {
  readonly exchange: Exchange
  readonly events: readonly CheckEvent[]
}

/** Holds exchanges that it did not make to a contract, one after another. */
export interface TrafficChecker {
  readonly judge: (traffic: Traffic, meant?: Meant) => CheckedTraffic
  /** Writes down a finding of the caller's own. */
  readonly report: (claim: Claim) => readonly CheckEvent[]
  /** The last event: all findings as they turned out. */
  readonly summary: () => CheckEvent
}

export function createTrafficChecker(
  contract: Contract,
  options: TrafficCheckerOptions = {},
): TrafficChecker {
  const { seed = 0, basePath = '', isWanted = () => true, explain } = options
  const ledger = new FindingStore(seed)
  const counter = { last: 0 }
  const verdicts = new VerdictBook()
  const report = (claim: Claim) =>
    isWanted(claim.check.id) ? record(claim, { contract, ledger, verdicts, explain }) : []
  return {
    report,
    judge(traffic, { after = [], ...meant } = {}) {
      counter.last += 1
      const found = placeOf(contract, traffic, basePath)
      // Whoever says what a request was meant as sent it so on purpose.
      const place = meant.cause === undefined ? found : { ...found, issues: [] }
      const exchange = toExchange(traffic, place, { index: counter.last, ...meant })
      const events = claimsOn(exchange, contract, place).flatMap((difference) =>
        report({
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
interface Routed {
  readonly operation: Operation | undefined
  readonly isKnownPath: boolean
  readonly issues: readonly Issue[]
  /** False if the body of the answer was not recorded. */
  readonly isBodyKnown: boolean
}

function placeOf(contract: Contract, traffic: Traffic, basePath: string): Routed {
  const { request, unrecorded = [] } = traffic
  const path = request.target.split('?')[0] ?? ''
  const route = path.startsWith(basePath) ? contract.match(path.slice(basePath.length)) : undefined
  const operation = [...(route?.methods.values() ?? [])].find(
    ({ method }) => method === request.method,
  )
  const all = operation ? requestIssues(contract, operation, request) : []
  const issues = all.filter((one) => !(one.in === 'body' && unrecorded.includes('request')))
  const isBodyKnown = !unrecorded.includes('response')
  return { operation, isKnownPath: route !== undefined, issues, isBodyKnown }
}

function toExchange(
  { request, response }: Traffic,
  place: Routed,
  known: Pick<Meant, 'cause' | 'as'> & { readonly index: number },
): Exchange {
  const answer = readAnswer(response)
  const { index, cause = causeOf(request, response.status, place), as = 'somebody' } = known
  return { index, request, response, operation: place.operation, cause, as, ...answer }
}

/** Derives the intent of a recorded request. */
function causeOf({ headers }: PlainRequest, status: number, place: Routed): Cause {
  if (!place.operation) return place.isKnownPath ? 'undocumented-method' : 'odd'
  if (status === 401) return 'authorization' in headers ? 'wrong-credentials' : 'no-credentials'
  const [issue] = place.issues
  if (!issue) return 'valid'
  if (issue.keyword === 'syntax') return 'malformed'
  return issue.in === 'media-type' ? 'wrong-media-type' : 'invalid'
}

const ofBodies: readonly Check[] = [
  ...[bodyMatchesSchema, documentedMediaType, readableBody, writeOnlyStaysInside],
  ...[errorNamesItsStatus, noBodyWhereNone],
]

function claimsOn(
  exchange: Exchange,
  contract: Contract,
  { issues, isBodyKnown }: Routed,
): readonly Pick<Claim, 'check' | 'facts' | 'pointer'>[] {
  // nobody knows whether the client of a recording asked again, as it should after 429 and 503
  const isLeftOut = (check: Check) =>
    (check === documentedStatus && tooBusy(exchange)) || (!isBodyKnown && ofBodies.includes(check))
  const checks = (exchangeChecks as readonly ExchangeCheck[]).filter((check) => !isLeftOut(check))
  const answer = checks.flatMap((check) =>
    (check.judge(exchange, contract) ?? []).map((difference) => ({ ...difference, check })),
  )
  if (!succeeded(exchange)) return answer
  return [...answer, ...servedUndocumented(exchange), ...issues.slice(0, 1).map(acceptedWith)]
}

function servedUndocumented({
  cause,
  request: { method },
}: Exchange): readonly Pick<Claim, 'check' | 'facts' | 'pointer'>[] {
  if (cause !== 'undocumented-method' || ['HEAD', 'OPTIONS'].includes(method)) return []
  return [{ check: refusesUndocumentedMethods, facts: { method }, pointer: '' }]
}

function acceptedWith(issue: Issue): Pick<Claim, 'check' | 'facts' | 'pointer'> {
  const place = issue.pointer === '' ? '' : `${issue.in} ${issue.pointer} `
  const kind = `${issue.schemaPointer} ${issue.keyword}`
  const facts: RequestFacts = { about: `${place}${issue.message.replace(/\.$/, '')}`, kind }
  return { check: checkAgainst(issue), facts, pointer: issue.schemaPointer }
}

function checkAgainst(issue: Issue): Check<string, RequestFacts> {
  if (issue.keyword === 'syntax') return rejectsMalformed
  if (issue.in === 'media-type') return rejectsWrongMediaType
  return issue.keyword === 'required' ? rejectsMissingRequired : rejectsInvalid
}
