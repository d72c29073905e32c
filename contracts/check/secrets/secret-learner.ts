import type { Contract } from '../../openapi/contract.ts'
import { secretsOfHeader } from '../credentials/header-secrets.ts'
import { type Exchange, succeeded } from '../vocabulary/exchange.ts'
import { textOf } from './request-tokens.ts'
import type { SecretIndex } from './secret-index.ts'
import { markPlaces, type Places } from './secret-patterns.ts'
import { type SecretValue, secretsInAnswer, secretsInRequest } from './secret-values.ts'

interface Learning {
  readonly index: SecretIndex
  readonly isRecorded: boolean
  readonly places: Omit<Places, 'isMarked'>
}

/** A longer text that is no JSON is not read to its end for secrets. */
const longestText = 100_000

/** Headers that hold addresses. */
const addressHeaders = /^(location|content-location|link|refresh)$/i

/** Remembers the secrets that exchanges show. */
export class SecretLearner {
  readonly places: Places
  readonly #contract: Contract
  readonly #index: SecretIndex
  readonly #isRecorded: boolean
  /** Properties that the contract marks as secret, with their values. */
  readonly #marked = new Set<string>()
  /** Values that the run generated: no secrets, since a reproduction sends them again. */
  readonly #madeUp = new Set<string>()
  readonly #seen = new WeakSet<Exchange>()

  constructor(contract: Contract, { index, isRecorded, places }: Learning) {
    this.#contract = contract
    this.#index = index
    this.#isRecorded = isRecorded
    this.places = { ...places, isMarked: (name, value) => this.#marked.has(keyOf(name, value)) }
  }

  learn(exchange: Exchange): void {
    if (this.#seen.has(exchange)) return
    this.#seen.add(exchange)
    const sent = secretsInRequest(exchange, this.#contract)
    this.#mark(sent)
    if (this.#isRecorded) this.#learnRequest(exchange, sent)
    else for (const { value } of sent) this.#makeUp(value)
    this.#learnHeaders(exchange.response.headers)
    const answered = secretsInAnswer(exchange, this.#contract)
    this.#mark(answered)
    // What a refusal says under the name of a property is often what is wrong with it.
    if (!succeeded(exchange)) return
    this.#learnValues(answered)
    if (typeof exchange.body === 'string') this.#learnText(exchange.body)
  }

  #learnRequest({ request }: Exchange, sent: readonly SecretValue[]): void {
    this.#learnHeaders(Object.entries(request.headers))
    this.#learnText(request.target)
    this.#learnValues(sent)
    const body = sent.length === 0 ? textOf(request.body) : undefined
    if (body !== undefined) this.#learnText(body)
  }

  #learnHeaders(headers: Exchange['response']['headers']): void {
    for (const [name, value] of headers) {
      const secrets = this.places.isHeader(name) ? secretsOfHeader(name, value) : []
      for (const secret of secrets) this.#add(secret)
      if (addressHeaders.test(name)) this.#learnText(value)
    }
  }

  #learnValues(found: readonly SecretValue[]): void {
    for (const { value, isText, isOpen } of found) {
      if (isText) this.#learnText(value)
      else if (!isOpen) this.#add(value)
    }
  }

  #learnText(text: string): void {
    const add = (secret: string): string => {
      // A sentence may end behind it.
      for (const one of [secret, secret.replace(/\.$/, '')]) this.#add(one)
      return secret
    }
    markPlaces(text.slice(0, longestText), add, this.places)
  }

  /** A text of one repeated character hides nothing: it was made up, or is hidden already. */
  #add(secret: string): void {
    if (!this.#madeUp.has(secret) && !/^(.)\1*$/s.test(secret)) this.#index.add(secret)
  }

  #makeUp(value: string): void {
    if (!this.#index.has(value)) this.#madeUp.add(value)
  }

  #mark(found: readonly SecretValue[]): void {
    for (const { name, value, isText } of found) {
      if (isText) continue
      this.#marked.add(keyOf(name, value)).add(keyOf(name, JSON.stringify(value).slice(1, -1)))
    }
  }
}

const keyOf = (name: string, value: string): string => `${name}\0${value}`
