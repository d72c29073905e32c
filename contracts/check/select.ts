import type { Contract } from '../openapi/contract.ts'
import type { Selection } from './selection.ts'

/** What a person names of a contract. */
export interface Named {
  /** Ids of operations; all where neither these nor tags are given. */
  readonly operations?: readonly string[]
  readonly tags?: readonly string[]
  /** Such as `2/3`. */
  readonly shard?: string
}

/** @throws Error naming an operation, a tag or a shard that there is not */
export function toSelection(contract: Contract, named: Named): Selection {
  const { operations = [], tags = [], shard } = named
  for (const id of operations) contract.require(id)
  requireTags(contract, tags)
  const isNamed = operations.length > 0 || tags.length > 0
  return {
    ...(isNamed && {
      isWantedOperation: (operation) =>
        operations.includes(operation.id) || operation.tags.some((tag) => tags.includes(tag)),
    }),
    ...(shard !== undefined && { shard: toShard(shard) }),
  }
}

function toShard(text: string): NonNullable<Selection['shard']> {
  const [whole, index, of] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  if (whole === undefined) throw new Error(`"${text}" is no shard. Write it as 1/3.`)
  const shard = { index: Number(index), of: Number(of) }
  if (shard.index >= 1 && shard.index <= shard.of) return shard
  throw new Error(`There is no shard ${shard.index} of ${shard.of}. Count from 1.`)
}

function requireTags({ operations }: Contract, tags: readonly string[]): void {
  const known = new Set([...operations.values()].flatMap((operation) => operation.tags))
  const unknown = tags.find((tag) => !known.has(tag))
  if (unknown === undefined) return
  const names = [...known].map((tag) => `"${tag}"`).join(', ')
  throw new Error(`No operation has the tag "${unknown}". There are: ${names || 'none'}.`)
}
