import type { Contract } from '../../openapi/contract.ts'
import { isObject } from '../../openapi/reference.ts'
import { CreatedResources } from '../fixtures/created-resources.ts'
import type { ResourcePool } from '../fixtures/resource-pool.ts'
import { createdIds, isPlainId } from '../resources/identify.ts'
import type { Resource } from '../resources/resource.ts'
import type { Session } from '../session/session.ts'
import { fillPath } from '../vocabulary/call.ts'
import { type Exchange, sentJson, succeeded } from '../vocabulary/exchange.ts'
import type { Identity } from '../vocabulary/target.ts'

/** Things that the steps of one witness create and do not delete. */
export class WitnessThings {
  readonly #session: Session
  readonly #resources: readonly Resource[]
  readonly #things = new Map<Resource, CreatedResources>()

  constructor({ session, resources }: ResourcePool) {
    this.#session = session
    this.#resources = resources
  }

  /** Takes note of what an exchange made or removed. */
  take(exchange: Exchange, as: Identity): void {
    if (!succeeded(exchange)) return
    const { contract, target, made } = this.#session
    const path = exchange.request.target.slice(target.basePath.length).split('?')[0] ?? ''
    const route = contract.match(path)
    if (!route) return
    const at = fillPath(route.template, route.params)
    if (exchange.request.method === 'DELETE') this.#forget(made.at(at)?.id, at)
    const resource = this.#resources.find(({ create }) => create === exchange.operation)
    const { parameter } = resource ?? {}
    if (!resource || parameter === undefined || !exchange.operation) return
    const [first] = sureIds(contract, resource, exchange)
    if (first === undefined) return
    const sent = sentJson(exchange)
    const item = {
      id: first,
      params: { ...route.params, [parameter]: first },
      sent: isObject(sent) ? sent : {},
      created: exchange,
      answered: undefined,
      sure: true,
    }
    const belongings = this.#things.get(resource) ?? new CreatedResources(this.#session, resource)
    this.#things.set(resource, belongings)
    belongings.add(item, as)
  }

  async removeAll(): Promise<void> {
    const deepest = [...this.#things].toSorted(([a], [b]) => b.parents.length - a.parents.length)
    for (const [, belongings] of deepest) await belongings.discardAll()
  }

  #forget(id: string | undefined, path: string): void {
    if (id === undefined) return
    const thing = this.#session.made.at(path)
    if (thing) this.#things.get(thing.resource)?.forget(id)
  }
}

const sureIds = (contract: Contract, resource: Resource, exchange: Exchange): readonly string[] =>
  createdIds(contract, resource, exchange).flatMap(({ id, sure }) =>
    sure && isPlainId(id) ? [id] : [],
  )
