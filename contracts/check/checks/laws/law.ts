import type { ResourcePool } from '../../fixtures/resource-pool.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import type { Resource } from '../../resources/resource.ts'
import type { Exclusion } from '../../session/exclusion.ts'
import type { Check } from '../../vocabulary/check.ts'
import { claimsIn, unmet, type Verdict, type Verdicts } from '../../vocabulary/verdict.ts'

/** A stateful sequence of requests to one resource, and the checks that it decides. */
export interface Law<Id extends string = string> {
  /** For the progress line. */
  readonly label: string
  readonly checks: readonly Check<Id>[]
  /** Ends with a verdict for each of its checks, however it ends. */
  run(subject: ResourceScope, lab: ResourcePool): Promise<Verdicts<Id>>
}

interface LawDefinition<Checks extends readonly Check[]> {
  readonly label: string
  readonly checks: Checks
  /** `every` gives the same verdict to each check, e.g. `every(unmet('create'))`. */
  readonly run: (
    subject: ResourceScope,
    every: (verdict: Verdict) => Verdicts<Checks[number]['id']>,
    lab: ResourcePool,
  ) => Promise<Verdicts<Checks[number]['id']>>
}

export function defineLaw<const Checks extends readonly Check[]>({
  label,
  checks,
  run,
}: LawDefinition<Checks>): Law<Checks[number]['id']> {
  type Id = Checks[number]['id']
  const every = (verdict: Verdict) =>
    // one entry for each check is what the type says
    Object.fromEntries(checks.map(({ id }) => [id, verdict])) as unknown as Verdicts<Id>
  return { label, checks, run: (subject, lab) => run(subject, every, lab) }
}

/** The operation that the verdicts of a resource's laws are about: one that is not excluded, if any. */
export function lawName(
  { create, list, read, collection }: Resource,
  exclusion: Exclusion,
): string {
  const operations = [create, list, read].filter((one) => one !== undefined)
  const named = operations.find((one) => !exclusion.has(one)) ?? operations[0]
  return named?.id ?? collection
}

/**
 * Runs a law on one resource, again where it found something, and writes down its verdicts. Without
 * a subject no parent is known, and nothing was tried.
 */
export async function runLaw(
  law: Law,
  {
    lab,
    resource,
    subject,
  }: {
    readonly lab: ResourcePool
    readonly resource: Resource
    readonly subject: ResourceScope | undefined
  },
): Promise<void> {
  const { session } = lab
  const name = lawName(resource, session.exclusion)
  if (!subject) {
    for (const check of law.checks) session.judge(check, unmet('parent id'), name)
    return
  }
  const verdicts = await session.confirm(async () => {
    const found = await law.run(subject, lab)
    for (const claim of claimsIn(Object.values(found).flat())) session.report(claim)
    return found
  })
  for (const check of law.checks) {
    const own = verdicts[check.id]
    for (const verdict of own === undefined ? [] : [own].flat()) session.judge(check, verdict, name)
  }
}
