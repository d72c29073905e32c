import { type Exchange, succeeded, tooBusy } from '../exchange.ts'
import type { Session } from '../session.ts'
import type { Identity } from '../target.ts'
import { itemPath } from '../writes/made-things.ts'
import type { Item } from './maker.ts'
import type { Resource } from './resource.ts'

interface Belonging {
  readonly item: Item
  /** Who created it, where it was not the first identity. */
  readonly as: Identity | undefined
}

/** What the run created of one resource and has not removed yet. */
export class Belongings {
  readonly #session: Session
  readonly #resource: Resource
  readonly #left = new Map<string, Belonging>()

  constructor(session: Session, resource: Resource) {
    this.#session = session
    this.#resource = resource
  }

  get size(): number {
    return this.#left.size
  }

  add(item: Item, as: Identity | undefined): void {
    const { ledger, options, target, made } = this.#session
    const { id, params, created } = item
    ledger.made(id, created)
    made.add({ resource: this.#resource, params, id, created, as })
    this.#left.set(id, { item, as })
    if (!this.#resource.remove) return
    const name = (as ?? target.identity)?.name ?? 'nobody'
    const { index } = item.created
    options.journal?.write({ kind: 'made', index, target: this.#targetOf(item), as: name })
  }

  /** Takes an item off the list: it is gone. */
  forget(id: string): void {
    const left = this.#left.get(id)
    if (!left) return
    this.#left.delete(id)
    this.#session.made.gone(itemPath({ resource: this.#resource, params: left.item.params }))
    const target = this.#targetOf(left.item)
    this.#session.options.journal?.write({ kind: 'gone', target })
  }

  /**
   * Removes one thing from the server. What the server does not confirm stays on the list.
   * @returns whether it is gone
   */
  async discard(item: Pick<Item, 'id' | 'params'>, as?: Identity): Promise<boolean> {
    const { remove } = this.#resource
    if (!remove) return false
    const by = as && { as }
    const call = { operation: remove, params: item.params, ...by, cause: 'odd' } as const
    const exchange = await this.#session.call(call)
    if (!exchange) return false
    const path = itemPath({ resource: this.#resource, params: item.params })
    this.#session.made.tried(path, exchange)
    if (!(await this.#isGone(item, exchange, as))) return false
    this.#left.delete(item.id)
    this.#session.made.gone(path)
    this.#session.options.journal?.write({ kind: 'gone', target: this.#targetOf(item) })
    return true
  }

  /**
   * Whether a thing is gone: a 2xx says so; any other answer is believed only with a read or a list
   * that does not have it, since servers answer 404 both to what they deleted and to what they kept.
   */
  async #isGone(
    item: Pick<Item, 'params'>,
    removed: Exchange,
    as: Identity | undefined,
  ): Promise<boolean> {
    if (succeeded(removed)) return true
    const { read } = this.#resource
    if (tooBusy(removed)) return false
    const call = read && { operation: read, params: item.params, ...(as && { as }) }
    const shown = call && (await this.#session.call({ ...call, cause: 'gone' }))
    return shown !== undefined && [404, 410].includes(shown.response.status)
  }

  /** Removes what is left, newest first, but for the ids to keep. */
  async discardAll(kept: ReadonlySet<string> = new Set()): Promise<void> {
    for (const { item, as } of [...this.#left.values()].toReversed()) {
      if (kept.has(item.id)) continue
      await this.discard(item, as)
      // the owner of the parent may remove what somebody else put there
      if (as && this.#left.has(item.id)) await this.discard(item)
    }
  }

  #targetOf({ params }: Pick<Item, 'params'>): string {
    return `${this.#session.target.basePath}${itemPath({ resource: this.#resource, params })}`
  }
}
