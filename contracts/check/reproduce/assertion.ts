import type { Contract, Issue } from '../../openapi/contract.ts'
import { checkOf } from '../checks/all-checks.ts'
import type { Assertion } from '../vocabulary/assertion.ts'
import type { Finding } from '../vocabulary/finding.ts'
import { matcherOf } from './matcher.ts'

/** Says it as exactly as the finding allows. */
export function assertionOf(finding: Finding, contract: Contract): Assertion {
  const { check: id, facts, about: operation, steps } = finding
  const proof = steps.at(-1)
  if (!proof) return { kind: 'no-server-error' }
  const { status } = proof.response
  if (status === 0 || status >= 500) return { kind: 'no-server-error' }
  const check = checkOf(id)
  const wanted = check.asserts(facts, { operation, steps }, contract)
  const assertion = wanted?.kind === 'issue' ? ofIssue(wanted.issue) : wanted
  return assertion ?? { kind: 'other-answer', status, body: proof.body }
}

function ofIssue(issue: Issue): Assertion | undefined {
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
