import { isObject } from '../../openapi/reference.ts'
import { type Candidate, idsOf } from '../resources/identify.ts'
import type { Resource } from '../resources/resource.ts'
import { unwrap } from '../resources/unwrap.ts'
import type { Params } from '../vocabulary/call.ts'
import { type Exchange, sentJson } from '../vocabulary/exchange.ts'
import type { Identity } from '../vocabulary/target.ts'
import type { ListReader } from './list-reader.ts'
import type { Session } from './session.ts'

interface Making {
  readonly session: Session
  readonly resource: Resource
}

interface Where {
  readonly reader: ListReader | undefined
  readonly place: Params
  readonly as: Identity | undefined
}

/** Ids of what a create made, by a list that shows a text of the run's that only this create sent. */
export async function listedIds(
  { session, resource }: Making,
  exchange: Exchange,
  { reader, as, place }: Where,
): Promise<readonly Candidate[]> {
  const sent = sentJson(exchange)
  const { prefix } = session.options
  const texts = Object.values(isObject(sent) ? sent : {}).filter(
    (value): value is string => typeof value === 'string' && value.startsWith(prefix),
  )
  if (!reader || texts.length === 0) return []
  const listing = await reader.all({ place, ...(as && { as }) })
  const own = listing?.items.filter((row) => {
    const values = Object.values(unwrap(row, resource) ?? {})
    return texts.some((text) => values.includes(text))
  })
  return (own ?? []).slice(0, 1).flatMap((row) => idsOf(resource, row).slice(0, 1))
}
