import type { Operation } from '../../openapi/contract.ts'
import type { JsonObject } from '../../openapi/reference.ts'
import { type Exchange, refused, succeeded, tooBusy } from '../exchange.ts'
import { thingIn } from '../resources/identify.ts'
import type { Item } from '../resources/maker.ts'
import { showsText } from '../shows-text.ts'
import { isSame } from '../values/compare.ts'
import { isWhatWasSent } from '../what-was-sent.ts'
import { isShown } from './changes.ts'
import { readItem, type Subject, show } from './subject.ts'

/** What a write could have changed: the list of its place, and the things that are watched. */
export interface Snapshot {
  /** Rows of the list by id; `undefined` where it could not be read whole. */
  readonly listed: ReadonlyMap<string, unknown> | undefined
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
  const rows = listing?.items.map((row) => [subject.reader?.keyOf(row) ?? '', row] as const)
  return {
    listed: listing?.complete ? new Map(rows) : undefined,
    things,
    exchanges: [...exchanges, ...pages],
  }
}

/**
 * What is not as it was, one sentence each. Only of things that are the run's own or that show what
 * was `sent`: somebody else may be writing at the same time.
 */
export function changesBetween(
  subject: Subject,
  { before, after }: { readonly before: Snapshot; readonly after: Snapshot },
  sent: readonly Exchange[],
): readonly string[] {
  return [...listChanges(subject, { before, after }, sent), ...thingChanges(subject, before, after)]
}

function listChanges(
  { session, resource, place }: Subject,
  { before, after }: { readonly before: Snapshot; readonly after: Snapshot },
  sent: readonly Exchange[],
): readonly string[] {
  if (!before.listed || !after.listed) return []
  const [old, now] = [before.listed, after.listed]
  const { prefix } = session.options
  const isOurs = (row: unknown) => showsText(row, prefix) || sent.some((one) => shows(row, one))
  const isThere = (id: string) =>
    session.made.isThere({ resource, params: { ...place, [resource.parameter ?? '']: id } })
  const added = [...now].filter(([id, row]) => !old.has(id) && isOurs(row))
  const gone = [...old.keys()].filter((id) => !now.has(id) && isThere(id))
  return [
    ...added.map(([id]) => `${id} is listed`),
    ...gone.map((id) => `${id} is no longer listed`),
  ]
}

/** Whether a row shows everything that a request sent and that it can show. */
function shows(row: unknown, { request }: Exchange): boolean {
  const thing = thingIn(row)
  const body = typeof request.body === 'string' ? request.body : undefined
  return thing !== undefined && isWhatWasSent(thing, body)
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
