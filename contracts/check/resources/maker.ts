import { isObject, type JsonObject } from '../../openapi/reference.ts'
import { type Call, fillPath, type Params } from '../call.ts'
import { type Exchange, sentJson, succeeded } from '../exchange.ts'
import type { Session } from '../session.ts'
import type { Identity } from '../target.ts'
import { Belongings } from './belongings.ts'
import { createBody, type Recipe } from './create-body.ts'
import { createdIds, isPlainId, thingIn } from './identify.ts'
import { listedIds } from './listed-ids.ts'
import type { Reader } from './reader.ts'
import type { Resource } from './resource.ts'

/** Something that the run created. */
export interface Item {
  readonly id: string
  /** Values of all path parameters of the item. */
  readonly params: Params
  readonly sent: JsonObject
  readonly created: Exchange
  /** What the create answered about it, if it answered something. */
  readonly answered: JsonObject | undefined
  /** Whether the contract itself says where the id stands. */
  readonly sure: boolean
}

export interface MakeOptions {
  readonly as?: Identity
  /** Write what may be left out? Default true. */
  readonly optional?: boolean
  readonly place?: Params
  readonly change?: (body: JsonObject) => JsonObject
}

/** Creates things of one resource in one place, and remembers them until they are removed. */
export class Maker {
  readonly session: Session
  readonly resource: Resource
  readonly place: Params
  readonly #reader: Reader | undefined
  /** Ids that were there before the run: a create that answers one of them made nothing. */
  #before: Promise<ReadonlySet<string>> | undefined
  #recipe: Recipe | undefined
  #idAt = 0
  /** What it made and has not removed yet. */
  readonly belongings: Belongings

  constructor(
    session: Session,
    resource: Resource,
    { place, reader }: { readonly place: Params; readonly reader: Reader | undefined },
  ) {
    this.session = session
    this.#reader = reader
    this.resource = resource
    this.place = place
    this.belongings = new Belongings(session, resource)
  }

  /** Whether the server takes values of our own for all that may be written. */
  get isWhole(): boolean {
    return this.#recipe === 'whole'
  }

  /** Whether the run may create one more. */
  get mayMake(): boolean {
    return this.session.writes.creationRefusal(this.resource) === undefined
  }

  /** Creates one thing; `undefined` where the server takes no body that we know to write. */
  async make(options: MakeOptions = {}): Promise<Item | undefined> {
    if (!this.mayMake) return undefined
    const recipes: readonly Recipe[] =
      options.optional === false ? ['required', 'example'] : ['whole', 'required', 'example']
    const known = this.#recipe === 'example' ? (['example'] as const) : recipes
    for (const recipe of known) {
      const body = this.#body(recipe)
      if (!isObject(body)) continue
      const exchange = await this.post(options.change ? options.change(body) : body, options)
      if (exchange && succeeded(exchange)) {
        if (options.optional !== false) this.#recipe = recipe
        return this.settle(exchange, options)
      }
      if (this.#recipe === recipe) return undefined
    }
    return undefined
  }

  /** A body that was not sent before, of the kind that is known to be taken. */
  fresh(): JsonObject {
    const body = this.#body(this.#recipe ?? 'whole')
    return isObject(body) ? body : {}
  }

  #body(recipe: Recipe): unknown {
    return createBody(this.session, this.resource, { recipe, place: this.place })
  }

  /** Sends a create as it stands. */
  async post(
    body: unknown,
    { as, place = this.place, ...call }: Omit<MakeOptions, 'as'> & Partial<Call> = {},
  ): Promise<Exchange | undefined> {
    const { create } = this.resource
    if (!create || !this.mayMake) return undefined
    await this.#idsBefore()
    return this.session.call({
      ...call,
      operation: create,
      params: place,
      body,
      ...(as && { as }),
    })
  }

  /** Takes note of what a create made. */
  async settle(
    exchange: Exchange,
    { as, place = this.place }: MakeOptions = {},
  ): Promise<Item | undefined> {
    const { parameter } = this.resource
    if (parameter === undefined) return undefined
    const named = createdIds(this.session.contract, this.resource, exchange)
    const found =
      named.length > 0
        ? named
        : await listedIds(this, exchange, { reader: this.#reader, as, place })
    const candidates = found.filter(({ id }) => isPlainId(id))
    const body = sentJson(exchange) ?? {}
    const items = candidates.map(({ id, sure }) => ({
      id,
      sure,
      params: { ...place, [parameter]: id },
      sent: isObject(body) ? body : {},
      created: exchange,
      answered: thingIn(exchange.body),
    }))
    const item = (await this.#readable(items, as)) ?? items.find(({ sure }) => sure)
    const before = await this.#idsBefore()
    if (!item || before.has(item.id)) {
      this.session.writes.lose(this.resource)
      return undefined
    }
    this.belongings.add(item, as)
    this.session.writes.learn(this.resource, item)
    return item
  }

  /** Removes what a PUT made at a path where nothing was. */
  async removePut(exchange: Exchange, params: Params): Promise<void> {
    const id = params[this.resource.parameter ?? '']
    if (id === undefined) return
    const body = sentJson(exchange)
    const sent = isObject(body) ? body : {}
    const item = { id, params, sent, created: exchange, answered: undefined, sure: true }
    this.belongings.add(item, undefined)
    await this.belongings.discard(item)
  }

  /** To be awaited before a create is sent past `make` and `post`: looks at what is there already. */
  async lookBefore(): Promise<void> {
    await this.#idsBefore()
  }

  /** Known before the first create is sent. */
  #idsBefore(): Promise<ReadonlySet<string>> {
    this.#before ??= this.#listIds()
    return this.#before
  }

  async #listIds(): Promise<ReadonlySet<string>> {
    const listing = await this.#reader?.all()
    const listed = listing?.items.map((item) => this.#reader?.keyOf(item) ?? '') ?? []
    // without a list, what is known to be there is all that a create can be told from
    const ids = listing ? listed : [...this.session.knownIds.values()]
    const { basePath } = this.session.target
    const collection = `${basePath}${fillPath(this.resource.collection, this.place)}`
    this.session.options.journal?.write({ kind: 'before', collection, ids })
    return new Set(ids)
  }

  /** The first of the possible ids that can be read; asked only while it is not known which it is. */
  async #readable(items: readonly Item[], as: Identity | undefined): Promise<Item | undefined> {
    const { read } = this.resource
    const known = items[this.#idAt]
    if (!read || (known?.sure && this.#recipe !== undefined)) return known
    for (const [at, item] of items.entries()) {
      const exchange = await this.session.call({
        operation: read,
        params: item.params,
        ...(as && { as }),
        cause: item.sure ? 'valid' : 'odd',
      })
      if (!exchange || !succeeded(exchange)) continue
      this.#idAt = at
      return item
    }
    return undefined
  }
}
