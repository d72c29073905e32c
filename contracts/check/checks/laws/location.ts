import type { Operation } from '../../../openapi/contract.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import { type ResourceScope, readItem } from '../../fixtures/resource-scope.ts'
import { pathOf } from '../../resources/identify.ts'
import { isSame } from '../../values/compare.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, succeeded, tooBusy } from '../../vocabulary/exchange.ts'
import { headerOf } from '../../vocabulary/target.ts'
import { judged, notApplicable, notTried, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { locationLeadsThere } from './create-checks.ts'

/** Follows the Location of a create: it leads to the new resource. */
export async function leadsThere(
  subject: ResourceScope,
  item: CreatedResource,
  create: Operation,
): Promise<Verdict> {
  const { session, resource, reader } = subject
  const { read } = resource
  const location = headerOf(item.created.response, 'location')
  const path = location === undefined ? undefined : pathOf(location, item.created.request.target)
  if (!read) return unmet('read', { operation: create })
  if (location === undefined || path === undefined || item.created.response.status !== 201) {
    return notApplicable('no 201 with a Location came', create)
  }
  const led = await session.fetch({ operation: read, params: item.params }, path)
  if (!led || tooBusy(led))
    return notTried('the Location got no usable answer', { operation: create })
  const isThere =
    succeeded(led) &&
    (!reader || reader.hasId(led.body, item.id) || (await isOwnRead(subject, item, led)))
  const claim = {
    facts: { id: item.id, location },
    pointer: `${create.pointer}/responses`,
    ...{ operation: create, steps: [item.created, led] },
  }
  return judged(isThere ? [] : [claimOf(locationLeadsThere, claim)], create)
}

/** True if the path of the resource itself shows the same: the id may stand where nobody looks. */
async function isOwnRead(
  subject: ResourceScope,
  item: CreatedResource,
  led: Exchange,
): Promise<boolean> {
  const read = await readItem(subject, item)
  return read !== undefined && succeeded(read) && isSame(led.body, read.body)
}
