import type { Operation } from '../openapi/contract.ts'
import type { Lab } from './lab.ts'
import { Bench } from './requests/bench.ts'
import { bodyCases } from './requests/body-cases.ts'
import type { Case } from './requests/case.ts'
import { credentialCases } from './requests/credential-cases.ts'
import { judgeEscapes, judgeMethods } from './requests/method-cases.ts'
import { parameterCases } from './requests/parameter-cases.ts'
import { judgeProperties } from './requests/properties.ts'
import { runCases } from './requests/run-cases.ts'
import { transportCases } from './requests/transport-cases.ts'

/** Sends everything that is worth sending to one operation. */
export async function judgeRequests(lab: Lab, operation: Operation): Promise<void> {
  const bench = await Bench.for(lab, operation)
  if (!bench) {
    lab.session.note(`${operation.id} was not reached: no id is known for its path.`)
    return
  }
  const cases = [
    ...credentialCases(bench),
    ...transportCases(bench),
    ...parameterCases(bench),
    ...bodyCases(bench),
  ]
  await runCases(
    bench,
    cases.filter((one) => bench.isOwn || isHarmless(bench, one)),
  )
  await judgeProperties(bench)
  await judgeMethods(bench)
  await judgeEscapes(bench)
}

/** On what is not the run's own, only that is sent which must be refused, and nothing to delete it. */
function isHarmless({ operation }: Bench, { expects, isElsewhere }: Case): boolean {
  return expects === 'refusal' && (operation.method !== 'DELETE' || isElsewhere === true)
}
