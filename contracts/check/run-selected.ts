import type { Operation } from '../openapi/contract.ts'
import { wantsAny } from './checks/exchange/exchange-checks.ts'
import { runLaw } from './checks/laws/law.ts'
import { laws } from './checks/laws/laws.ts'
import { requestChecks } from './checks/requests/request-checks.ts'
import { judgeRequests } from './checks/requests/requests.ts'
import type { ResourcePool } from './fixtures/resource-pool.ts'
import { type Selection, selects, selectsResource } from './session/selection.ts'
import type { Session } from './session/session.ts'
import type { CheckEvent } from './vocabulary/finding.ts'
import { notTried } from './vocabulary/verdict.ts'

/** Runs the laws of the selected resources, then the request checks of the selected operations. */
export async function* runSelected(
  lab: ResourcePool,
  selection: Selection,
): AsyncGenerator<CheckEvent> {
  yield* runLaws(lab, selection)
  yield* runRequests(lab, selection)
}

async function* runLaws(lab: ResourcePool, selection: Selection): AsyncGenerator<CheckEvent> {
  const { session, resources } = lab
  const wanted = laws.filter(({ checks }) => wantsAny(checks, session.options))
  const selected = resources.filter((resource, at) => selectsResource(selection, resource, at))
  const of = selected.length * wanted.length
  let done = 0
  for (const resource of selected) {
    if (wanted.length === 0) break
    const subject = await lab.subjectOf(resource)
    if (!subject) session.note(`No id is known for the parents of ${resource.collection}.`)
    for (const law of wanted) {
      await lab.removeSpent()
      await runLaw(law, { lab, resource, subject })
      yield* session.drain()
      done += 1
      yield { kind: 'progress', done, of, label: `${resource.name}: ${law.label}` }
    }
  }
}

async function* runRequests(lab: ResourcePool, selection: Selection): AsyncGenerator<CheckEvent> {
  const { session } = lab
  const all = [...session.contract.operations.values()]
  const selected = all.filter((operation, at) => selects(selection, operation, at))
  for (const [at, operation] of selected.entries()) {
    if (session.exclusion.has(operation)) judgeExcluded(session, operation)
    else await judgeRequests(lab, operation)
    await lab.removeSpent()
    yield* session.drain()
    yield { kind: 'progress', done: at + 1, of: selected.length, label: operation.id }
  }
}

function judgeExcluded(session: Session, { id }: Operation): void {
  for (const check of requestChecks) session.judge(check, notTried('the operation is excluded'), id)
}
