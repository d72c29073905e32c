import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import { singleChanges, wholeChange } from '../../fixtures/changes.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import { type ResourceScope, readItem } from '../../fixtures/resource-scope.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { succeeded } from '../../vocabulary/exchange.ts'
import type { Need } from '../../vocabulary/need.ts'
import type { Identity } from '../../vocabulary/target.ts'
import { judged, notApplicable, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { judgeForeignList, judgeForeignWrite } from './foreign-requests.ts'
import { judgeGuarded, keptOut } from './guarded.ts'
import {
  isolationChange,
  isolationCreate,
  isolationDelete,
  isolationList,
  isolationRead,
} from './isolation-checks.ts'
import { defineLaw } from './law.ts'

/** A resource of the first identity, and the other one. */
interface Trial {
  readonly subject: ResourceScope
  readonly other: Identity
  readonly item: CreatedResource
}

/** One identity cannot read, change, delete, list, or add to the resources of another. */
export const strangersSeeNothing = defineLaw({
  label: 'strangers',
  checks: [isolationRead, isolationList, isolationCreate, isolationChange, isolationDelete],
  async run(subject, every) {
    const { maker, resource, session } = subject
    const { create, list, read, update, replace, remove } = resource
    if (!create) return every(unmet('create'))
    const { other } = session.target
    const item = other && (await maker.make())
    const lack = other
      ? unmet('created thing', { detail: maker.problem })
      : unmet('second identity')
    const on = (
      need: Need,
      operations: readonly (Operation | undefined)[],
      judge: (trial: Trial, operation: Operation) => Promise<Verdict>,
    ) =>
      judgeGuarded(need, operations, async (operation) =>
        other && item ? judge({ subject, other, item }, operation) : { ...lack, operation },
      )
    return {
      'isolation-read': await on('read', [read], cannotRead),
      'isolation-list': await on('list', [list], cannotList),
      'isolation-create': await on('create', [create], cannotCreate),
      'isolation-change': await on('change', [update, replace], cannotWrite),
      'isolation-delete': await on('remove', [remove], cannotWrite),
    }
  },
})

async function cannotRead({ subject, other, item }: Trial, operation: Operation): Promise<Verdict> {
  const exchange = await readItem(subject, item, { as: other, cause: 'foreign' })
  if (!exchange || !succeeded(exchange)) return keptOut(exchange, operation)
  const { pointer } = operation
  const claim = { facts: {}, pointer, operation, steps: [item.created, exchange] }
  return judged([claimOf(isolationRead, claim)], operation)
}

async function cannotList({ subject, other, item }: Trial, operation: Operation): Promise<Verdict> {
  const { reader } = subject
  if (!reader) return unmet('list')
  return judgeForeignList(
    reader,
    { as: other },
    {
      isItem: (row) => reader.hasId(row, item.id),
      toClaim: (page) =>
        claimOf(isolationList, {
          facts: { id: item.id, because: 'created by the other' },
          ...{ pointer: operation.pointer, operation, steps: [item.created, page] },
        }),
    },
  )
}

async function cannotCreate({ subject, other }: Trial, operation: Operation): Promise<Verdict> {
  const { maker, resource } = subject
  const body = maker.fresh()
  if (resource.parents.length === 0 && !namesParent(subject, body)) {
    return notApplicable('neither its path nor its body names a parent', operation)
  }
  const exchange = await maker.post(body, { as: other, cause: 'foreign' })
  if (!exchange || !succeeded(exchange)) return keptOut(exchange, operation)
  await maker.settle(exchange)
  const claim = { facts: {}, pointer: operation.pointer, operation, steps: [exchange] }
  return judged([claimOf(isolationCreate, claim)], operation)
}

/** True if a body puts the resource into something that the first identity has. */
function namesParent({ session }: ResourceScope, body: JsonObject): boolean {
  const known = [...session.knownIds.values()]
  return Object.values(body).some((value) => known.includes(String(value)))
}

async function cannotWrite({ subject, other, item }: Trial, write: Operation): Promise<Verdict> {
  const check = write === subject.resource.remove ? isolationDelete : isolationChange
  const body = foreignBody(subject, write, item)
  return judgeForeignWrite(subject, { item, write, body, as: other }, (facts, steps) =>
    claimOf(check, { facts, pointer: write.pointer, operation: write, steps }),
  )
}

/** A body that would change an item; `undefined` for a removal. */
function foreignBody(
  subject: ResourceScope,
  write: Operation,
  item: CreatedResource,
): JsonObject | undefined {
  const { update, replace } = subject.resource
  if (write === update) return singleChanges(subject, write, item)[0]?.body ?? {}
  return write === replace ? wholeChange(subject, write, item).body : undefined
}
