import type { Contract, Operation } from '../../openapi/contract.ts'
import { ResourcePool } from '../fixtures/resource-pool.ts'
import { isOfRun, readSent } from '../fixtures/what-was-sent.ts'
import { idsOf } from '../resources/identify.ts'
import type { Resource } from '../resources/resource.ts'
import type { Gate } from '../session/gate.ts'
import { Session } from '../session/session.ts'
import { defaultOptions } from '../session/session-options.ts'
import { fillPath, type Params, type SessionCall } from '../vocabulary/call.ts'
import { type Exchange, succeeded } from '../vocabulary/exchange.ts'
import {
  type EntryOf,
  entriesOf,
  firstLists,
  type RunJournalEntry,
  stillMade,
  unsettledIn,
} from '../vocabulary/journal.ts'
import type { Identity, Target } from '../vocabulary/target.ts'
import { bears } from './bears.ts'
import { takeAgain } from './inventory.ts'
import { removeByPrefix } from './left-things.ts'

/** Result of a clean-up: paths that were deleted, and paths that could not be. */
export interface CleanedUp {
  readonly removed: readonly string[]
  readonly left: readonly string[]
}

export interface CleanUpOptions {
  readonly gate?: Gate
  /**
   * Removes only what shows this text on the server: for a journal that somebody else may have
   * written, the prefix of its run.
   */
  readonly bearing?: string
}

type MatchedRoute = NonNullable<ReturnType<Contract['match']>>

/**
 * Removes what a run left behind that was killed, going by its journal: what it is known to have
 * made, then what it may have made by writes whose answer it never saw.
 */
export async function cleanUp(
  contract: Contract,
  target: Target,
  entries: readonly RunJournalEntry[],
  { gate, bearing }: CleanUpOptions = {},
): Promise<CleanedUp> {
  const [run] = entriesOf(entries, 'run')
  const session = new Session(contract, target, {
    ...{ ...defaultOptions, seed: 1 },
    ...(run && { prefix: run.prefix }),
    ...(gate && { gate }),
  })
  const cleaner = new Cleaner(session, { target, entries, bearing })
  const made = stillMade(entries)
  for (const entry of made.toReversed()) await cleaner.remove(entry.target, entry.as)
  for (const intents of unsettledIn(entries)) await cleaner.search(intents)
  await cleaner.removeByPrefix()
  await cleaner.putBack()
  return cleaner.result
}

interface Cleaning {
  readonly target: Target
  readonly entries: readonly RunJournalEntry[]
  readonly bearing: string | undefined
}

class Cleaner {
  readonly #session: Session
  readonly #lab: ResourcePool
  readonly #target: Target
  readonly #entries: readonly RunJournalEntry[]
  readonly #bearing: string | undefined
  readonly #removed: string[] = []
  readonly #left: string[] = []

  constructor(session: Session, { target, entries, bearing }: Cleaning) {
    this.#session = session
    this.#lab = new ResourcePool(session, {})
    this.#target = target
    this.#entries = entries
    this.#bearing = bearing
  }

  get result(): CleanedUp {
    return { removed: this.#removed, left: this.#left }
  }

  /** Deletes one path. What is not there is gone too. */
  async remove(path: string, as: string): Promise<void> {
    const { basePath } = this.#target
    const route = this.#session.contract.match(path.slice(basePath.length))
    const operation = route?.methods.get('DELETE')
    if (!operation) return
    const identity = this.#identity(as)
    const call = { operation, params: route?.params ?? {}, ...(identity && { as: identity }) }
    const read = route?.methods.get('GET')
    if (this.#bearing !== undefined) {
      const shown = read && (await this.#session.call({ ...call, operation: read, cause: 'gone' }))
      const isGone = shown?.response.status === 404 || shown?.response.status === 410
      const isOurs =
        route !== undefined && bears(this.#lab, route.template, { shown, text: this.#bearing })
      if (!isGone && !isOurs) this.#left.push(path)
      if (isGone || !isOurs) return
    }
    if (route) this.#own(route)
    const exchange = await this.#session.call({ ...call, cause: 'gone' })
    if (exchange && succeeded(exchange)) this.#removed.push(path)
    else if (!(exchange && (await this.#isGone(exchange, call, read)))) this.#left.push(path)
  }

  /** Allows writes to the things that the journal proves to be of the run. */
  #own({ template, params }: MatchedRoute): void {
    const resource = this.#lab.resources.find(({ item }) => item === template)
    const id = params[resource?.parameter ?? '']
    if (!resource || id === undefined) return
    this.#session.made.add({ resource, params, id, created: undefined, as: undefined })
  }

  /** 404 says that a thing is gone only where a read says so too. */
  async #isGone(
    removal: Exchange,
    call: SessionCall,
    read: Operation | undefined,
  ): Promise<boolean> {
    const statuses = [404, 410]
    if (!statuses.includes(removal.response.status)) return false
    if (!read) return true
    const shown = await this.#session.call({ ...call, operation: read, cause: 'gone' })
    return shown !== undefined && statuses.includes(shown.response.status)
  }

  /** Removes what came after the run had begun and bears its prefix, whoever made it of what. */
  async removeByPrefix(): Promise<void> {
    const { basePath } = this.#target
    const shelves = firstLists(this.#entries).map(({ collection, ids }) => {
      const path = collection.slice(basePath.length)
      return { path, ids: new Set(ids) }
    })
    const old = new Map(shelves.map(({ path }) => [path, { path, rows: new Map() }] as const))
    const now = await takeAgain(this.#lab, { shelves: old })
    const known = new Map(
      shelves.map(({ path, ids }) => {
        const rows = [...(now.shelves.get(path)?.rows ?? [])].filter(([id]) => ids.has(id))
        return [path, { path, rows: new Map(rows) }] as const
      }),
    )
    const removed = await removeByPrefix(this.#lab, { shelves: known }, now)
    this.#removed.push(...removed.map((path) => `${basePath}${path}`))
  }

  /** Puts back what the user had allowed the run to change. */
  async putBack(): Promise<void> {
    const { basePath } = this.#target
    const touched = entriesOf(this.#entries, 'touched')
    if (this.#bearing !== undefined) {
      // what somebody else's journal says was there before is not to be believed
      this.#left.push(...touched.map(({ target }) => target))
      return
    }
    for (const { target, body } of touched) {
      await this.#session.touched.recall(target.slice(basePath.length), readSent(body))
    }
    const results = await this.#session.touched.putBack({ forgetGone: true })
    this.#left.push(...results.flatMap(({ path, lost }) => (lost.length > 0 ? [path] : [])))
  }

  /** Finds in their list what unanswered creates have made, and removes it. */
  async search(intents: readonly EntryOf<'intent'>[]): Promise<void> {
    const [intent] = intents
    if (!intent) return
    const path = intent.target.slice(this.#target.basePath.length).split('?')[0] ?? ''
    const route = this.#session.contract.match(path)
    const create = route?.methods.get('POST')
    const resource = this.#lab.resources.find((one) => one.create === create)
    if (!route || !create || !resource?.item) return
    const { reader } = this.#lab.subjectIn(resource, route.params)
    const identity = this.#identity(intent.as)
    const listing = await reader?.all(identity ? { as: identity } : {})
    for (const thing of listing?.items ?? []) {
      const known = { resource, entries: this.#entries, isTrusted: this.#bearing === undefined }
      if (!intents.some((one) => isOfRun(thing, one, known))) continue
      await this.remove(this.#pathOf(resource, route.params, thing), intent.as)
    }
  }

  #pathOf(resource: Resource, place: Params, thing: unknown): string {
    const [first] = idsOf(resource, thing)
    const params = { ...place, [resource.parameter ?? '']: first?.id ?? '' }
    return `${this.#target.basePath}${fillPath(resource.item ?? '', params)}`
  }

  #identity(name: string): Identity | undefined {
    return this.#target.other?.name === name ? this.#target.other : this.#target.identity
  }
}
