import type { Contract, ErrorEntry } from '../../contracts/openapi/contract.ts'
import type {
  MediaType,
  Operation,
  ResponseSpec,
  Route,
} from '../../contracts/openapi/operation.ts'
import type { World } from '../model/world.ts'
import type { ProviderTypes } from './behaviour.ts'
import type { DueEffect } from './forced-outcome.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import type { Refusal } from './refusal.ts'
import type { Scenario } from './scenario.ts'

/** A request on its way through the guards, each of which fills in what it finds. */
export interface OpenCall<T extends ProviderTypes = ProviderTypes> {
  readonly request: HttpRequest
  /** The request-target up to the `?`, as sent. */
  readonly path: string
  /** The request-target after the `?`, as sent; empty without one. */
  readonly search: string
  readonly contract: Contract
  readonly rules: T['rules']
  readonly world: World<T['declarations']>
  readonly scenario: Scenario
  /** `any` takes every caller for the owner. */
  readonly credentials: 'verify' | 'any'
  route: Route | undefined
  operation: Operation | undefined
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, unknown>>
  body: unknown
  version: string | undefined
  caller: T['caller'] | undefined
  /** A guard that answers around the operations (a preflight, OPTIONS) leaves the answer here. */
  answered: Draft | undefined
  /** The effect of the scenario, for the journal. */
  forced: DueEffect | undefined
  /** The refusal that is answered, for the journal. */
  refused: Refusal | undefined
  readonly context: { -readonly [Name in keyof T['context']]?: T['context'][Name] }
  refuse<Code extends keyof T['errors'] & string>(
    code: Code,
    parameters: T['errors'][Code],
    headers?: readonly (readonly [string, string])[],
  ): Refusal
}

/** One check before the behaviour. Throws a refusal to end the request, or answers it. */
export type Guard<T extends ProviderTypes = ProviderTypes> = (call: OpenCall<T>) => void

/** An answer before it is written: the value is held to the contract, then the dialect prints it. */
export interface Draft {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Undefined for an answer without a body. */
  readonly body: unknown
  /** Name of the contract's media type, e.g. `application/json`; undefined without a body. */
  readonly mediaType: string | undefined
  /** A body that is no JSON (a gateway's page); written as it is. */
  readonly text?: string
  /** True when the scenario made it and it need not fit the contract. */
  readonly forced?: boolean
}

/** Protocol of one provider: its guards and the wire form of its answers. */
export interface Dialect<T extends ProviderTypes = ProviderTypes> {
  /** In the order in which the provider's servers were seen to apply them. */
  readonly guards: readonly Guard<T>[]
  /** The media type in which a success is written; the response's first one by default. */
  mediaTypeOf?(call: OpenCall<T>, response: ResponseSpec): MediaType | undefined
  /** The wire form of a refusal. */
  refuse(call: OpenCall<T>, refusal: Refusal, entry: ErrorEntry): Draft
  /** Prints a draft: envelope, indentation, the headers every answer carries. */
  write(call: OpenCall<T>, draft: Draft): HttpResponse
  /** Forgets what it remembers from request to request (buckets), but not what clients hold (nonces). */
  reset?(): void
}
