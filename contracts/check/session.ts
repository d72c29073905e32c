import type { Contract, Operation } from '../openapi/contract.ts'
import { type Attempt, confirmed } from './attempt.ts'
import { type Call, operationAt, toRequest } from './call.ts'
import { type CheckId, isStateful } from './catalogue.ts'
import { lawNotHeld } from './declared-laws.ts'
import { type Exchange, readAnswer } from './exchange.ts'
import { exchangeChecks } from './exchange-checks.ts'
import type { CheckEvent } from './finding.ts'
import { Gate } from './gate.ts'
import { isWrite } from './journal.ts'
import { Ledger } from './ledger.ts'
import { type Claim, nameOf, record } from './record.ts'
import { lookUp } from './resources/look-up.ts'
import { inferResources, type Resource } from './resources/resource.ts'
import { NotSent, RunEnded, type SessionOptions } from './session-options.ts'
import {
  type Identity,
  NoAnswer,
  NotAuthenticated,
  type PlainRequest,
  type Send,
  type Target,
} from './target.ts'
import { type Sent, Transport } from './transport.ts'
import { WriteRefused } from './write-refused.ts'
import { MadeThings } from './writes/made-things.ts'
import { TouchedThings } from './writes/touched-things.ts'
import { type Refusal, WritePolicy } from './writes/write-policy.ts'

const reasonOf = ({ id }: Operation, { reason, allow }: Refusal): string =>
  `${id} is not sent: ${reason}${allow === undefined ? '' : ` (${allow} allows it)`}.`

/** One run: sends calls, holds each exchange to the contract and collects what is found. */
export class Session {
  readonly contract: Contract
  readonly target: Target
  readonly options: SessionOptions
  readonly ledger: Ledger
  /** Ids that are known to be there, by path parameter. */
  readonly knownIds = new Map<string, string>()
  #names = 0
  #pending: CheckEvent[] = []
  readonly #untried = new Set<string>()
  /** What everything leaves by. */
  readonly gate: Gate
  readonly transport: Transport
  readonly resources: readonly Resource[]
  /** Every write that was answered, in order. */
  readonly written: Exchange[] = []
  /** What the run created. */
  readonly made = new MadeThings()
  readonly writes: WritePolicy
  /** What the user allowed the run to change. */
  readonly touched = new TouchedThings(this)
  /** Findings seen while nothing is reported. */
  #muted: number | undefined
  /** Stateful claims of what is being tried, before it is repeated. */
  #attempt: Attempt | undefined

  constructor(contract: Contract, target: Target, options: SessionOptions) {
    this.contract = contract
    this.target = target
    this.options = options
    this.ledger = new Ledger(options.seed)
    this.gate = options.gate ?? new Gate(target.send, { ...options, host: hostOf(target.origin) })
    this.transport = new Transport(this.gate, options)
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

  /** A number that no other part of the run got. */
  nextNumber(): number {
    this.#names += 1
    return this.#names
  }

  /**
   * Sends a call and judges the exchange. `undefined` where no answer came, and where the call is a
   * write that could change what was there before the run: then an event says that it was not tried.
   */
  async call(call: Call): Promise<Exchange | undefined> {
    const request = toRequest(this.contract, call, this.target.basePath)
    const { as = this.target.identity ?? 'nobody', cause = 'valid' } = call
    if (isWrite(request.method) && !(await this.#admits(call, request.method))) return undefined
    const operation = call.method === undefined ? call.operation : undefined
    const send = this.gate.sendAs(as)
    const name = as === 'nobody' ? 'nobody' : as.name
    return this.exchange(request, { send, operation, cause, as: name })
  }

  /** Sends a call to another path than its own, e.g. to one that an answer named. */
  async fetch(call: Call, target: string): Promise<Exchange | undefined> {
    const { identity = 'nobody' } = this.target
    const request = { ...toRequest(this.contract, call, ''), target }
    return this.exchange(request, {
      send: this.gate.sendAs(identity),
      operation: undefined,
      cause: 'odd',
      as: identity === 'nobody' ? identity : identity.name,
    })
  }

  /**
   * A transport whose exchanges are judged as they pass. Nothing is sent again after 429.
   * @throws WriteRefused for a write that could change what was there before the run
   */
  listenTo(hear: (exchange: Exchange) => void): Send {
    const { basePath } = this.target
    const send = this.gate.named('')
    return async (request) => {
      const target = `${basePath}${request.target}`
      const operation = operationAt(this.contract, request)
      await this.#requireAdmitted(request, operation)
      const isSigned = 'authorization' in request.headers
      const meant = { operation, cause: isSigned ? 'witness' : 'no-credentials', as: '' } as const
      const sent = await this.transport.once({ ...request, target }, send)
      hear(this.#take({ ...request, target }, sent, meant))
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
      if (this.options.readOnly && isWrite(request.method)) return undefined
      const sent = await this.transport.patiently(request, send)
      return this.#take(request, sent, meant)
    } catch (error) {
      if (error instanceof NoAnswer) this.#reportSilence(request, meant, error)
      else this.#noteUnsent(error, meant.as)
      return undefined
    }
  }

  /**
   * Runs something whose findings depend on state, and again where it found some: only what is found
   * twice is reported. What does not come again is listed as not confirmed, with both traces.
   */
  async confirm<Value>(run: () => Promise<Value>): Promise<Value> {
    if (this.#attempt || this.#muted !== undefined) return run()
    let tries = 0
    const { value, claims, doubts } = await confirmed(run, (attempt) => {
      this.#attempt = attempt
      if (attempt) tries += 1
      if (attempt && tries > 1) this.writes.allowMore()
    })
    for (const [check, claim] of claims) this.report(check, claim)
    for (const doubt of doubts) {
      const operation = nameOf(doubt.claim.steps.at(-1), this.contract, doubt.claim.operation)
      this.#pending.push({ kind: 'not-confirmed', operation, ...doubt })
    }
    return value
  }

  /** Says that something was not tried, and what would allow it. */
  notTried(operation: string, { reason, allow }: Refusal): void {
    const event = { kind: 'not-tried', operation, reason, ...(allow && { allow }) } as const
    const key = `${operation} ${reason}`
    if (this.#untried.has(key)) return
    this.#untried.add(key)
    this.#pending.push(event)
  }

  /** Runs something without reporting. @returns how many findings there would have been */
  async quietly(run: () => Promise<unknown>): Promise<number> {
    const outer = this.#muted
    this.#muted = 0
    try {
      await run()
      return this.#muted
    } finally {
      this.#muted = outer
    }
  }

  report(check: CheckId, claim: Claim): void {
    const { isWanted, explain } = this.options
    const { contract, ledger } = this
    if (!isWanted(check)) return
    const isDeclared =
      claim.operation !== undefined && lawNotHeld(claim.operation, check) !== undefined
    if (this.#attempt && this.#muted === undefined && isStateful(check) && !isDeclared) {
      this.#attempt.push([check, claim])
      return
    }
    if (this.#muted === undefined) {
      this.#pending.push(...record(check, claim, { contract, ledger, isWanted, explain }))
      return
    }
    if (!isDeclared) this.#muted += 1
  }

  tell(event: CheckEvent): void {
    this.#pending.push(event)
  }

  note(text: string): void {
    this.#pending.push({ kind: 'note', text })
  }

  /** The events since the last call. */
  drain(): readonly CheckEvent[] {
    const events = this.#pending
    this.#pending = []
    return events
  }

  /** Witnesses may write to the things that their file names where the server is a stand-in of ours. */
  async #requireAdmitted(request: PlainRequest, operation: Operation | undefined): Promise<void> {
    if (!isWrite(request.method) || request.purpose === 'token') return
    const path = request.target.split('?')[0] ?? ''
    const route = this.contract.match(path)
    const named = operation ?? [...(route?.methods.values() ?? [])][0]
    if (this.options.isStandIn) {
      const changes = ['PUT', 'PATCH'].includes(request.method)
      if (route && operation && changes) await this.touched.remember(operation, route.params)
      return
    }
    if (!route || !named) throw new WriteRefused(`${request.method} ${path} is not documented`)
    const write = { operation: named, method: request.method, params: route.params }
    const more = { body: undefined, isRawPath: false, isInvented: false, reader: undefined }
    const refusal = await this.writes.refusalOf({ ...write, ...more })
    if (refusal) throw new WriteRefused(reasonOf(named, refusal))
  }

  async #admits(call: Call, method: string): Promise<boolean> {
    const { operation, params, cause, body } = call
    const refusal = await this.writes.refusalOf({
      operation,
      method,
      params,
      body,
      isRawPath: call.path !== undefined,
      isInvented: cause === 'unknown-id' || cause === 'invalid' || cause === 'foreign',
      reader: this.#readerFor(call.as),
    })
    const name = method === operation.method ? operation.id : 'undocumented-methods'
    if (refusal && !this.options.readOnly) this.notTried(name, refusal)
    if (!refusal && this.options.touch.includes(operation.id)) {
      await this.touched.remember(operation, params)
    }
    return refusal === undefined
  }

  /** Who can look at what a call is about: its signer, or the first identity where that is none. */
  #readerFor(as: Call['as']): Identity | undefined {
    if (as === undefined || as === 'nobody') return undefined
    return this.target.identity?.impostors.includes(as) ? undefined : as
  }

  #take(
    request: PlainRequest,
    { index, response }: Sent,
    meant: Pick<Exchange, 'operation' | 'cause' | 'as'>,
  ): Exchange {
    const exchange = { index, request, response, ...meant, ...readAnswer(response) }
    if (isWrite(request.method)) this.written.push(exchange)
    this.#pending.push({ kind: 'exchange', exchange })
    this.#judge(exchange)
    return exchange
  }

  #judge(exchange: Exchange): void {
    for (const [check, judge] of exchangeChecks) {
      for (const difference of judge(exchange, this.contract)) {
        this.report(check, {
          ...difference,
          operation: exchange.operation,
          steps: this.ledger.leadingTo(exchange),
        })
      }
    }
  }

  /** Nobody who checks can sign: the run has come to its end. @throws what is no matter of a request */
  #noteUnsent(error: unknown, as: string): void {
    const isOwn = as === this.target.identity?.name
    if (error instanceof NotAuthenticated && isOwn) throw new RunEnded(error.message)
    if (!(error instanceof NotAuthenticated || error instanceof NotSent)) throw error
    this.note(error.message)
  }

  #reportSilence(
    request: PlainRequest,
    meant: Pick<Exchange, 'operation' | 'cause' | 'as'>,
    error: NoAnswer,
  ): void {
    const response = { status: 0, headers: [], body: new Uint8Array() }
    const nothing = { body: undefined, unreadable: undefined }
    const exchange = { index: 0, request, response, ...meant, ...nothing }
    this.report('answers-every-request', {
      message: `No answer came to a request that was meant as ${meant.cause}.`,
      expected: 'an answer',
      received: error.message,
      pointer: '',
      fold: meant.cause,
      operation: meant.operation,
      steps: this.ledger.leadingTo(exchange),
    })
  }
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined
