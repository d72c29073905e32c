import type { Contract, Method, Operation, ResponseSpec } from '../../openapi/contract.ts'
import { isObject } from '../../openapi/reference.ts'
import { plainName } from '../values/plain-name.ts'
import { viewOf } from '../values/view.ts'
import { barePath, isAtOrBelow } from '../vocabulary/bare-path.ts'
import { paramsOf } from '../vocabulary/call.ts'
import { bodyMedia } from '../vocabulary/write-body.ts'
import { writesByRead } from '../vocabulary/writing.ts'

/** A kind of thing that the contract has a collection, items, or both of. */
export interface Resource {
  /** Last word of the collection's path, e.g. `teams`. */
  readonly name: string
  /** As the contract writes it, e.g. `/teams` or `/teams/`. */
  readonly collection: string
  readonly item: string | undefined
  /** The path parameter that holds the id of an item. */
  readonly parameter: string | undefined
  /** Path parameters of the collection: the ids of what it belongs to, outermost first. */
  readonly parents: readonly string[]
  /** Plain names of the properties that its bodies write; found in wrappers by them. */
  readonly properties?: ReadonlySet<string>
  /** The property that a link of its create names as the id of an item. */
  readonly idProperty?: string | undefined
  readonly list: Operation | undefined
  readonly create: Operation | undefined
  readonly read: Operation | undefined
  readonly replace: Operation | undefined
  readonly update: Operation | undefined
  readonly remove: Operation | undefined
}

type Methods = ReadonlyMap<Method, Operation>

/** Finds the resources of a contract by its paths, outermost first. */
export function inferResources(contract: Contract): readonly Resource[] {
  const paths = new Map<string, Map<Method, Operation>>()
  for (const operation of contract.operations.values()) {
    if (writesByRead(operation)) continue
    const path = barePath(operation.path)
    const methods = paths.get(path) ?? new Map()
    paths.set(path, methods.set(operation.method, operation))
  }
  const resources = [...collectionsOf(paths)].map((collection) =>
    withProperties(contract, toResource(collection, paths)),
  )
  return resources
    .filter(({ list, create, read }) => list ?? create ?? read)
    .toSorted((a, b) => a.parents.length - b.parents.length)
}

const endsInParameter = /^(.*\/[^/{}]+)\/\{[^/{}]+\}$/

function collectionsOf(paths: ReadonlyMap<string, Methods>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [path, methods] of paths) {
    const collection = endsInParameter.exec(path)?.[1]
    if (collection !== undefined) found.add(collection)
    else if (/\/[^/{}]+$/.test(path) && (methods.has('POST') || methods.has('GET'))) found.add(path)
  }
  return found
}

function toResource(collection: string, paths: ReadonlyMap<string, Methods>): Resource {
  const item = itemOf(collection, paths)
  const own = paths.get(collection)
  const one = item === undefined ? undefined : paths.get(item)
  const post = own?.get('POST')
  return {
    name: lastWord(collection),
    collection: writtenPath(own) ?? collection,
    item: writtenPath(one) ?? item,
    parameter: item === undefined ? undefined : paramsOf(item).at(-1),
    parents: paramsOf(collection),
    list: own?.get('GET'),
    create: post?.requestBody && item !== undefined ? post : undefined,
    read: one?.get('GET'),
    replace: one?.get('PUT'),
    update: one?.get('PATCH') ?? (one?.get('PUT') ? undefined : one?.get('POST')),
    remove: one?.get('DELETE'),
  }
}

function withProperties(contract: Contract, resource: Resource): Resource {
  const writes = [resource.create, resource.replace, resource.update]
  const names = writes.flatMap((write) => [
    ...viewOf(contract, write && bodyMedia(write)?.schema).properties.keys(),
  ])
  const properties = new Set(names.map(plainName))
  return { ...resource, properties, idProperty: linkedProperty(resource) }
}

function linkedProperty({ create, parameter }: Resource): string | undefined {
  const pointers = create?.responses.flatMap((response) => linkedPointers(response, parameter))
  return pointers?.[0]?.split('/').at(-1)
}

/**
 * The places in a response's body that its OpenAPI links name as a path parameter:
 * `parameters: { team_id: '$response.body#/tenant_id' }`.
 */
export function linkedPointers(
  { links }: ResponseSpec,
  parameter: string | undefined,
): readonly string[] {
  if (parameter === undefined) return []
  return Object.values(links).flatMap((link) => {
    const parameters = isObject(link) && isObject(link.parameters) ? link.parameters : {}
    const pointer = /^\$response\.body#(\/.*)$/.exec(String(parameters[parameter]))?.[1]
    return pointer === undefined ? [] : [pointer]
  })
}

/** The path of one item: right below the collection, else under the same word elsewhere. */
function itemOf(collection: string, paths: ReadonlyMap<string, Methods>): string | undefined {
  const items = [...paths.keys()].filter((path) => endsInParameter.test(path))
  const below = items.filter((path) => endsInParameter.exec(path)?.[1] === collection)
  const most = (path: string) => paths.get(path)?.size ?? 0
  const [best] = below.toSorted((a, b) => most(b) - most(a))
  if (best !== undefined) return best
  const params = new Set(paramsOf(collection))
  return items.find((path) => {
    const elsewhere = endsInParameter.exec(path)?.[1] ?? ''
    const reachable = paramsOf(elsewhere).every((name) => params.has(name))
    return lastWord(elsewhere) === lastWord(collection) && reachable
  })
}

/** A path as the contract writes it, with the slash at its end where it has one. */
const writtenPath = (methods: Methods | undefined): string | undefined =>
  [...(methods?.values() ?? [])][0]?.path

const lastWord = (path: string) => path.split('/').at(-1) ?? path

/**
 * The operation that makes a thing: POST, or PUT under a name of the caller's own where there is no
 * POST, and where a read tells what is there already and an operation removes it again.
 */
export const makerOf = ({ create, replace, read, remove }: Resource): Operation | undefined =>
  create ?? (read && remove ? replace : undefined)

/** Resources whose collection lies below an item of this one. */
export const childrenOf = (parent: Resource, all: readonly Resource[]): readonly Resource[] =>
  parent.item === undefined
    ? []
    : all.filter(({ collection }) => isAtOrBelow(collection, parent.item ?? ''))

/** The resource whose items a path parameter names, the one nearest to a path. */
export function holderOf(
  resources: readonly Resource[],
  parameter: string,
  path: string,
): Resource | undefined {
  const holders = resources.filter((resource) => resource.parameter === parameter)
  const above = holders.filter(({ item }) => item !== undefined && path.startsWith(barePath(item)))
  const [nearest] = above.toSorted((a, b) => b.collection.length - a.collection.length)
  return nearest ?? holders.find(({ create }) => create !== undefined) ?? holders[0]
}
