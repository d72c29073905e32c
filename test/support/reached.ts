import type { CheckOptions } from '../../contracts/check/check-contract.ts'
import { sentenceOf } from '../../contracts/check/checks/all-checks.ts'
import { succeeded } from '../../contracts/check/vocabulary/exchange.ts'
import type { Target } from '../../contracts/check/vocabulary/target.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'
import { type Answer, eventsOf, targetOf } from './in-process.ts'

/** A whole check of a small server: what it reached, found and left. */
export async function reachOn(
  contract: Contract,
  answer: Answer,
  { target = {}, ...options }: CheckOptions & { readonly target?: Partial<Target> } = {},
) {
  const run = targetOf(answer, { identity: undefined, ...target })
  const events = await eventsOf(contract, run, options)
  const exchanges = events.flatMap((event) => (event.kind === 'exchange' ? [event.exchange] : []))
  const reached = new Set(exchanges.filter(succeeded).map(({ operation }) => operation?.id))
  const last = events.at(-1)
  const findings = last?.kind === 'summary' ? last.findings : []
  return {
    events,
    exchanges,
    /** Ids of operations without a 2xx. */
    unreached: [...contract.operations.keys()].filter((id) => !reached.has(id)),
    findings: findings.map((one) => `${one.check}: ${sentenceOf(one).message}`),
    requests: run.sent.length,
  }
}
