import type { Operation } from '../../../openapi/contract.ts'
import type { Lab } from '../../fixtures/lab.ts'
import type { CheckId } from '../all-checks.ts'
import { wantsAny } from '../exchange/exchange-checks.ts'
import { Bench } from './bench.ts'
import { bodyCases } from './body-cases.ts'
import type { Case } from './case.ts'
import { credentialCases } from './credential-cases.ts'
import { judgeEscapes, judgeMethods } from './method-cases.ts'
import { parameterCases } from './parameter-cases.ts'
import { judgeProperties } from './properties.ts'
import { runCases } from './run-cases.ts'
import { transportCases } from './transport-cases.ts'

interface Family {
  readonly run: (bench: Bench) => Promise<void>
  /** What it may report. */
  readonly reports: readonly CheckId[]
}

const invalid = ['rejects-invalid', 'rejects-missing-required', 'accepts-valid'] as const
const stored = ['create-echoes', 'create-reads-back', 'update-echoes', 'update-reads-back'] as const
const unchanged = ['refused-write-changes-nothing'] as const

const families: readonly Family[] = [
  {
    run: (bench) => runSafely(bench, credentialCases(bench)),
    reports: ['requires-credentials', 'verifies-credentials', ...unchanged],
  },
  {
    run: (bench) => runSafely(bench, transportCases(bench)),
    reports: ['rejects-malformed', 'rejects-wrong-media-type', ...invalid, ...unchanged],
  },
  {
    run: (bench) => runSafely(bench, parameterCases(bench)),
    reports: [...invalid, 'unknown-id-is-refused', ...unchanged],
  },
  {
    run: (bench) => runSafely(bench, bodyCases(bench)),
    reports: [...invalid, ...stored, ...unchanged],
  },
  { run: judgeProperties, reports: [...invalid, ...stored] },
  { run: judgeMethods, reports: ['refuses-undocumented-methods', 'head-like-get'] },
  { run: judgeEscapes, reports: ['escaped-path-is-the-same'] },
]

/** Sends everything that is worth sending to one operation. */
export async function judgeRequests(lab: Lab, operation: Operation): Promise<void> {
  const wanted = families.filter(({ reports }) =>
    wantsAny(
      reports.map((id) => ({ id })),
      lab.session.options,
    ),
  )
  const bench = wanted.length > 0 ? await Bench.for(lab, operation) : undefined
  if (!bench) {
    const why = `${operation.id} was not reached: no id is known for its path.`
    if (wanted.length > 0) lab.session.note(why)
    return
  }
  await bench.sayNotTried()
  for (const { run } of wanted) await run(bench)
}

/** For things that the run did not create, sends only requests about ids that nothing has. */
function runSafely(bench: Bench, cases: readonly Case[]): Promise<void> {
  return runCases(
    bench,
    cases.filter(({ expects, isElsewhere }) => {
      return bench.isOwn || (expects === 'refusal' && isElsewhere === true)
    }),
  )
}
