import type { Operation } from '../../openapi/contract.ts'
import type { JsonObject } from '../../openapi/reference.ts'
import type { ResourcePool } from '../fixtures/resource-pool.ts'
import type { Session } from '../session/session.ts'
import { canWrite } from '../session/writes/touched-things.ts'
import { isSame } from '../values/compare.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import { digestOf, type Inventory, type Row, rowsIn, takeAgain } from './inventory.ts'
import { leftThings, removeByPrefix } from './left-things.ts'

/** One difference between what was there before a run and after its clean-up. */
export interface StateChange {
  /** Path of the thing below the base path. */
  readonly path: string
  readonly what: 'changed' | 'gone' | 'came'
  /** Names of the properties that differ; empty where the whole thing does. */
  readonly properties: readonly string[]
  /** The request of the run that names the thing, if one does. */
  readonly by: Exchange | undefined
}

/** Something that the run created and that is still there. */
export interface LeftThing {
  /** Path of the thing below the base path. */
  readonly path: string
  /** Name of the identity that may remove it. */
  readonly as: string
  /** The operation that removes it; `undefined` where the contract has none. */
  readonly remove: Operation | undefined
  readonly why: string
  /** The create and the last attempt to remove it, as far as they are known. */
  readonly steps: readonly Exchange[]
}

/** Changes of the state between the begin and the end of a run. */
export interface Aftermath {
  /** Number of lists and single things that were compared, and of the things in them. */
  readonly shelves: number
  readonly rows: number
  /** SHA-256 of what was there before, seen before and after the run. Hexadecimal. */
  readonly before: string
  readonly after: string
  readonly changes: readonly StateChange[]
  /** Number of things that the run created. */
  readonly made: number
  readonly left: readonly LeftThing[]
}

/** Compares what is there with what was there before the run, once its own things are removed. */
export async function settleUp(lab: ResourcePool, before: Inventory): Promise<Aftermath> {
  const { session } = lab
  await removeByPrefix(lab, before, await takeAgain(lab, before))
  const after = await takeAgain(lab, before)
  const restless = await restlessIn(lab, before, after)
  const all = changesBetween(session, { before, after, restless })
  const old = new Set(rowsIn(before).map(({ path }) => path))
  const left = leftThings(session, before, after)
  const leftPaths = new Set(left.map(({ path }) => path))
  const shelves = new Set(after.shelves.keys())
  const compared = { shelves: new Map([...before.shelves].filter(([path]) => shelves.has(path))) }
  return {
    shelves: compared.shelves.size,
    rows: rowsIn(compared).length,
    before: digestOf(compared, old, restless),
    after: digestOf(after, old, restless),
    changes: all.filter(({ path }) => !leftPaths.has(path)),
    made: session.made.size,
    left,
  }
}

/** Properties that differ between two readings one after the other: the server changes them itself. */
async function restlessIn(
  lab: ResourcePool,
  before: Inventory,
  after: Inventory,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const moved = [...after.shelves].filter(([path, { rows }]) =>
    [...rows].some(([id, row]) => {
      const old = before.shelves.get(path)?.rows.get(id)
      return old !== undefined && !isSame(old.value, row.value)
    }),
  )
  const again = await takeAgain(lab, { shelves: new Map(moved) })
  const found = new Map<string, ReadonlySet<string>>()
  for (const [path, { rows }] of again.shelves) {
    for (const [id, row] of rows) {
      const last = after.shelves.get(path)?.rows.get(id)
      const names = last ? differing(last.value, row.value) : []
      if (names.length > 0) found.set(row.path, new Set(names))
    }
  }
  return found
}

const differing = (before: JsonObject, after: JsonObject): readonly string[] =>
  Object.keys({ ...before, ...after }).filter((name) => !isSame(before[name], after[name]))

interface Compared {
  readonly before: Inventory
  readonly after: Inventory
  readonly restless: ReadonlyMap<string, ReadonlySet<string>>
}

function changesBetween(
  session: Session,
  { before, after, restless }: Compared,
): readonly StateChange[] {
  return [...after.shelves].flatMap(([path, now]): readonly StateChange[] => {
    const rows = before.shelves.get(path)?.rows ?? new Map<string, Row>()
    const came = [...now.rows.values()]
      .filter(({ id }) => !rows.has(id))
      .map((row) => change(row, 'came'))
    const others = [...rows.values()].flatMap((row): readonly StateChange[] => {
      const there = now.rows.get(row.id)
      if (!there) return [{ ...change(row, 'gone'), by: naming(session, row) }]
      const quiet = differing(row.value, there.value).filter(
        (name) => !restless.get(row.path)?.has(name),
      )
      if (quiet.length === 0) return []
      return [{ ...change(row, 'changed'), properties: quiet, by: naming(session, row) }]
    })
    return [...came, ...others]
  })
}

const change = ({ path }: Row, what: StateChange['what']): StateChange => ({
  path,
  what,
  properties: [],
  by: undefined,
})

/** The last write of the run that names a thing, creates of other things left out. */
function naming({ written, resources, target }: Session, { path, id }: Row): Exchange | undefined {
  return written.findLast(({ request, operation }) => {
    if (resources.some(({ create }) => create !== undefined && create === operation)) return false
    const asked = request.target.slice(target.basePath.length).split('?')[0] ?? ''
    if (asked === path || asked.startsWith(`${path}/`) || path.startsWith(`${asked}/`)) return true
    return id.length >= 4 && typeof request.body === 'string' && request.body.includes(`"${id}"`)
  })
}

/** True if a change can be one that the run made: a request names the thing and can write to it. */
export function isOurs(session: Session, { what, path, properties, by }: StateChange): boolean {
  if (by === undefined || what === 'came') return false
  if (what === 'gone') return true
  const writes = writesTo(session, path)
  return properties.some((name) => writes.some((write) => canWrite(session, write, name)))
}

function writesTo({ contract }: Session, path: string): readonly Operation[] {
  const methods = contract.match(path)?.methods
  return [...(methods?.values() ?? [])].filter(({ method }) => ['PUT', 'PATCH'].includes(method))
}
