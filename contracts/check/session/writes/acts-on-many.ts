import type { Contract } from '../../../openapi/contract.ts'
import type { Resource } from '../../resources/resource.ts'
import { viewOf } from '../../values/view.ts'
import { isAtOrBelow } from '../../vocabulary/bare-path.ts'
import { bodyMedia } from '../../vocabulary/write-body.ts'

const bulk =
  /^(bulk|batch|many|delete|remove|purge|clear|import|merge|move|search|query|find|filter|archive)/i

/** True if a POST takes a list, or stands under a word for an action on many things. */
export function actsOnMany(
  contract: Contract,
  { create, remove, collection, item }: Resource,
): boolean {
  if (!create) return false
  const isList = viewOf(contract, bodyMedia(create)?.schema).type === 'array'
  if (item !== undefined && isAtOrBelow(item, collection)) return isList && !remove
  if (isList) return true
  return collection.split('/').some((word) => bulk.test(word))
}
