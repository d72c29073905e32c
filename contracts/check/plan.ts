import type { Contract, Operation } from '../openapi/contract.ts'
import { isWrite } from './journal.ts'
import { inferResources, type Resource } from './resources/resource.ts'
import { type Selection, selects } from './selection.ts'

/** What a run would do with one operation that changes things. */
export interface PlannedWrite {
  readonly operation: string
  readonly method: string
  readonly path: string
  /** A sentence. */
  readonly does: string
}

/** Every write of a careful run, by operation, in the order of the contract. */
export function planWrites(
  contract: Contract,
  prefix: string,
  selection: Selection = {},
): readonly PlannedWrite[] {
  const resources = inferResources(contract)
  return [...contract.operations.values()]
    .filter((operation, at) => isWrite(operation.method) && selects(selection, operation, at))
    .map((operation) => ({
      operation: operation.id,
      method: operation.method,
      path: operation.path,
      does: sentenceFor(operation, resources, prefix),
    }))
}

function sentenceFor(operation: Operation, resources: readonly Resource[], prefix: string): string {
  const ofCreate = resources.find(({ create }) => create === operation)
  if (ofCreate?.remove) {
    return `Creates things named "${prefix}…"; ${ofCreate.remove.id} removes each of them.`
  }
  if (ofCreate) return 'Sends only what must be refused: nothing removes what it creates.'
  const ofItem = resources.find(({ replace, update, remove }) =>
    [replace, update, remove].includes(operation),
  )
  if (ofItem?.create && ofItem.remove) return 'On things that the run itself created.'
  return 'Sends only what must be refused: the run has nothing of its own there.'
}
