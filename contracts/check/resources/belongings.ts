import { fillPath } from '../call.ts'
import type { Session } from '../session.ts'
import type { Identity } from '../target.ts'
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
    const { ledger, options, target } = this.#session
    ledger.made(item.id, item.created)
    this.#left.set(item.id, { item, as })
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
    const target = this.#targetOf(left.item)
    this.#session.options.journal?.write({ kind: 'gone', target })
  }

  /** Removes one thing from the server. */
  async discard({ id, params }: Item, as?: Identity): Promise<void> {
    const { remove } = this.#resource
    if (!remove) return
    const call = { operation: remove, params, ...(as && { as }), cause: 'odd' } as const
    const exchange = await this.#session.call(call)
    const status = exchange?.response.status ?? 0
    const isGone = (status >= 200 && status < 300) || status === 404 || status === 410
    if (isGone) this.forget(id)
    else this.#session.note(`${remove.id} did not remove ${id}: ${status || 'no answer'}.`)
  }

  /** Removes what is left, newest first. */
  async discardAll(): Promise<void> {
    for (const { item, as } of [...this.#left.values()].toReversed()) await this.discard(item, as)
  }

  #targetOf({ params }: Item): string {
    return `${this.#session.target.basePath}${fillPath(this.#resource.item ?? '', params)}`
  }
}
