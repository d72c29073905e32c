import type { Operation } from '../../contracts/openapi/operation.ts'
import type { Declarations } from '../model/schema.ts'
import type { World } from '../model/world.ts'
import type { HttpRequest } from './http.ts'
import type { Refusal } from './refusal.ts'

/** The types that tell one provider from another; `operations`, `errors` and `rules` are generated. */
export interface ProviderTypes {
  readonly operations: object
  readonly errors: object
  readonly rules: object
  readonly declarations: Declarations
  /** The authenticated caller. */
  readonly caller: unknown
  /** Results of the guards that behaviours use (a team, an enterprise, …). */
  readonly context: object
}

type Json<T> = T extends { content: infer Content } ? Content[keyof Content] : never

type Part<Op, Name extends string> = Op extends { parameters: infer Parameters }
  ? Name extends keyof Parameters
    ? NonNullable<Parameters[Name]>
    : Record<never, never>
  : Record<never, never>

type RequestJson<Op> = Op extends { requestBody?: infer Body } ? Json<NonNullable<Body>> : undefined

type SuccessStatus = 200 | 201 | 202 | 203 | 204

/** Body of a documented success, over all its versions. */
export type SuccessJson<Op> = Op extends { responses: infer Responses }
  ? { [Status in keyof Responses & SuccessStatus]: Json<Responses[Status]> }[keyof Responses &
      SuccessStatus]
  : never

/** A value that fits `T`; servers also send null where their documents name none. */
export type Superset<T> = T extends readonly (infer Item)[]
  ? readonly Superset<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Superset<T[Key]> | null | undefined }
    : T

/** A success with a body (a superset: the active contract says what of it is written). */
export interface Success<Body = unknown> {
  readonly body: Body
  /** Written where the active contract declares them. */
  readonly headers: Readonly<Record<string, string>>
  /** Only where an operation documents several successes. */
  readonly status?: number
}

/** A request that passed the guards. */
export interface Call<T extends ProviderTypes, Op = unknown> {
  readonly request: HttpRequest
  readonly operation: Operation
  readonly params: Part<Op, 'path'>
  readonly query: Part<Op, 'query'>
  readonly body: RequestJson<Op>
  /** The resource version served, where the provider dates its versions. */
  readonly version: string | undefined
  readonly caller: T['caller']
  readonly context: T['context']
  readonly world: World<T['declarations']>
  readonly rules: T['rules']
  /** Makes the refusal to throw: `throw refuse('TEAM_NOT_FOUND', { teamId })`. */
  refuse<Code extends keyof T['errors'] & string>(
    code: Code,
    parameters: T['errors'][Code],
    headers?: readonly (readonly [string, string])[],
  ): Refusal
}

/**
 * The stateful rules of a provider by operationId. Each is synchronous, does all its checks before
 * its first write, and answers a success or throws a refusal.
 */
export type Behaviours<T extends ProviderTypes> = {
  readonly [Id in keyof T['operations']]?: (
    call: Call<T, T['operations'][Id]>,
  ) => Success<Superset<SuccessJson<T['operations'][Id]>>> | Success<undefined>
}

/** The answer of a behaviour that did what it was asked. */
export function reply<const Body = undefined>(
  body?: Body,
  headers: Readonly<Record<string, string>> = {},
): Success<Body> {
  return { body: body as Body, headers } // without an argument Body is undefined
}
