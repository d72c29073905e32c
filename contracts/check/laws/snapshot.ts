import type { Operation } from '../../openapi/contract.ts'
import type { JsonObject } from '../../openapi/reference.ts'
import { type Exchange, refused, succeeded, tooBusy } from '../exchange.ts'
import { thingIn } from '../resources/identify.ts'
import type { Item } from '../resources/maker.ts'
import { isSame } from '../values/compare.ts'
import { isShown } from './changes.ts'
import { readItem, type Subject, show } from './subject.ts'

/** What a write could have changed: the list of its place, and the things that are watched. */
export interface Snapshot {
  /** Ids in the list; `undefined` where it could not be read whole. */
  readonly listed: ReadonlySet<string> | undefined
  /** By id; `undefined` where it is not there. What could not be looked at is left out. */
  readonly things: ReadonlyMap<string, JsonObject | undefined>
  readonly exchanges: readonly Exchange[]
}

export async function snapshotOf(subject: Subject, items: readonly Item[]): Promise<Snapshot> {
  const listing = await subject.reader?.all()
  const things = new Map<string, JsonObject | undefined>()
  const exchanges: Exchange[] = []
  for (const item of items) {
    const read = await readItem(subject, item)
    if (!read) continue
    exchanges.push(read)
    if (succeeded(read)) things.set(item.id, thingIn(read.body))
    else if (refused(read) && !tooBusy(read)) things.set(item.id, undefined)
  }
  const pages = listing?.pages.map(({ exchange }) => exchange) ?? []
  const keys = listing?.complete
    ? listing.items.map((item) => subject.reader?.keyOf(item) ?? '')
    : []
  return {
    listed: listing?.complete ? new Set(keys) : undefined,
    things,
    exchanges: [...exchanges, ...pages],
  }
}

/** What is not as it was, one sentence each. */
export function changesBetween(
  subject: Subject,
  before: Snapshot,
  after: Snapshot,
): readonly string[] {
  return [...listChanges(before, after), ...thingChanges(subject, before, after)]
}

function listChanges(before: Snapshot, after: Snapshot): readonly string[] {
  if (!before.listed || !after.listed) return []
  const [old, now] = [before.listed, after.listed]
  const added = [...now].filter((id) => !old.has(id)).map((id) => `${id} is listed`)
  const gone = [...old].filter((id) => !now.has(id)).map((id) => `${id} is no longer listed`)
  return [...added, ...gone]
}

function thingChanges(subject: Subject, before: Snapshot, after: Snapshot): readonly string[] {
  const { update, replace, create } = subject.resource
  const writes = [update, replace, create].filter((write) => write !== undefined)
  return [...before.things].flatMap(([id, old]) => {
    const now = after.things.get(id)
    if (!old || !after.things.has(id)) return []
    if (!now) return [`${id} can no longer be read`]
    const names = Object.keys({ ...old, ...now }).filter((name) => isWritten(subject, writes, name))
    return names
      .filter((name) => !isSame(old[name], now[name]))
      .map((name) => `${name} of ${id} was ${show(old[name])} and is ${show(now[name])}`)
  })
}

const isWritten = (subject: Subject, writes: readonly Operation[], name: string) =>
  writes.some((write) => isShown(subject, write, name))
