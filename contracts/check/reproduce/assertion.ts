import type { Contract, Issue, Operation } from '../../openapi/contract.ts'
import type { CheckId } from '../checks/catalogue.ts'
import { responseIssues, toDifference } from '../checks/exchange/response-issues.ts'
import { type Exchange, succeeded } from '../vocabulary/exchange.ts'
import type { Finding } from '../vocabulary/finding.ts'
import { lawAssertion } from './law-assertion.ts'
import { matcherOf } from './matcher.ts'

/** What the last answer of a finding must be like once the server is right. */
export type Assertion =
  | { readonly kind: 'status'; readonly pattern: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'not-refused' }
  | { readonly kind: 'no-server-error' }
  | { readonly kind: 'header'; readonly name: string; readonly matcher: string }
  | { readonly kind: 'allow'; readonly methods: readonly string[] }
  | { readonly kind: 'readable' }
  /** `fetch` does not show it. */
  | { readonly kind: 'unseen'; readonly status: number }
  | { readonly kind: 'media-type'; readonly names: readonly string[] }
  | {
      readonly kind: 'value'
      readonly pointer: string
      readonly value: unknown
      /** The step that showed the value first, where no step sent it. */
      readonly shownBy?: Exchange
    }
  | { readonly kind: 'not-value'; readonly pointer: string; readonly value: unknown }
  | { readonly kind: 'mentioned'; readonly value: string }
  | { readonly kind: 'not-mentioned'; readonly value: string }
  | { readonly kind: 'other-header'; readonly name: string; readonly value: string }
  | { readonly kind: 'count'; readonly pointer: string; readonly list: string }
  | { readonly kind: 'sorted'; readonly pointer: string; readonly isDown: boolean }
  /** `matcher` holds for what stands at the pointer, whatever its places in lists. */
  | { readonly kind: 'each'; readonly pointer: string; readonly matcher: string }
  /** Only what must not be is known. */
  | { readonly kind: 'other-answer'; readonly status: number; readonly body: unknown }

/** Says it as exactly as the finding allows. */
export function assertionOf(finding: Finding, contract: Contract): Assertion {
  const proof = finding.steps.at(-1)
  if (!proof) return { kind: 'no-server-error' }
  const before = finding.steps.findLast((step) => step !== proof && isSameRequest(step, proof))
  if (finding.check === 'refused-write-changes-nothing' && before) {
    return { kind: 'value', pointer: '', value: before.body, shownBy: before }
  }
  return (
    ofHttp(finding, proof, contract) ??
    ofAnswer(finding, proof, contract) ??
    lawAssertion(finding, proof) ?? {
      kind: 'other-answer',
      status: proof.response.status,
      body: proof.body,
    }
  )
}

const isSameRequest = (one: Exchange, other: Exchange): boolean =>
  one.request.method === other.request.method && one.request.target === other.request.target

const refusals: ReadonlySet<CheckId> = new Set([
  'rejects-invalid',
  'rejects-missing-required',
  'rejects-malformed',
  'rejects-wrong-media-type',
  'requires-credentials',
  'verifies-credentials',
  'refuses-undocumented-methods',
  'unknown-id-is-refused',
  'repeated-create-conflicts',
  'rename-to-taken-conflicts',
  'deleted-is-gone',
  'deleted-stays-gone',
  'delete-again-is-refused',
  'stale-precondition-is-refused',
  'isolation-read',
  'isolation-change',
  'isolation-delete',
  'isolation-create',
  'isolation-parent',
])

function ofHttp({ check }: Finding, proof: Exchange, contract: Contract): Assertion | undefined {
  const { response, operation, request } = proof
  if (response.status === 0 || response.status >= 500) return { kind: 'no-server-error' }
  if (check === 'challenge-with-401') {
    return { kind: 'header', name: 'www-authenticate', matcher: '.toBeTruthy()' }
  }
  if (check === 'allow-with-405') {
    const route = contract.match(request.target.split('?')[0] ?? '')
    return { kind: 'allow', methods: [...(route?.methods.keys() ?? [])] }
  }
  if (check === 'documented-status' && operation) {
    return { kind: 'status', pattern: statusPattern(operation) }
  }
  if (check === 'no-body-where-none') return { kind: 'unseen', status: response.status }
  return check === 'readable-body' ? { kind: 'readable' } : ofStatus(check, succeeded(proof))
}

function ofStatus(check: CheckId, succeeds: boolean): Assertion | undefined {
  if (succeeds) return refusals.has(check) ? { kind: 'refused' } : undefined
  return welcomes.has(check) ? { kind: 'not-refused' } : undefined
}

/** Refused, and should not have been. */
const welcomes: ReadonlySet<CheckId> = new Set([
  'accepts-valid',
  'conflict-needs-a-cause',
  'location-leads-there',
  'create-reads-back',
  'isolation-conflict',
  'escaped-path-is-the-same',
])

const statusPattern = ({ responses }: Operation): string =>
  responses.map(({ status }) => status.replaceAll('X', '\\d')).join('|')

/** What the contract says of the answer, where a check of the answer made the finding. */
function ofAnswer(finding: Finding, proof: Exchange, contract: Contract): Assertion | undefined {
  const issues = responseIssues(proof, contract)
  const issue = issues.find((one) => toDifference(one).fold === finding.fold)
  if (!issue) return undefined
  if (issue.in === 'media-type') {
    const spec = proof.operation && contract.responseFor(proof.operation, proof.response.status)
    return { kind: 'media-type', names: spec?.content.map(({ name }) => name) ?? [] }
  }
  if (issue.in === 'header') return ofHeader(issue)
  const matcher = matcherOf(issue)
  return matcher === undefined ? undefined : { kind: 'each', pointer: issue.pointer, matcher }
}

/** The value of a header is a text, also where its schema asks for a number. */
function ofHeader(issue: Issue): Assertion {
  const name = issue.pointer.slice(1)
  const isNumber = issue.keyword === 'type' && /^(integer|number)$/.test(String(issue.params.type))
  const matcher = isNumber ? '.toMatch(/^-?\\d+(\\.\\d+)?$/)' : matcherOf(issue)
  const isThere = issue.keyword === 'required' || matcher === undefined
  return { kind: 'header', name, matcher: isThere ? '.toBeTruthy()' : matcher }
}
