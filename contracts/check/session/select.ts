import type { Contract } from '../../openapi/contract.ts'
import type { Selection } from './selection.ts'

/** Names that select a part of a contract. */
export interface SelectionNames {
  /** Ids of operations; all where neither these nor tags are given. */
  readonly operations?: readonly string[]
  readonly tags?: readonly string[]
}

/** @throws Error naming an operation or a tag that there is not */
export function toSelection(contract: Contract, named: SelectionNames): Selection {
  const { operations = [], tags = [] } = named
  for (const id of operations) contract.require(id)
  requireTags(contract, tags)
  if (operations.length === 0 && tags.length === 0) return {}
  return {
    isWantedOperation: (operation) =>
      operations.includes(operation.id) || operation.tags.some((tag) => tags.includes(tag)),
  }
}

function requireTags({ operations }: Contract, tags: readonly string[]): void {
  const known = new Set([...operations.values()].flatMap((operation) => operation.tags))
  const unknown = tags.find((tag) => !known.has(tag))
  if (unknown === undefined) return
  const names = [...known].map((tag) => `"${tag}"`).join(', ')
  throw new Error(`No operation has the tag "${unknown}". There are: ${names || 'none'}.`)
}
