import type { Operation } from '../../openapi/contract.ts'
import type { Session } from '../session/session.ts'
import type { Check } from '../vocabulary/check.ts'
import {
  type CheckVerdict,
  notApplicable,
  notTried,
  type Verdict,
  wholeRun,
} from '../vocabulary/verdict.ts'
import { allChecks } from './all-checks.ts'
import { answersEveryRequest } from './exchange/answers-every-request.ts'
import { exchangeChecks } from './exchange/exchange-checks.ts'

/** Selection of a run, and its end. */
export interface RunScope {
  /** The operations that were selected. */
  readonly operations: readonly Operation[]
  /** True if laws of any resource were selected. */
  readonly hasResources: boolean
  /** True if the run ended before its end. */
  readonly isCut: boolean
}

/**
 * Gives a verdict to each wanted check that came to none: with the operation for checks of single
 * exchanges, for the whole run otherwise. It never says that something held.
 * @returns all verdicts, but for those of single exchanges with operations that were not selected
 */
export function completeVerdicts(session: Session, scope: RunScope): readonly CheckVerdict[] {
  const { verdicts, options } = session
  for (const operation of scope.operations) completeOperation(session, operation)
  const ids = new Set(scope.operations.map(({ id }) => id))
  const isMeant = ({ check, operation, outcome }: CheckVerdict) =>
    operation === wholeRun || ids.has(operation) || outcome !== 'held' || !ofExchanges.has(check)
  const judged = new Set(verdicts.all.filter(isMeant).map(({ check }) => check))
  for (const check of allChecks) {
    if (judged.has(check.id) || !options.isWanted(check.id)) continue
    session.judge(check, verdictWithout(check, session, scope), wholeRun)
  }
  return verdicts.all.filter(isMeant)
}

const ofExchanges = new Set<string>([...exchangeChecks, answersEveryRequest].map(({ id }) => id))

/** The checks of single exchanges, for an operation of which no answer could be judged. */
function completeOperation(session: Session, { id }: Operation): void {
  const { verdicts, answered } = session
  const isAnswered = answered.has(id)
  const unasked = notTried('no request to it was answered')
  for (const check of exchangeChecks) {
    if (verdicts.has(check.id, id)) continue
    session.judge(check, isAnswered ? notApplicable(check.otherwise) : unasked, id)
  }
  if (!verdicts.has(answersEveryRequest.id, id)) session.judge(answersEveryRequest, unasked, id)
}

function verdictWithout(check: Check, session: Session, scope: RunScope): Verdict {
  if (scope.isCut) return notTried('the run ended before it')
  if (check.kind === 'witness') return notApplicable('the run has no witnesses to replay')
  if (check.kind === 'stateful' && session.resources.length === 0) {
    return notApplicable(
      'the contract has no resource that can be listed, created or read by its id',
    )
  }
  if (check.kind === 'stateful' && !scope.hasResources) {
    return notTried('no resource of the selected operations was checked')
  }
  return notTried('the run came to no verdict')
}
