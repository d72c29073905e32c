import type { Operation } from '../../../openapi/contract.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import type { ListReader } from '../../session/list-reader.ts'
import { type Claim, claimOf } from '../../vocabulary/check.ts'
import { refused, succeeded, tooBusy } from '../../vocabulary/exchange.ts'
import type { Identity } from '../../vocabulary/target.ts'
import { judged, notApplicable, notTried, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { isPublic } from './guarded.ts'
import { isolationList } from './isolation-checks.ts'
import { defineLaw } from './law.ts'

/** Nothing is listed to one identity that only the other can read. */
export const listsOnlyOwn = defineLaw({
  label: 'own lists',
  checks: [isolationList],
  async run(subject, every) {
    const { reader, session, resource } = subject
    const { identity, other } = session.target
    const { read, parameter } = resource
    if (!reader) return every(unmet('list'))
    const operation = reader.list
    if (!read || parameter === undefined) return every(unmet('read', { operation }))
    if (isPublic(read)) return every(unmet('security', { operation }))
    if (resource.parents.length > 0) {
      return every(notApplicable('its parents tell tenants apart', operation))
    }
    if (!identity) return every(unmet('identity', { operation }))
    if (!other) return every(unmet('second identity', { operation }))
    const at = { subject, reader, read, parameter }
    const one = await judgeList(at, identity, other)
    const two = await judgeList(at, other, identity)
    return { 'isolation-list': [one, two] }
  },
})

/** Reads what is listed to one identity, as that identity and, where it is refused, as the other. */
async function judgeList(
  {
    subject,
    reader,
    read,
    parameter,
  }: {
    readonly subject: ResourceScope
    readonly reader: ListReader
    readonly read: Operation
    readonly parameter: string
  },
  lister: Identity,
  owner: Identity,
): Promise<Verdict> {
  const operation = reader.list
  const listing = await reader.all({ as: lister })
  let seen = 0
  for (const thing of listing?.items.slice(0, 10) ?? []) {
    const id = reader.keyOf(thing)
    const params = { ...subject.place, [parameter]: id }
    const call = { operation: read, params, cause: 'foreign' } as const
    const own = await subject.session.call({ ...call, as: lister })
    if (own && succeeded(own)) seen += 1
    if (!own || !refused(own) || tooBusy(own)) continue
    const foreign = await subject.session.call({ ...call, as: owner })
    const page = listing?.pages[0]?.exchange
    if (!foreign || !succeeded(foreign) || !page) continue
    const claim: Claim = claimOf(isolationList, {
      facts: { id, because: 'readable by the other only' },
      ...{ pointer: operation.pointer, operation, steps: [own, foreign, page] },
    })
    return judged([claim], operation)
  }
  return seen > 0
    ? judged([], operation)
    : notTried('nothing that is listed could be read', { operation })
}
