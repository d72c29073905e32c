export type Row = Readonly<Record<string, unknown>>

/** One row that a request touched. `path` is the row's own, e.g. `/orgs/1/teams/3`. */
export interface Touched {
  readonly path: string
  readonly change: 'created' | 'changed' | 'deleted'
  /** Whether the row was there before the run. */
  readonly isOld: boolean
}

/** The rows of the lenient server, by collection and id; tells what each request touches. */
export class LenientStore {
  readonly #collections = new Map<string, Map<string, Row>>()
  readonly #old = new Set<string>()
  #touched: Touched[] = []

  /** All rows of a collection, in the order in which they came. */
  rows(collection: string): readonly Row[] {
    return [...(this.#collections.get(collection)?.values() ?? [])]
  }

  ids(collection: string): readonly string[] {
    return [...(this.#collections.get(collection)?.keys() ?? [])]
  }

  get(collection: string, id: string): Row | undefined {
    return this.#collections.get(collection)?.get(id)
  }

  set(collection: string, id: string, row: Row): void {
    const rows = this.#collections.get(collection) ?? new Map<string, Row>()
    this.#collections.set(collection, rows)
    this.#touch(collection, id, rows.has(id) ? 'changed' : 'created')
    rows.set(id, row)
  }

  /** Removes a row and all collections below it. */
  delete(collection: string, id: string): boolean {
    const below = `${collection}/${id}/`
    for (const name of [...this.#collections.keys()].filter((key) => key.startsWith(below))) {
      for (const child of this.ids(name)) this.delete(name, child)
    }
    if (this.#collections.get(collection)?.delete(id) !== true) return false
    this.#touch(collection, id, 'deleted')
    return true
  }

  /** One more than the greatest number among the ids of a collection. */
  nextId(collection: string): number {
    const numbers = this.ids(collection).map(Number).filter(Number.isSafeInteger)
    return Math.max(0, ...numbers) + 1
  }

  /** From here on, what is there is somebody's. */
  markOld(): void {
    this.#touched = []
    for (const [path] of this.snapshot()) this.#old.add(path)
  }

  /** What was touched since it was last asked. */
  takeTouched(): readonly Touched[] {
    const touched = this.#touched
    this.#touched = []
    return touched
  }

  /** Each row's path and JSON, in order. */
  snapshot(): ReadonlyMap<string, string> {
    const all = [...this.#collections].flatMap(([collection, rows]) =>
      [...rows].map(([id, row]) => [`${collection}/${id}`, JSON.stringify(row)] as const),
    )
    return new Map(all)
  }

  #touch(collection: string, id: string, change: Touched['change']): void {
    const path = `${collection}/${id}`
    this.#touched.push({ path, change, isOld: this.#old.has(path) })
  }
}
