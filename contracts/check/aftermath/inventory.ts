import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Operation } from '../../openapi/contract.ts'
import { isObject, type JsonObject } from '../../openapi/reference.ts'
import type { ResourcePool } from '../fixtures/resource-pool.ts'
import type { Resource } from '../resources/resource.ts'
import { unwrap } from '../resources/unwrap.ts'
import { ListReader } from '../session/list-reader.ts'
import { fillPath, type Params } from '../vocabulary/call.ts'
import { succeeded } from '../vocabulary/exchange.ts'

/** One thing as a list shows it, or the answer of a read that has no list. */
export interface Row {
  /** Path of the thing below the base path. */
  readonly path: string
  readonly id: string
  readonly value: JsonObject
  readonly params: Params
  /** `undefined` where it is a thing that there is one of. */
  readonly resource: Resource | undefined
}

/** Result of reading one list. */
export interface Shelf {
  /** Path of the collection, or of the one thing. */
  readonly path: string
  /** By id, in the order of the list. */
  readonly rows: ReadonlyMap<string, Row>
}

/** State of a server at one time: every list and single thing under known parents. */
export interface Inventory {
  readonly shelves: ReadonlyMap<string, Shelf>
}

/** Most lists and single things that an inventory reads; what lies beyond is not compared. */
const mostShelves = 120
const mostParents = 3

/** Reads, and only reads, everything that the contract lists below parents that are there. */
export async function takeInventory(lab: ResourcePool): Promise<Inventory> {
  const shelves = new Map<string, Shelf>()
  for (const resource of lab.resources) {
    for (const place of await placesOf(lab, resource)) {
      if (shelves.size >= mostShelves) return { shelves }
      const shelf = await readShelf(lab, resource, place)
      if (shelf) shelves.set(shelf.path, shelf)
    }
  }
  return { shelves }
}

/** The same lists again. */
export async function takeAgain(lab: ResourcePool, { shelves }: Inventory): Promise<Inventory> {
  const again = new Map<string, Shelf>()
  for (const { path } of shelves.values()) {
    const route = lab.session.contract.match(path)
    const resource = lab.resources.find(({ collection }) => collection === route?.template)
    const shelf = resource && (await readShelf(lab, resource, route?.params ?? {}))
    if (shelf) again.set(path, shelf)
  }
  return { shelves: again }
}

async function readShelf(
  lab: ResourcePool,
  resource: Resource,
  place: Params,
): Promise<Shelf | undefined> {
  const { list } = resource
  if (!list) return undefined
  const { session } = lab
  const path = fillPath(resource.collection, place)
  const reader = new ListReader(session, { ...resource, list }, place)
  const listing = await reader.all()
  if (!listing) return readSingle(lab, { list, place, path })
  if (!listing.complete) return undefined
  const rows = listing.items.map((item): readonly [string, Row] => {
    const id = reader.keyOf(item)
    const params = { ...place, [resource.parameter ?? 'id']: id }
    const own = resource.item === undefined ? `${path}#${id}` : fillPath(resource.item, params)
    return [
      id,
      { path: own, id, value: unwrap(item, resource) ?? { value: item }, params, resource },
    ]
  })
  return { path, rows: new Map(rows) }
}

/** A GET that answers no list, e.g. the settings of an organization. */
async function readSingle(
  { session }: ResourcePool,
  {
    list,
    place,
    path,
  }: { readonly list: Operation; readonly place: Params; readonly path: string },
): Promise<Shelf | undefined> {
  const exchange = await session.call({ operation: list, params: place, cause: 'odd' })
  const value = exchange && succeeded(exchange) ? exchange.body : undefined
  if (!isObject(value)) return undefined
  const row: Row = { path, id: '', value, params: place, resource: undefined }
  return { path, rows: new Map([['', row]]) }
}

/** Values of a resource's parents that are there: given, listed, or named by an example. */
async function placesOf(
  lab: ResourcePool,
  { parents, collection }: Resource,
): Promise<readonly Params[]> {
  let places: readonly Params[] = [{}]
  for (const parameter of parents) {
    const next: Params[] = []
    for (const place of places) {
      const ids = await lab.existingIds(parameter, collection, place)
      next.push(...ids.slice(0, mostParents).map((id) => ({ ...place, [parameter]: id })))
    }
    places = next
  }
  return places
}

/** Counts the things of an inventory. */
export const rowsIn = ({ shelves }: Inventory): readonly Row[] =>
  [...shelves.values()].flatMap(({ rows }) => [...rows.values()])

/** SHA-256 over the rows that `wanted` names, without the properties to leave out. Hexadecimal. */
export function digestOf(
  inventory: Inventory,
  wanted: ReadonlySet<string>,
  without: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const texts = rowsIn(inventory)
    .filter(({ path }) => wanted.has(path))
    .map(({ path, value }) => `${path} ${canonical(value, without.get(path))}`)
  return bytesToHex(sha256(utf8ToBytes(texts.toSorted().join('\n'))))
}

/** JSON with sorted keys. */
export function canonical(value: unknown, without?: ReadonlySet<string>): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const names = Object.keys(value).filter((name) => !without?.has(name))
  return `{${names.toSorted().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)}}`
}
