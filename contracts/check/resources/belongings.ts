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

  /** Removes one thing from the server. What the server does not confirm stays on the list. */
  async discard(item: Item, as?: Identity): Promise<void> {
    const { remove } = this.#resource
    if (!remove) return
    const by = as && { as }
    const call = { operation: remove, params: item.params, ...by, cause: 'odd' } as const
    const exchange = await this.#session.call(call)
    if (exchange && (await this.#isGone(item, exchange, as))) this.forget(item.id)
  }

  /**
   * Whether a thing is gone: a 2xx says so; any other answer is believed only with a read or a list
   * that does not have it, since servers answer 404 both to what they deleted and to what they kept.
   */
  async #isGone(item: Item, removed: Exchange, as: Identity | undefined): Promise<boolean> {
    if (succeeded(removed)) return true
    const { read } = this.#resource
    if (tooBusy(removed)) return false
    const call = read && { operation: read, params: item.params, ...(as && { as }) }
    const shown = call && (await this.#session.call({ ...call, cause: 'gone' }))
    return shown !== undefined && [404, 410].includes(shown.response.status)
  }

  /** Removes what is left, newest first. */
  async discardAll(): Promise<void> {
    for (const { item, as } of [...this.#left.values()].toReversed()) await this.discard(item, as)
  }

  #targetOf({ params }: Item): string {
    return `${this.#session.target.basePath}${itemPath({ resource: this.#resource, params })}`
  }
}
