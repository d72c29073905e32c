import { isObject } from '../../openapi/reference.ts'
import { tokensOf } from '../secrets/request-tokens.ts'
import { type Exchange, sentJson, succeeded } from '../vocabulary/exchange.ts'
import { pointTo } from '../vocabulary/json-pointer.ts'
import { valuesIn } from './answer-values.ts'

/**
 * Remembers the writes of a run, so that steps can be led back to their beginning: a law says what
 * shows its breach, not what made the things that it speaks of.
 */
export class WriteHistory {
  readonly #writes: Exchange[] = []
  /** By what was deleted. */
  readonly #removals = new Map<string, Exchange>()
  /** Exchange that first answered an id. */
  readonly #makers = new Map<string, Exchange>()
  /** Exchange that first sent a text; some things are named by it. */
  readonly #senders = new Map<string, Exchange>()

  take(exchange: Exchange): void {
    const { method, target } = exchange.request
    if (method === 'DELETE' && succeeded(exchange)) this.#removals.set(target, exchange)
    if (!succeeded(exchange) || !['POST', 'PUT', 'PATCH'].includes(method)) return
    this.#writes.push(exchange)
    if (method === 'PATCH') return
    const sent = tokensOf(exchange.request)
    for (const { value } of valuesIn(exchange)) {
      if (!sent.has(value) && !this.#makers.has(value)) this.#makers.set(value, exchange)
    }
    for (const text of tokensOf({ ...exchange.request, target: '' })) {
      if (text.length > 5 && !this.#senders.has(text)) this.#senders.set(text, exchange)
    }
  }

  /**
   * The steps, with what they need in front: what made the ids that they name, and what wrote the
   * value at a pointer into the last answer.
   */
  leadTo(steps: readonly Exchange[], pointer?: string): readonly Exchange[] {
    const known = new Set(steps)
    const origin = pointer === undefined ? [] : this.#originOf(steps, pointer)
    const queue = [...steps, ...origin]
    const found = new Set(origin.filter((exchange) => !known.has(exchange)))
    for (let next = queue.shift(); next; next = queue.shift()) {
      for (const maker of this.#makersOf(next)) {
        if (known.has(maker) || found.has(maker) || isLater(maker, next)) continue
        found.add(maker)
        queue.push(maker)
      }
    }
    const proof = steps.slice(-1)
    const before = [...found, ...steps.slice(0, -1)].sort((a, b) => a.index - b.index)
    return [...before, ...proof]
  }

  #makersOf({ request, cause }: Exchange): readonly Exchange[] {
    const named = tokensOf({ ...request, body: undefined })
    const removed = [...this.#removals].filter(([target]) => isWithin(request.target, target))
    return [
      ...(cause === 'gone' ? removed.map(([, removal]) => removal) : []),
      ...[...named].flatMap((token) => this.#makers.get(token) ?? this.#senders.get(token) ?? []),
      ...[...tokensOf(request)].flatMap((token) => this.#makers.get(token) ?? []),
    ]
  }

  /** Returns the create of the thing at a pointer, and the last write of the value there. */
  #originOf(steps: readonly Exchange[], pointer: string): readonly Exchange[] {
    const proof = steps.at(-1)
    const cut = pointer.lastIndexOf('/')
    const name = pointer.slice(cut + 1)
    const value = pointTo(proof?.body, pointer)
    const holder = isObject(value)
      ? value
      : pointTo(proof?.body, pointer.slice(0, Math.max(cut, 0)))
    if (!proof || !isObject(holder) || value === undefined) return []
    const ids = Object.values(holder).map(String)
    const maker = ids.flatMap((id) => this.#makers.get(id) ?? []).at(0)
    const writer = this.#writes.findLast(
      (write) =>
        !isLater(write, proof) &&
        isSent(write, name, value) &&
        (write === maker || ids.some((id) => write.request.target.includes(id))),
    )
    return [maker, writer].filter((exchange) => exchange !== undefined)
  }
}

const isWithin = (target: string, removed: string): boolean =>
  target === removed || target.startsWith(`${removed}/`)

const isLater = (one: Exchange, other: Exchange): boolean => one.index >= other.index

function isSent(write: Exchange, name: string, value: unknown): boolean {
  const sent = sentJson(write)
  return isObject(sent) && name in sent && JSON.stringify(sent[name]) === JSON.stringify(value)
}
