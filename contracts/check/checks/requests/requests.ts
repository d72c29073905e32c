import type { Operation } from '../../../openapi/contract.ts'
import type { ResourcePool } from '../../fixtures/resource-pool.ts'
import type { Check } from '../../vocabulary/check.ts'
import { notApplicable, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { wantsAny } from '../exchange/exchange-checks.ts'
import { createEchoes, createReadsBack } from '../laws/create-checks.ts'
import { isPublic } from '../laws/guarded.ts'
import { refusedWriteChangesNothing } from '../laws/refused-write-check.ts'
import { updateEchoes, updateReadsBack } from '../laws/update-checks.ts'
import { bodyCases } from './body-cases.ts'
import { credentialCases } from './credential-cases.ts'
import { judgeEscapes, judgeMethods } from './method-cases.ts'
import { OperationContext } from './operation-context.ts'
import { parameterCases } from './parameter-cases.ts'
import { judgeProperties } from './properties.ts'
import {
  rejectsInvalid,
  rejectsMalformed,
  rejectsMissingRequired,
  rejectsWrongMediaType,
  requiresCredentials,
  unknownIdIsRefused,
  verifiesCredentials,
} from './refusal-checks.ts'
import type { RequestCase } from './request-case.ts'
import type { RequestCheck } from './request-check.ts'
import {
  acceptsValid,
  escapedPathIsTheSame,
  headLikeGet,
  refusesUndocumentedMethods,
  requestChecks,
} from './request-checks.ts'
import { runCases } from './run-cases.ts'
import { transportCases } from './transport-cases.ts'

interface Family {
  readonly run: (bench: OperationContext) => Promise<void>
  /** Checks that it may report. */
  readonly reports: readonly Check[]
}

const invalid = [rejectsInvalid, rejectsMissingRequired, acceptsValid]
const stored = [createEchoes, createReadsBack, updateEchoes, updateReadsBack]
const unchanged = [refusedWriteChangesNothing]

const families: readonly Family[] = [
  {
    run: (bench) => runSafely(bench, credentialCases(bench)),
    reports: [requiresCredentials, verifiesCredentials, ...unchanged],
  },
  {
    run: (bench) => runSafely(bench, transportCases(bench)),
    reports: [rejectsMalformed, rejectsWrongMediaType, ...invalid, ...unchanged],
  },
  {
    run: (bench) => runSafely(bench, parameterCases(bench)),
    reports: [...invalid, unknownIdIsRefused, ...unchanged],
  },
  {
    run: (bench) => runSafely(bench, bodyCases(bench)),
    reports: [...invalid, ...stored, ...unchanged],
  },
  { run: judgeProperties, reports: [...invalid, ...stored] },
  { run: judgeMethods, reports: [refusesUndocumentedMethods, headLikeGet] },
  { run: judgeEscapes, reports: [escapedPathIsTheSame] },
]

/** Sends everything that is worth sending to one operation, and judges it. */
export async function judgeRequests(lab: ResourcePool, operation: Operation): Promise<void> {
  const { session } = lab
  const wanted = families.filter(({ reports }) => wantsAny(reports, session.options))
  if (wanted.length === 0) return
  const bench = await OperationContext.for(lab, operation)
  if (!bench) {
    session.note(`${operation.id} was not reached: no id is known for its path.`)
    for (const check of requestChecks) {
      session.judge(check, unmet('parent id', { operation }), operation.id)
    }
    return
  }
  await bench.sayNotTried()
  for (const { run, reports } of wanted) {
    const { id = '' } = reports.find((check) => session.options.isWanted(check.id)) ?? {}
    session.tell(session.progress.at(id))
    await run(bench)
  }
  for (const check of requestChecks) {
    if (!session.verdicts.has(check.id, operation.id)) {
      session.judge(check, whyNothing(bench, check), operation.id)
    }
  }
}

/** Why there was nothing to send to an operation for a check. */
function whyNothing(
  { session, operation }: OperationContext,
  { needs, otherwise }: RequestCheck,
): Verdict {
  const isLocked = needs.includes('identity') && !isPublic(operation)
  if (isLocked && !session.target.identity) return unmet('identity', { operation })
  return notApplicable(otherwise, operation)
}

/**
 * For things that the run did not create, sends only requests about ids that nothing has. What is not
 * sent is not tried.
 */
function runSafely(bench: OperationContext, cases: readonly RequestCase[]): Promise<void> {
  const { session, operation } = bench
  const mayBeSent = ({ expects, isElsewhere }: RequestCase) =>
    bench.isOwn || (expects === 'refusal' && isElsewhere === true)
  for (const one of cases) {
    if (mayBeSent(one) || one.expects === 'anything') continue
    session.judge(one.check, unmet('writes', { operation }), operation.id)
  }
  return runCases(bench, cases.filter(mayBeSent))
}
