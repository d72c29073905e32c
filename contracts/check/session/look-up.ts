import type { Resource } from '../resources/resource.ts'
import type { Params } from '../vocabulary/call.ts'
import { succeeded } from '../vocabulary/exchange.ts'
import type { Identity } from '../vocabulary/target.ts'
import { ListReader } from './list-reader.ts'
import type { Session } from './session.ts'

/** True if a thing is there, by reading it, else by its list; `undefined` where neither tells. */
export async function lookUp(
  session: Session,
  about: {
    readonly resource: Resource
    readonly params: Params
    readonly as: Identity | undefined
  },
): Promise<boolean | undefined> {
  const { resource, params, as } = about
  const { read, list, parameter = '' } = resource
  const by = as && { as }
  const shown =
    read && (await session.call({ operation: read, params, ...by, cause: 'unknown-id' }))
  if (shown && [400, 404, 410, 414, 422].includes(shown.response.status)) return false
  if (shown && succeeded(shown)) return true
  const reader = list && new ListReader(session, { ...resource, list }, params)
  const listing = await reader?.all({ ...by })
  const id = params[parameter] ?? ''
  if (!reader || !listing?.complete) return undefined
  return listing.items.some((row) => reader.hasId(row, id))
}
