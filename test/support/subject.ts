import { sentenceOf } from '../../contracts/check/checks/all-checks.ts'
import type { Law } from '../../contracts/check/checks/laws/law.ts'
import { ResourcePool } from '../../contracts/check/fixtures/resource-pool.ts'
import { claimsIn } from '../../contracts/check/vocabulary/verdict.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'
import { type Answer, sessionWith } from './in-process.ts'

/** The first resource of a contract on a small server, in its place. */
export async function subjectOn(
  contract: Contract,
  answer: Answer,
  how: Parameters<typeof sessionWith>[2] = {},
) {
  const setting = sessionWith(contract, answer, how)
  const lab = new ResourcePool(setting.session, { orgId: ['o1'] })
  const [resource] = lab.resources
  const subject = resource && (await lab.subjectOf(resource))
  if (!subject) throw new Error('There is no resource in a known place.')
  return { ...setting, lab, subject }
}

/** A law held on a small server: the messages of what it found. */
export async function heldTo(
  law: Law,
  ...on: Parameters<typeof subjectOn>
): Promise<readonly string[]> {
  const { subject, lab, session } = await subjectOn(...on)
  const verdicts = await law.run(subject, lab)
  for (const claim of claimsIn(Object.values(verdicts).flat())) session.report(claim)
  return session.ledger.findings.map((one) => `${one.check}: ${sentenceOf(one).message}`)
}
