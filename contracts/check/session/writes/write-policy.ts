import type { Contract, Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import { makerOf, type Resource } from '../../resources/resource.ts'
import { barePath } from '../../vocabulary/bare-path.ts'
import { fillPath, type Params, paramsOf } from '../../vocabulary/call.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import type { Identity } from '../../vocabulary/target.ts'
import { writes } from '../../vocabulary/writing.ts'
import { actsOnMany } from './acts-on-many.ts'
import type { MadeThings } from './made-things.ts'
import { readBehind } from './read-behind.ts'
import { showsNobodys } from './shows-nobodys.ts'
import { staysForGood } from './stays-for-good.ts'
import { type LookUp, TakenIds } from './taken-ids.ts'

/** A request that may change something, before it is sent. */
export interface WriteRequest {
  readonly operation: Operation
  /** Upper case; another one than the operation's where the contract has no such method. */
  readonly method: string
  readonly params: Params
  /** True if the path is written by hand, so that nobody knows what a server takes it for. */
  readonly isRawPath: boolean
  /** Its JSON, as a value. */
  readonly body: unknown
  /** True if the path names an id that was made up, as one that nothing has. */
  readonly isInvented: boolean
  /** Who may look whether something is there: the signer, or the first identity for wrong ones. */
  readonly reader: Identity | undefined
}

export interface PolicySetting {
  readonly contract: Contract
  readonly resources: readonly Resource[]
  readonly made: MadeThings
  /** Begins the names of everything that the run creates. */
  readonly prefix: string
  /** True if the server is somebody's: nothing is created that no operation removes. */
  readonly careful: boolean
  /** True if the server is a stand-in of ours. */
  readonly isStandIn: boolean
  /** Ids of operations that the user allows to change what was there before. */
  readonly touch: readonly string[]
  /** Ids of operations that are not sent. */
  readonly excludeOperations: readonly string[]
  readonly lookUp: LookUp
  /** Reads a thing as an identity; `undefined` where no answer came. */
  readonly read: (
    operation: Operation,
    params: Params,
    as: Identity | undefined,
  ) => Promise<Exchange | undefined>
}

/** Why a write is not sent, and the flag that would allow it, if one would. */
export interface WriteRefusal {
  readonly reason: string
  readonly allow?: string
}

/** Things that no operation removes: so many are created at first, and at most. */
const [fewThatStay, mostThatStay] = [3, 12]

/**
 * Decides which writes a run may send: those to things that it created, creates, and operations that
 * the user named with `--touch`. Everything else could change what was there before the run.
 */
export class WritePolicy {
  readonly #setting: PolicySetting
  readonly #taken: TakenIds
  readonly #lost = new Set<Resource>()
  #thatStay = fewThatStay
  #putting: Operation | undefined
  readonly #proofs = new Map<string, Promise<boolean | undefined>>()

  constructor(setting: PolicySetting) {
    this.#setting = setting
    this.#taken = new TakenIds(setting.prefix, setting.made, setting.lookUp)
  }

  /** Takes note of the property whose value became the id of a new thing. */
  learn(resource: Resource, item: { readonly id: string; readonly sent: JsonObject }): void {
    this.#taken.learn(resource, item)
  }

  /** Takes note that a create made something that cannot be told from the rest. */
  lose(resource: Resource): void {
    this.#lost.add(resource)
  }

  /** Lets a few more things stay, so that what was found about some can be looked for again. */
  allowMore(): void {
    this.#thatStay = Math.min(mostThatStay, this.#thatStay + fewThatStay)
  }

  /** Lets one operation change what was there before, to put it back. */
  async whileTouching<Value>(operation: Operation, run: () => Promise<Value>): Promise<Value> {
    this.#putting = operation
    try {
      return await run()
    } finally {
      this.#putting = undefined
    }
  }

  /** True if requests of an operation that succeed change nothing but what the run made. */
  mayChange(operation: Operation, params: Params): boolean {
    if (!writes(operation) || this.#isTouched(operation)) return true
    if (this.#setting.made.owns(fillPath(operation.path, params))) return true
    const resource = this.#createdBy(operation)
    return resource !== undefined && this.creationRefusal(resource) === undefined
  }

  /** @returns why a write is not sent; `undefined` where it may be */
  async refusalOf(write: WriteRequest): Promise<WriteRefusal | undefined> {
    const { operation, method, params, isRawPath } = write
    const isOwn = method === operation.method
    if (isOwn && this.#isTouched(operation)) return undefined
    const taken = isOwn && (await this.#takenIn(write))
    if (taken) return { reason: 'its body names a thing that was there before the run' }
    if (isRawPath) return { reason: 'a path that is written by hand may lead anywhere' }
    if (this.#setting.made.owns(fillPath(operation.path, params))) return undefined
    const resource = isOwn ? this.#createdBy(operation) : undefined
    if (resource && this.#taken.isUnremovable(resource, write.body)) {
      return {
        reason: 'what it would make has a name that no path can hold, so that nothing removes it',
      }
    }
    if (resource) return this.creationRefusal(resource)
    const isDeletion = method === 'DELETE' && !barePath(operation.path).endsWith('}')
    if (!isDeletion && (await this.#isNobodys(write))) return undefined
    if (isOwn && write.isInvented)
      return { reason: 'no read shows that nothing has an id made up for it' }
    const reason = 'it would change what was there before the run'
    return isOwn ? { reason, allow: `--touch ${operation.id}` } : { reason }
  }

  /** Why nothing is created of a resource; `undefined` where something may be. */
  creationRefusal(resource: Resource): WriteRefusal | undefined {
    const { made, careful } = this.#setting
    const { remove } = resource
    const create = makerOf(resource)
    if (!create) return { reason: 'no operation creates one' }
    const { excludeOperations } = this.#setting
    if (excludeOperations.includes(create.id)) return { reason: `${create.id} is excluded` }
    const allow = `--touch ${create.id}`
    if (this.#isTouched(create)) return undefined
    if (actsOnMany(this.#setting.contract, resource)) {
      return { reason: 'it acts on many things at once', allow }
    }
    if (staysForGood(create)) return { reason: 'no key of this run removes what it creates', allow }
    if (this.#lost.has(resource)) {
      return { reason: 'the answer of an earlier create does not say which thing it made' }
    }
    if (remove) return undefined
    if (careful) return { reason: 'no operation removes what it creates', allow }
    if (made.countOf(resource) < this.#thatStay) return undefined
    return { reason: 'a few were created, and no operation removes them', allow }
  }

  #isTouched = (operation: Operation): boolean =>
    operation === this.#putting || this.#setting.touch.includes(operation.id)

  #takenIn({ operation, params, body, reader }: WriteRequest): Promise<string | undefined> {
    const resource = this.#setting.resources.find(({ create, update, replace }) =>
      [create, update, replace].includes(operation),
    )
    if (!resource) return Promise.resolve(undefined)
    return this.#taken.takenIn({ resource, params, body, reader })
  }

  #createdBy(operation: Operation): Resource | undefined {
    return this.#setting.resources.find(({ create }) => create === operation)
  }

  /** True if a read shows that nothing, or only something of the run's, is where a write leads. */
  async #isNobodys(write: WriteRequest): Promise<boolean> {
    const read = readBehind(this.#setting.contract, write.operation)
    if (!read) return false
    const { params, reader, isInvented } = write
    const key = `${reader?.name ?? ''} ${isInvented} ${fillPath(read.path, params)}`
    const known = this.#proofs.get(key) ?? this.#prove(read, write)
    this.#proofs.set(key, known)
    const isNobodys = await known
    if (isNobodys === undefined) this.#proofs.delete(key)
    return isNobodys ?? false
  }

  /** True if a read shows it; `undefined` where no answer came. */
  async #prove(
    read: Operation,
    { params, reader, isInvented }: WriteRequest,
  ): Promise<boolean | undefined> {
    const exchange = await this.#setting.read(read, params, reader)
    if (!exchange) return undefined
    const last = paramsOf(read.path).at(-1) ?? ''
    return showsNobodys(exchange, { ...this.#setting, last, id: params[last] ?? '', isInvented })
  }
}
