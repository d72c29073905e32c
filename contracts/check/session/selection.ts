import type { Operation } from '../../openapi/contract.ts'
import type { Resource } from '../resources/resource.ts'

/** Which part of a contract a run is about. */
export interface Selection {
  /** Only these operations, and the laws of their resources. */
  readonly isWantedOperation?: (operation: Operation) => boolean
  /** One of several runs that share the work; `index` counts from 1. */
  readonly shard?: { readonly index: number; readonly of: number }
}

/** True if the nth operation is this run's. */
export const selects = (selection: Selection, operation: Operation, at: number): boolean =>
  (selection.isWantedOperation?.(operation) ?? true) && isOwnShard(selection, at)

/** True if the laws of the nth resource are this run's. */
export function selectsResource(selection: Selection, resource: Resource, at: number): boolean {
  const { list, create, read, replace, update, remove } = resource
  const operations = [list, create, read, replace, update, remove]
  const isWanted = selection.isWantedOperation ?? (() => true)
  const some = operations.some((operation) => operation !== undefined && isWanted(operation))
  return some && isOwnShard(selection, at)
}

const isOwnShard = ({ shard }: Selection, at: number): boolean =>
  shard === undefined || at % shard.of === shard.index - 1
