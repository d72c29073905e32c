import type { ResourcePool } from '../../fixtures/resource-pool.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import type { Params } from '../../vocabulary/call.ts'
import type { Identity } from '../../vocabulary/target.ts'

/** The place of a sibling parent, and the identity that looks there. */
export interface Beside {
  readonly place: Params
  /** The second identity; `undefined` for the first. */
  readonly as: Identity | undefined
  /** The path parameter that differs; `undefined` where only the identity does. */
  readonly parameter: string | undefined
}

/** Places of the second identity, and of the first under each other parent that it has. */
export async function placesBeside(
  subject: ResourceScope,
  lab: ResourcePool,
): Promise<readonly Beside[]> {
  const { resource, place, session } = subject
  const { other } = session.target
  const found: Beside[] = []
  for (const parameter of resource.parents) {
    const own = await lab.idsFor(parameter, resource.collection)
    const at = { parameter, own }
    const second = await secondId(subject, lab, at)
    if (second !== undefined) {
      found.push({ place: { ...place, [parameter]: second }, as: undefined, parameter })
    }
    const first = other && (await foreignId(subject, lab, { ...at, other }))
    if (first !== undefined) {
      found.push({ place: { ...place, [parameter]: first }, as: other, parameter })
    }
  }
  if (resource.parents.length === 0 && other) found.push({ place, as: other, parameter: undefined })
  return found
}

interface At {
  readonly parameter: string
  /** Ids of the parameter that the first identity can list. */
  readonly own: readonly string[]
}

/**
 * Another parent of the first identity: given, listed, or named by an example. An example may stand
 * for nothing, so the list below it must answer.
 */
async function secondId(
  { resource, place, reader }: ResourceScope,
  lab: ResourcePool,
  { parameter, own }: At,
): Promise<string | undefined> {
  const given = lab.given[parameter] ?? []
  const known = [...given, ...own].find((id) => id !== place[parameter])
  if (known !== undefined) return known
  for (const id of lab.exampleIds(parameter, resource.collection)) {
    if (id === place[parameter]) continue
    if (!reader || (await reader.page({ place: { ...place, [parameter]: id } }))) return id
  }
  return undefined
}

/** The id of a parent that only the second identity has: it can list what is below. */
async function foreignId(
  { resource, place, reader }: ResourceScope,
  lab: ResourcePool,
  { parameter, own, other }: At & { readonly other: Identity },
): Promise<string | undefined> {
  const listed = await lab.idsFor(parameter, resource.collection, other)
  const examples = lab.exampleIds(parameter, resource.collection)
  const candidates = [...listed, ...(lab.given[parameter] ?? []), ...examples]
  for (const id of new Set(candidates)) {
    if (id === place[parameter] || (own.includes(id) && listed.includes(id))) continue
    const page = await reader?.page({ as: other, place: { ...place, [parameter]: id } })
    if (page || !reader) return id
  }
  return undefined
}
