import type { Operation } from '../openapi/contract.ts'
import { wantsAny } from './checks/exchange/exchange-checks.ts'
import { lawName, runLaw } from './checks/laws/law.ts'
import { laws } from './checks/laws/laws.ts'
import { requestChecks } from './checks/requests/request-checks.ts'
import { judgeRequests } from './checks/requests/requests.ts'
import type { ResourcePool } from './fixtures/resource-pool.ts'
import { follow } from './session/follow.ts'
import type { RunPhase } from './session/run-progress.ts'
import { type Selection, selects, selectsResource } from './session/selection.ts'
import type { Session } from './session/session.ts'
import type { CheckEvent } from './vocabulary/finding.ts'
import { notTried } from './vocabulary/verdict.ts'

/** A law of one resource, or the request checks of one operation. */
interface WorkUnit {
  readonly phase: RunPhase
  readonly label: string
  readonly run: () => Promise<void>
}

/** The laws of the selected resources, then the request checks of the selected operations. */
export function planUnits(lab: ResourcePool, selection: Selection): readonly WorkUnit[] {
  const units = [...lawUnits(lab, selection), ...requestUnits(lab, selection)]
  for (const { phase } of units) lab.session.progress.expect(phase, 1)
  return units
}

/** Runs units of work one after another; those that a rate limit held up once more at the end. */
export async function* runUnits(
  lab: ResourcePool,
  units: readonly WorkUnit[],
): AsyncGenerator<CheckEvent> {
  const { progress, transport } = lab.session
  const { limits } = transport
  const later: WorkUnit[] = []
  for (const unit of units) {
    yield* runUnit(lab.session, unit, async () => {
      if (await limits.firstRound(unit.run)) later.push(unit)
    })
  }
  if (later.length === 0) return
  for (const { phase } of later) progress.expect(phase, 1)
  await lab.forgetUnknown()
  for (const unit of later) {
    yield* runUnit(lab.session, unit, () => limits.secondRound(unit.run))
  }
}

async function* runUnit(
  session: Session,
  { phase, label }: WorkUnit,
  run: () => Promise<void>,
): AsyncGenerator<CheckEvent> {
  yield session.progress.begin(phase, label)
  yield* follow(session, run)
  yield session.progress.end()
}

function lawUnits(lab: ResourcePool, selection: Selection): readonly WorkUnit[] {
  const { session, resources } = lab
  const wanted = laws.filter(({ checks }) => wantsAny(checks, session.options))
  const selected = resources.filter((resource, at) => selectsResource(selection, resource, at))
  return selected.flatMap((resource) =>
    wanted.map(
      (law, at): WorkUnit => ({
        phase: 'laws',
        label: `${lawName(resource, session.exclusion)} (${law.label})`,
        async run() {
          const subject = await lab.subjectOf(resource)
          if (!subject && at === 0) {
            session.note(`No id is known for the parents of ${resource.collection}.`)
          }
          await lab.removeSpent()
          await runLaw(law, { lab, resource, subject })
        },
      }),
    ),
  )
}

function requestUnits(lab: ResourcePool, selection: Selection): readonly WorkUnit[] {
  const { session } = lab
  const all = [...session.contract.operations.values()]
  const selected = all.filter((operation, at) => selects(selection, operation, at))
  return selected.map((operation) => ({
    phase: 'operations',
    label: operation.id,
    async run() {
      if (session.exclusion.has(operation)) judgeExcluded(session, operation)
      else await judgeRequests(lab, operation)
      await lab.removeSpent()
    },
  }))
}

function judgeExcluded(session: Session, { id }: Operation): void {
  for (const check of requestChecks) session.judge(check, notTried('the operation is excluded'), id)
}
