import type { Contract, Operation } from '../openapi/contract.ts'
import { type Params, paramsOf } from './call.ts'
import { isWrite } from './journal.ts'
import type { Subject } from './laws/subject.ts'
import { Maker } from './resources/maker.ts'
import { Reader } from './resources/reader.ts'
import { childrenOf, type Resource } from './resources/resource.ts'
import type { Session } from './session.ts'
import type { Identity } from './target.ts'

/** Values of path parameters that the user named, by parameter. */
export type GivenParams = Readonly<Record<string, readonly string[]>>

/** The subjects of a run: each resource in a place that could be found for it. */
export class Lab {
  readonly session: Session
  readonly resources: readonly Resource[]
  readonly given: GivenParams
  readonly #examples: GivenParams
  readonly #subjects = new Map<Resource, Promise<Subject | undefined>>()
  /** Ids of things of the run's own that stand in paths of others. */
  readonly #parents = new Set<string>()
  readonly #listed = new Map<string, Promise<readonly string[]>>()

  constructor(session: Session, given: GivenParams, examples: GivenParams = {}) {
    this.session = session
    this.resources = session.resources
    this.given = given
    this.#examples = examples
    for (const [name, [first]] of Object.entries({ ...examples, ...given })) {
      if (first !== undefined) session.knownIds.set(name, first)
    }
  }

  /** A resource in a place; `undefined` where no id is known for something it belongs to. */
  subjectOf(resource: Resource): Promise<Subject | undefined> {
    const known = this.#subjects.get(resource) ?? this.#place(resource)
    this.#subjects.set(resource, known)
    return known
  }

  /** Values for all path parameters of an operation, things of the run's own where it can. */
  async paramsFor(operation: Operation): Promise<Params | undefined> {
    return this.#resolve(paramsOf(operation.path), operation)
  }

  /**
   * Ids that a path parameter can have for an identity: those given, then those that it can list,
   * then those that the contract gives as examples.
   */
  async idsFor(parameter: string, near: string, as?: Identity): Promise<readonly string[]> {
    const key = `${parameter} ${near} ${as?.name ?? ''}`
    const known = this.#listed.get(key) ?? this.#list(parameter, near, as)
    this.#listed.set(key, known)
    return known
  }

  /**
   * Ids of a path parameter that are there already, found without creating anything: those given,
   * listed under `place`, or named by an example.
   */
  async existingIds(parameter: string, near: string, place: Params): Promise<readonly string[]> {
    const given = this.given[parameter] ?? []
    const resource = this.#holding(parameter, near)
    const covers = resource?.parents.every((name) => name in place) ?? false
    const page =
      resource && covers ? await this.subjectIn(resource, place).reader?.page() : undefined
    const keyOf = resource && this.subjectIn(resource, place).reader?.keyOf
    const listed = page && keyOf ? page.items.map(keyOf) : []
    const example = this.#examples[parameter]?.[0] ?? exampleOf(this.session.contract, parameter)
    return [...new Set([...given, ...listed, ...(example === undefined ? [] : [example])])]
  }

  /** Removes everything that the run created, what lies deepest first. */
  async removeAll(): Promise<void> {
    await this.#discard(new Set())
  }

  /** Removes what the run created and needs no longer, so that it never fills up what others share. */
  async removeSpent(): Promise<void> {
    await this.#discard(this.#parents)
  }

  async #discard(kept: ReadonlySet<string>): Promise<void> {
    // the run may have ended while a place was looked for
    const settled = await Promise.allSettled(this.#subjects.values())
    const there = settled.flatMap((one) => (one.status === 'fulfilled' && one.value) || [])
    const deepest = there.toSorted((a, b) => b.resource.parents.length - a.resource.parents.length)
    for (const { maker } of deepest) await maker.belongings.discardAll(kept)
  }

  async #place(resource: Resource): Promise<Subject | undefined> {
    const place = await this.#resolve(resource.parents, resource.list ?? resource.create)
    return place && this.subjectIn(resource, place)
  }

  /** A resource in a place of the caller's choice. */
  subjectIn(resource: Resource, place: Params): Subject {
    const { list } = resource
    const { session } = this
    const reader = list && new Reader(session, { ...resource, list }, place)
    const children = childrenOf(resource, this.resources)
    const maker = new Maker(session, resource, { place, reader })
    return { session, resource, children, place, maker, reader }
  }

  async #resolve(
    names: readonly string[],
    operation: Operation | undefined,
  ): Promise<Params | undefined> {
    const params: Record<string, string> = {}
    for (const name of names) {
      const value = await this.#valueOf(name, operation)
      if (value === undefined) return undefined
      params[name] = value
      this.session.knownIds.set(name, value)
    }
    return params
  }

  /** A write is about a thing of the run's own where there can be one, whatever was given. */
  async #valueOf(name: string, operation: Operation | undefined): Promise<string | undefined> {
    const [given] = this.given[name] ?? []
    const isChanged =
      operation && isWrite(operation.method) && name === paramsOf(operation.path).at(-1)
    const own = given === undefined || isChanged ? await this.#own(name, operation) : undefined
    return own ?? given ?? this.#any(name, operation)
  }

  /** The id of a thing that the run itself creates. */
  async #own(parameter: string, operation: Operation | undefined): Promise<string | undefined> {
    const resource = this.#holding(parameter, operation?.path ?? '')
    if (!resource?.create || !resource.remove) return undefined
    const subject = await this.subjectOf(resource)
    const item = await subject?.maker.make()
    if (item) this.#parents.add(item.id)
    return item?.id
  }

  async #any(parameter: string, operation: Operation | undefined): Promise<string | undefined> {
    const [listed] = await this.idsFor(parameter, operation?.path ?? '')
    if (listed !== undefined) return listed
    const found = operation?.parameters.find(
      ({ name, in: at }) => at === 'path' && name === parameter,
    )
    const [example = this.#examples[parameter]?.[0]] = found?.examples ?? []
    return example === undefined ? undefined : String(example)
  }

  async #list(parameter: string, near: string, as?: Identity): Promise<readonly string[]> {
    const resource = this.#holding(parameter, near)
    if (!resource?.list) return []
    const place = await this.#resolve(resource.parents, resource.list)
    const reader = place && this.subjectIn(resource, place).reader
    const page = await reader?.page(as ? { as } : {})
    return page && reader ? page.items.map(reader.keyOf) : []
  }

  /** The resource whose items a path parameter names, the one nearest to the path. */
  #holding(parameter: string, path: string): Resource | undefined {
    const holders = this.resources.filter((resource) => resource.parameter === parameter)
    const above = holders.filter(({ item }) => item !== undefined && path.startsWith(item))
    const [nearest] = above.toSorted((a, b) => b.collection.length - a.collection.length)
    return nearest ?? holders.find(({ create }) => create !== undefined) ?? holders[0]
  }
}

/** The first example that the contract gives for a path parameter. */
function exampleOf({ operations }: Contract, name: string): string | undefined {
  for (const { parameters } of operations.values()) {
    const [example] =
      parameters.find((one) => one.in === 'path' && one.name === name)?.examples ?? []
    if (example !== undefined) return String(example)
  }
  return undefined
}
