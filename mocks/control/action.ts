import type { operations } from '../../contracts/control/operations.d.ts'
import type { HttpRequest, HttpResponse } from '../engine/http.ts'
import type { HeldWorld } from './held-world.ts'
import type { Worlds } from './worlds.ts'

export type ControlOperationId = keyof operations

/** A control request that fits its contract. */
export interface ControlCall {
  readonly worlds: Worlds
  /** The world that is meant. @throws ControlRefusal where there is none */
  readonly world: () => HeldWorld
  readonly params: Readonly<Record<string, string>>
  /** By name, of the type that the contract says. */
  readonly query: Readonly<Record<string, unknown>>
  /** The parsed JSON; undefined where there is none. */
  readonly body: unknown
  readonly request: HttpRequest
}

/** Does what an operation of the control API is for. @throws ControlRefusal, Error; nothing was changed then */
export type Action = (call: ControlCall) => HttpResponse

/** A body that the contract has checked. */
export const bodyAs = <Body>({ body }: ControlCall): Body => (body ?? {}) as Body
