import type { Contract, Operation } from '../../openapi/contract.ts'
import { inferResources, type Resource } from '../resources/resource.ts'
import { pathBelow } from '../vocabulary/bare-path.ts'
import { operationAt, type SessionCall, toRequest, withoutBase } from '../vocabulary/call.ts'
import { type Exchange, readAnswer } from '../vocabulary/exchange.ts'
import {
  AnswerTooLarge,
  AnswerTooSlow,
  NoAnswer,
  NotAuthenticated,
  type PlainRequest,
  type Send,
  type Target,
  Unreachable,
} from '../vocabulary/target.ts'
import { isWriting, markWriting } from '../vocabulary/writing.ts'
import { causeOf } from './cause-of.ts'
import { Claims } from './claims.ts'
import { withDemanded } from './demanded-query.ts'
import { type Gate, gateTo } from './gate.ts'
import { judgeExchange } from './judge-exchange.ts'
import { lookUp } from './look-up.ts'
import { Postponed } from './rate-limits.ts'
import { RunProgress } from './run-progress.ts'
import { NotSent, RunEnded, type SessionOptions } from './session-options.ts'
import { Silences, silence } from './silence.ts'
import { type Sent, Transport } from './transport.ts'
import { Admission } from './writes/admission.ts'
import { MadeThings } from './writes/made-things.ts'
import { TouchedThings } from './writes/touched-things.ts'
import { WritePolicy } from './writes/write-policy.ts'

/** One run: sends calls, holds each exchange to the contract and collects what is found. */
export class Session extends Claims {
  readonly target: Target
  /** Ids that are known to be there, by path parameter. */
  readonly knownIds = new Map<string, string>()
  #names = 0
  readonly #silences = new Silences()
  readonly gate: Gate
  readonly transport: Transport
  readonly progress: RunProgress
  readonly resources: readonly Resource[]
  /** Every write that was answered, in order. */
  readonly written: Exchange[] = []
  readonly made = new MadeThings()
  readonly writes: WritePolicy
  /** Things that the user allowed the run to change. */
  readonly touched = new TouchedThings(this)
  readonly #admission = new Admission(this)
  #mark = (request: PlainRequest) => markWriting(this.contract, request, this.target.basePath)

  constructor(contract: Contract, target: Target, options: SessionOptions) {
    super(contract, options)
    this.target = target
    this.gate = options.gate ?? gateTo(target, options)
    this.transport = new Transport(this.gate, options)
    this.progress = new RunProgress(options.budget, () => this.gate.count)
    this.resources = inferResources(contract)
    this.writes = new WritePolicy({
      ...options,
      contract,
      resources: this.resources,
      made: this.made,
      read: (operation, params, as) =>
        this.call({ operation, params, ...(as && { as }), cause: 'odd' }),
      lookUp: (resource, params, as) => lookUp(this, { resource, params, as }),
    })
  }

  /** A number of its own. */
  nextNumber(): number {
    this.#names += 1
    return this.#names
  }

  /**
   * Sends a call and judges the exchange. Where the call has no query, it has the one that the
   * operation demands. `undefined` where no answer came, and where the call is a
   * write that could change what was there before the run: then an event says that it was not tried.
   */
  async call(asked: SessionCall): Promise<Exchange | undefined> {
    const operation = asked.method === undefined ? asked.operation : undefined
    if (!asked.isCleanUp && !this.gate.isCleaning && this.exclusion.has(operation)) return undefined
    const call = withDemanded(this, asked)
    const request = toRequest(this.contract, call, this.target.basePath)
    const { as = this.target.identity ?? 'nobody' } = call
    const cause = causeOf(this.contract, call)
    if (isWriting(request) && !(await this.#admission.admits(call, request.method)))
      return undefined
    const name = as === 'nobody' ? 'nobody' : as.name
    return this.exchange(request, { send: this.gate.sendAs(as), operation, cause, as: name })
  }

  /** Sends a call to another path than its own, e.g. to one that an answer named. */
  async fetch(call: SessionCall, target: string): Promise<Exchange | undefined> {
    const { identity = 'nobody' } = this.target
    const written = toRequest(this.contract, withDemanded(this, call), '')
    const request = this.#mark({ ...written, target })
    if (this.exclusion.reachedBy(request, this) !== undefined) return undefined
    const as = identity === 'nobody' ? identity : identity.name
    const odd = { operation: undefined, cause: 'odd', as } as const
    return this.exchange(request, { ...odd, send: this.gate.sendAs(identity) })
  }

  /**
   * A transport whose exchanges are judged as they pass. Nothing is sent again after 429.
   * @throws WriteRefused for a write that could change what was there before the run
   */
  listenTo(hear: (exchange: Exchange) => void): Send {
    const { basePath } = this.target
    const send = this.gate.named('')
    return async (sentAs) => {
      const request = withoutBase(sentAs, basePath)
      const target = `${basePath}${request.target}`
      const excluded = this.exclusion.reachedBy({ ...request, target }, this)
      if (excluded !== undefined) throw new NotSent(`${excluded} is not sent: it is excluded.`)
      const operation = operationAt(this.contract, request)
      const marked = this.#mark({ ...request, target })
      await this.#admission.demand({ ...marked, target: request.target }, operation)
      const isSigned = 'authorization' in request.headers
      const meant = { operation, cause: isSigned ? 'witness' : 'no-credentials', as: '' } as const
      const sent = await this.transport.once(marked, send)
      hear(this.#take(marked, sent, meant))
      return sent.response
    }
  }

  /** Sends a request as it stands and judges the exchange. */
  async exchange(
    request: PlainRequest,
    how: Pick<Exchange, 'operation' | 'cause' | 'as'> & { readonly send: Send },
  ): Promise<Exchange | undefined> {
    const { send, ...meant } = how
    try {
      if (this.options.readOnly && isWriting(request)) return undefined
      if (this.#silences.isOver(meant.operation, this)) return undefined
      if (this.transport.limits.isPostponed(meant.operation)) return undefined
      const sent = await this.#twice(request, send, meant.operation)
      this.#silences.end(meant.operation)
      return this.#take(request, sent, meant)
    } catch (error) {
      if (error instanceof Postponed) return undefined
      if (error instanceof NoAnswer) {
        this.#silences.count(meant.operation)
        this.report(silence({ request, ...meant }, error, this.ledger))
      } else this.#noteUnsent(error, meant.as)
      return undefined
    }
  }

  /** Sends a read once more where no answer came: a connection may be lost by chance. */
  async #twice(request: PlainRequest, send: Send, operation: Operation | undefined): Promise<Sent> {
    try {
      return await this.transport.patiently(request, send, operation)
    } catch (error) {
      const isCut = error instanceof AnswerTooLarge || error instanceof AnswerTooSlow
      if (!(error instanceof NoAnswer) || isCut || isWriting(request)) throw error
      return this.transport.patiently(request, send, operation).catch((again: unknown) => {
        // the request may have ended the server: then it is what must be told
        throw again instanceof Unreachable ? error : again
      })
    }
  }

  /** Lets a few more things stay where a law is held again, so that it finds what it found. */
  override confirm<Value>(run: () => Promise<Value>): Promise<Value> {
    let tries = 0
    return super.confirm(() => {
      tries += 1
      if (tries === 1) return run()
      this.writes.allowMore()
      return this.transport.limits.patiently(run)
    })
  }

  #take(
    request: PlainRequest,
    { index, response }: Sent,
    meant: Pick<Exchange, 'operation' | 'cause' | 'as'>,
  ): Exchange {
    const path = pathBelow(request.target, this.target.basePath)
    const exchange = { index, request, response, path, ...meant, ...readAnswer(response) }
    if (isWriting(request)) this.written.push(exchange)
    this.answered.take(exchange)
    this.tell({ kind: 'exchange', exchange })
    if (!this.exclusion.has(exchange.operation)) judgeExchange(this, exchange)
    return exchange
  }

  /** Nobody who checks can sign: the run has come to its end. @throws what is no matter of a request */
  #noteUnsent(error: unknown, as: string): void {
    const isOwn = as === this.target.identity?.name
    if (error instanceof NotAuthenticated && isOwn) throw new RunEnded(error.message)
    if (!(error instanceof NotAuthenticated || error instanceof NotSent)) throw error
    this.note(error.message)
  }
}
