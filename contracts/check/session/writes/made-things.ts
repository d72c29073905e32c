import type { Resource } from '../../resources/resource.ts'
import { barePath } from '../../vocabulary/bare-path.ts'
import { fillPath, type Params } from '../../vocabulary/call.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import { covers } from '../../vocabulary/journal.ts'
import type { Identity } from '../../vocabulary/target.ts'

/** Something that the run created, and how to name it. */
export interface MadeThing {
  readonly resource: Resource
  /** Values of all path parameters of the item. */
  readonly params: Params
  readonly id: string
  /** `undefined` where no answer named it: a by-product, known by the run's prefix. */
  readonly created: Exchange | undefined
  /** Who created it, where it was not the first identity. */
  readonly as: Identity | undefined
}

/** The path of an item below the base path, each parameter percent-encoded. */
export const itemPath = ({ resource, params }: Pick<MadeThing, 'resource' | 'params'>): string =>
  fillPath(resource.item ?? '', params)

/** The same without a slash at its end: two paths that differ in it alone are one thing. */
const keyOf = (thing: Pick<MadeThing, 'resource' | 'params'>): string => barePath(itemPath(thing))

/** Everything that one run created, by path: what it may change, and what is still there. */
export class MadeThings {
  /** By collection, the property whose value stands in paths, as reads have shown. */
  readonly idNames = new Map<string, string>()
  readonly #made = new Map<string, MadeThing>()
  readonly #there = new Set<string>()
  readonly #counts = new Map<string, number>()
  readonly #removals = new Map<string, Exchange>()

  add(thing: MadeThing): void {
    const path = keyOf(thing)
    const { collection } = thing.resource
    this.#made.set(path, thing)
    this.#there.add(path)
    this.#counts.set(collection, this.countOf(thing.resource) + 1)
  }

  /** Takes note that the thing at a path was removed. */
  gone(path: string): void {
    for (const own of this.#there) if (covers(barePath(path), own)) this.#there.delete(own)
  }

  /** True if a thing was created and not seen to be removed. */
  isThere(thing: Pick<MadeThing, 'resource' | 'params'>): boolean {
    return this.#there.has(keyOf(thing))
  }

  /** True if a path is that of a thing that the run created, or lies below one. */
  owns(path: string): boolean {
    if (this.#made.has(barePath(path))) return true
    return [...path.matchAll(/[/:]/g)].some(({ index }) => this.#made.has(path.slice(0, index)))
  }

  /** Keeps the last attempt to remove the thing at a path. */
  tried(path: string, removal: Exchange): void {
    this.#removals.set(barePath(path), removal)
  }

  removalOf(path: string): Exchange | undefined {
    return this.#removals.get(barePath(path))
  }

  /** True if a path lies below a thing of the run's that was removed. */
  isBelowRemoved(path: string): boolean {
    return [...this.#made.keys()].some((own) => !this.#there.has(own) && path.startsWith(`${own}/`))
  }

  at(path: string): MadeThing | undefined {
    return this.#made.get(barePath(path))
  }

  /** True if the run created a thing of a resource that has this id, whatever its parent. */
  hasId(parameter: string, id: string): boolean {
    return [...this.#made.values()].some(
      (thing) => thing.id === id && thing.resource.parameter === parameter,
    )
  }

  /** Counts the things of a resource that were created, deleted ones included. */
  countOf({ collection }: Resource): number {
    return this.#counts.get(collection) ?? 0
  }

  get size(): number {
    return this.#made.size
  }

  /** Things that were not seen to be removed, newest first. */
  get left(): readonly MadeThing[] {
    return [...this.#there].toReversed().flatMap((path) => this.#made.get(path) ?? [])
  }
}
