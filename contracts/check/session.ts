import type { Contract } from '../openapi/contract.ts'
import { type Call, operationAt, toRequest } from './call.ts'
import type { CheckId } from './catalogue.ts'
import { lawNotHeld } from './declared-laws.ts'
import { type Exchange, readAnswer } from './exchange.ts'
import { exchangeChecks } from './exchange-checks.ts'
import type { CheckEvent } from './finding.ts'
import { Gate } from './gate.ts'
import { isWrite } from './journal.ts'
import { Ledger } from './ledger.ts'
import { type Claim, record } from './record.ts'
import { NotSent, RunEnded, type SessionOptions } from './session-options.ts'
import { NoAnswer, NotAuthenticated, type PlainRequest, type Send, type Target } from './target.ts'
import { type Sent, Transport } from './transport.ts'

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
  /** What everything leaves by. */
  readonly gate: Gate
  readonly transport: Transport
  /** Findings seen while nothing is reported. */
  #muted: number | undefined

  constructor(contract: Contract, target: Target, options: SessionOptions) {
    this.contract = contract
    this.target = target
    this.options = options
    this.ledger = new Ledger(options.seed)
    this.gate = options.gate ?? new Gate(target.send, { ...options, host: hostOf(target.origin) })
    this.transport = new Transport(this.gate, options)
  }

  /** A number that no other part of the run got. */
  nextNumber(): number {
    this.#names += 1
    return this.#names
  }

  /** Sends a call and judges the exchange. `undefined` where no answer came. */
  async call(call: Call): Promise<Exchange | undefined> {
    const request = toRequest(this.contract, call, this.target.basePath)
    const { as = this.target.identity ?? 'nobody', cause = 'valid' } = call
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

  /** A transport whose exchanges are judged as they pass. Nothing is sent again after 429. */
  listenTo(hear: (exchange: Exchange) => void): Send {
    const { basePath } = this.target
    const send = this.gate.named('')
    return async (request) => {
      const target = `${basePath}${request.target}`
      const operation = operationAt(this.contract, request)
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
    if (this.#muted === undefined) {
      this.#pending.push(...record(check, claim, { contract, ledger, isWanted, explain }))
      return
    }
    const declared = claim.operation && lawNotHeld(claim.operation, check)
    if (isWanted(check) && declared === undefined) this.#muted += 1
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

  #take(
    request: PlainRequest,
    { index, response }: Sent,
    meant: Pick<Exchange, 'operation' | 'cause' | 'as'>,
  ): Exchange {
    const exchange = { index, request, response, ...meant, ...readAnswer(response) }
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
