import { sentenceOf } from '../checks/all-checks.ts'
import type { Finding } from '../vocabulary/finding.ts'
import type { Redactor } from './redact.ts'

/** A finding as it is told when it is first seen, without secrets. Source: `liveFinding`. */
export interface LiveFinding {
  readonly check: string
  readonly isKnown: boolean
  /** Of the last exchange, e.g. `GET /teams/7 → 418`. */
  readonly exchange: string
  readonly message: string
}

/** Redacts a finding, by a redactor that learned its exchanges. */
export function liveFinding(finding: Finding, { text }: Pick<Redactor, 'text'>): LiveFinding {
  const { check, known, steps } = finding
  const proof = steps.at(-1)
  const { method = '', target = '' } = proof?.request ?? {}
  return {
    check,
    isKnown: known !== undefined,
    exchange: `${method} ${text(target)} → ${proof?.response.status}`,
    message: text(sentenceOf(finding).message),
  }
}
