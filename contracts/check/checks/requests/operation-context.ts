import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import { type Change, singleChanges, wholeChange } from '../../fixtures/changes.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import type { ResourcePool } from '../../fixtures/resource-pool.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import { demandedQuery } from '../../session/demanded-query.ts'
import type { Session } from '../../session/session.ts'
import { firstFitting } from '../../values/first-fitting.ts'
import { exampleBody, type Naming, validBody } from '../../values/valid-value.ts'
import { type Params, paramsOf, type SessionCall } from '../../vocabulary/call.ts'
import { succeeded } from '../../vocabulary/exchange.ts'
import { bodyMedia } from '../../vocabulary/write-body.ts'
import { writes } from '../../vocabulary/writing.ts'

const roles = ['create', 'replace', 'update', 'remove', 'read', 'list'] as const

export type OperationRole = (typeof roles)[number] | 'other'

/** An operation made ready: valid requests can be written for it, and are known to be taken or not. */
export class OperationContext {
  readonly session: Session
  readonly operation: Operation
  readonly role: OperationRole
  /** The resource that the operation belongs to, where it does. */
  readonly subject: ResourceScope | undefined
  #params: Params
  #item: CreatedResource | undefined
  #works = false
  /** The properties that a change may change at once; found out by trying. */
  #changing: ReadonlySet<string> | undefined

  private constructor(
    session: Session,
    operation: Operation,
    at: {
      readonly role: OperationRole
      readonly subject: ResourceScope | undefined
      readonly params: Params
    },
  ) {
    this.session = session
    this.operation = operation
    this.role = at.role
    this.subject = at.subject
    this.#params = at.params
  }

  /** Makes an operation ready; `undefined` where no value is known for a path parameter. */
  static async for(lab: ResourcePool, operation: Operation): Promise<OperationContext | undefined> {
    const resource = lab.resources.find((one) => roles.some((role) => one[role] === operation))
    const subject = resource && (await lab.subjectOf(resource))
    const role = roles.find((name) => resource?.[name] === operation) ?? 'other'
    const names = paramsOf(operation.path)
    const place = subject?.place ?? {}
    const isPlaced = names.every((name) => name in place)
    const params = isPlaced ? place : ((await lab.paramsFor(operation)) ?? place)
    const bench = new OperationContext(lab.session, operation, { role, subject, params })
    await bench.renew()
    if (names.some((name) => !(name in bench.params))) return undefined
    if (role === 'create') await subject?.maker.lookBefore()
    await bench.#tryOut()
    return bench
  }

  get params(): Params {
    return this.#params
  }

  /** A thing of the run's own that the requests are about. */
  get item(): CreatedResource | undefined {
    return this.#item
  }

  /** True if a valid request was seen to succeed. */
  get works(): boolean {
    return this.#works
  }

  /** True if requests that succeed change nothing but what the run itself made. */
  get isOwn(): boolean {
    return this.session.writes.mayChange(this.operation, this.#params)
  }

  /** Says that writes are not sent, where they would change what was there before the run. */
  async sayNotTried(): Promise<void> {
    const { session, operation } = this
    if (this.isOwn || session.options.readOnly) return
    const { id, method } = operation
    const write = { operation, method, params: this.#params, reader: undefined }
    const plain = { body: undefined, isRawPath: false, isInvented: false }
    const refusal = await session.writes.refusalOf({ ...write, ...plain })
    if (refusal) session.notTried(id, refusal)
  }

  /** Takes another thing of the run's own, e.g. because the last one was deleted. */
  async renew(): Promise<void> {
    if (!this.subject || ['create', 'list', 'other'].includes(this.role)) return
    this.#item = await this.subject.maker.make()
    if (this.#item) this.#params = this.#item.params
  }

  /** A valid request, each time with names of its own. */
  call(): SessionCall {
    const { operation } = this
    const naming = this.#naming()
    const body = this.#body(naming)
    const query = demandedQuery(this.session, operation)
    return { operation, params: this.#params, query, ...(body !== undefined && { body }) }
  }

  async #tryOut(): Promise<void> {
    if (this.role === 'remove' || !this.isOwn || this.#isLeft()) return
    const isTaken = await this.#isTaken()
    // what an action does with the bounds of its body, nobody documents
    this.#works = isTaken && this.role !== 'other'
    if (isTaken || this.role !== 'update') return
    for (const { changed } of this.#changes()) {
      this.#changing = new Set(changed)
      this.#works = await this.#isTaken()
      if (this.#works) return
    }
  }

  /** Reads beside resources are sent by the cases; of deletions each needs a thing of its own. */
  #isLeft(): boolean {
    if (this.role !== 'other') return false
    return this.operation.method === 'DELETE' || !writes(this.operation)
  }

  async #isTaken(): Promise<boolean> {
    const exchange = await this.session.call({ ...this.call(), cause: 'odd' })
    if (!exchange) return false
    if (!succeeded(exchange)) {
      this.session.answered.refused(exchange)
      return false
    }
    if (this.role === 'create') await this.subject?.maker.settle(exchange)
    return true
  }

  #naming(): Naming {
    const { options } = this.session
    return { prefix: options.prefix, number: this.session.nextNumber(), known: new Map() }
  }

  #body(naming: Naming): unknown {
    const { role, operation, subject, item, session } = this
    if (role === 'create') return subject?.maker.fresh()
    if (subject && item && role === 'replace') return wholeChange(subject, operation, item).body
    if (subject && item && role === 'update') return this.#changeBody()
    const media = bodyMedia(operation)
    if (!media || !['POST', 'PUT', 'PATCH'].includes(operation.method)) return undefined
    const { contract } = session
    const example = () => exampleBody(contract, media, naming)
    const drawn = (optional: boolean) => () => validBody(contract, media, { naming, optional })
    const writers = [drawn(true), drawn(false)]
    const [first, last] = media.examples.length > 0 ? [[example], []] : [[], [example]]
    return firstFitting(contract, media, [...first, ...writers, ...last])
  }

  /** All that may be changed at once, so that a change that is done in part shows. */
  #changeBody(): JsonObject {
    const bodies = this.#changes().filter(({ changed }) =>
      changed.every((name) => this.#changing?.has(name) ?? true),
    )
    return Object.assign({}, ...bodies.slice(0, 12).map(({ body }) => body))
  }

  #changes(): readonly Change[] {
    const { subject, item, operation } = this
    return subject && item ? singleChanges(subject, operation, item) : []
  }
}
