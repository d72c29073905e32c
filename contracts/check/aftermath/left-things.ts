import { isObject } from '../../openapi/reference.ts'
import { CreatedResources } from '../fixtures/created-resources.ts'
import type { ResourcePool } from '../fixtures/resource-pool.ts'
import { isPlainId } from '../resources/identify.ts'
import type { Session } from '../session/session.ts'
import { itemPath, type MadeThing } from '../session/writes/made-things.ts'
import type { LeftThing } from './aftermath.ts'
import { type Inventory, type Row, rowsIn } from './inventory.ts'

/** A prefix is a proof only where nobody else would write it by chance. */
const isTelling = (prefix: string): boolean => prefix.length >= 8 && /\d/.test(prefix)

/**
 * Removes what came during the run and bears its prefix though no answer named it, e.g. the account
 * that an invitation makes, and what the run created elsewhere under the same id, e.g. the key of an
 * organization that a project let go. Other things that came may be a neighbour's and stay.
 * @returns the paths of what was removed
 */
export async function removeByPrefix(
  { session }: ResourcePool,
  before: Inventory,
  now: Inventory,
): Promise<readonly string[]> {
  const { prefix } = session.options
  if (!isTelling(prefix)) return []
  const removed: string[] = []
  const old = new Set(rowsIn(before).map(({ path }) => path))
  const known = new Set(rowsIn(before).map(({ id }) => id))
  for (const row of rowsIn(now)) {
    const { resource, params, id, path } = row
    if (old.has(path) || !resource?.remove || !isPlainId(id)) continue
    const isOwn = !known.has(id) && isOwnElsewhere(session, row)
    if (!isOwn && !bears(row.value, prefix)) continue
    // what an answer named is known already, with its create
    if (!session.made.at(path)) {
      session.made.add({ resource, params, id, created: undefined, as: undefined })
    }
    const isGone = await new CreatedResources(session, resource).discard({ params, id })
    if (isGone) removed.push(path)
  }
  return removed
}

/** True if a create of the run named the id of a row, an id that no two things share by chance. */
const isOwnElsewhere = ({ made }: Session, { resource, id }: Row): boolean =>
  id.length >= 16 &&
  /\d/.test(id) &&
  resource?.parameter !== undefined &&
  made.hasId(resource.parameter, id)

/** True if a text in a value contains the prefix. */
export function bears(value: unknown, prefix: string): boolean {
  if (typeof value === 'string') return value.includes(prefix)
  if (Array.isArray(value)) return value.some((one) => bears(one, prefix))
  return isObject(value) && Object.values(value).some((one) => bears(one, prefix))
}

/** Things that the run created and that no answer showed as deleted. */
export function leftThings(session: Session, before: Inventory, after: Inventory): LeftThing[] {
  const old = new Set(rowsIn(before).map(({ path }) => path))
  const there = new Set(rowsIn(after).map(({ path }) => path))
  const kept = rowsIn(after).flatMap((row) => keptThing(session, row, old))
  const paths = new Set(session.made.left.map(itemPath))
  const unlisted = session.made.left.filter(
    (thing) => !kept.some((one) => itemPath(one) === itemPath(thing)),
  )
  return [...kept, ...unlisted.filter((thing) => isThere(session, thing, after, there))]
    .filter((thing, at, all) => all.findIndex((one) => itemPath(one) === itemPath(thing)) === at)
    .map((thing) => leftThing(session, thing, paths))
}

function keptThing({ made }: Session, row: Row, old: ReadonlySet<string>): readonly MadeThing[] {
  const thing = made.at(row.path)
  return thing && !old.has(row.path) ? [thing] : []
}

/** A thing of a list that was read whole is gone where the list does not have it. */
function isThere(
  { made }: Session,
  thing: MadeThing,
  after: Inventory,
  there: ReadonlySet<string>,
): boolean {
  const path = itemPath(thing)
  if (made.isBelowRemoved(path)) return false
  const isListed = after.shelves.has(path.slice(0, path.lastIndexOf('/')))
  return !isListed || there.has(path)
}

function leftThing(session: Session, thing: MadeThing, unseen: ReadonlySet<string>): LeftThing {
  const path = itemPath(thing)
  const { remove } = thing.resource
  const removal = session.made.removalOf(path)
  const status = removal?.response.status
  const answered = status === undefined ? 'got no answer' : `was answered ${status}`
  const still = unseen.has(path) ? '' : ', and it is still there'
  return {
    path,
    as: (thing.as ?? session.target.identity)?.name ?? 'nobody',
    remove,
    why: remove ? `${remove.id} ${answered}${still}` : 'no operation removes it',
    steps: [thing.created, removal].filter((step) => step !== undefined),
  }
}
