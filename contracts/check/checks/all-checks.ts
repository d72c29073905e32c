import type { Check, Sentence } from '../vocabulary/check.ts'
import type { Finding } from '../vocabulary/finding.ts'
import { answersEveryRequest } from './exchange/answers-every-request.ts'
import { exchangeChecks } from './exchange/exchange-checks.ts'
import { laws } from './laws/laws.ts'
import { requestChecks } from './requests/request-checks.ts'
import { runChecks } from './run/run-checks.ts'

const ofLaws = laws.flatMap(({ checks }): readonly (typeof checks)[number][] => checks)

export type CheckId =
  | (typeof exchangeChecks | typeof requestChecks | typeof runChecks)[number]['id']
  | (typeof answersEveryRequest)['id']
  | (typeof ofLaws)[number]['id']

/** Every check, in the order of `CHECKS.md`. */
export const allChecks: readonly Check[] = [
  ...new Set<Check>([
    ...exchangeChecks,
    answersEveryRequest,
    ...requestChecks,
    ...ofLaws,
    ...runChecks,
  ]),
]

const byId = new Map<string, Check>(allChecks.map((check) => [check.id, check]))

export const isCheckId = (text: string): text is CheckId => byId.has(text)

/** @throws Error where there is no such check */
export function checkOf(id: string): Check {
  const check = byId.get(id)
  if (!check) throw new Error(`There is no check "${id}".`)
  return check
}

/** A finding in words. */
export const sentenceOf = ({
  check,
  facts,
  about,
  steps,
}: Pick<Finding, 'check' | 'facts' | 'about' | 'steps'>): Sentence =>
  checkOf(check).tell(facts, { operation: about, steps })
