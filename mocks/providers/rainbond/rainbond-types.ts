import type { errors, operations, rules } from '../../../contracts/rainbond/operations.d.ts'
import type { Call, ProviderTypes } from '../../engine/behaviour.ts'
import type { Guard, OpenCall } from '../../engine/dialect.ts'
import type { World } from '../../model/world.ts'
import type { collections } from './data/collections.ts'
import type { Enterprise, RainbondTeam, Region } from './data/rows.ts'
import type { RainbondCaller } from './request/caller.ts'
import type { Rendering } from './request/negotiate.ts'
import type { RequestData } from './request/request-data.ts'
import type { ConsoleView } from './request/views.ts'

/** Results of the guards, for behaviours. */
export interface RainbondContext {
  /** The view that the path leads to. */
  readonly view: ConsoleView
  readonly rendering: Rendering
  /** The caller's. */
  readonly enterprise: Enterprise
  /** The team of the path, named by id or by name. */
  readonly team: RainbondTeam
  /** The region of the path, opened for the team. */
  readonly region: Region
  /** Data of the request body; only for operations with a body. */
  readonly data: RequestData
}

/** The Rainbond console, as the engine's types see it. */
export interface RainbondTypes extends ProviderTypes {
  readonly operations: operations
  readonly errors: errors
  readonly rules: rules
  readonly declarations: typeof collections
  readonly caller: RainbondCaller
  readonly context: RainbondContext
}

export type RainbondOperationId = keyof operations

export type RainbondWorld = World<typeof collections>

/** A request that passed the guards, for the behaviour of one operation. */
export type RainbondCall<Id extends RainbondOperationId = RainbondOperationId> = Call<
  RainbondTypes,
  operations[Id]
>

/** The part of a call that is the same for all operations. */
export type AnyRainbondCall = Pick<
  RainbondCall,
  'world' | 'rules' | 'refuse' | 'context' | 'caller'
>

/** A request on its way through the guards. */
export type RainbondOpenCall = OpenCall<RainbondTypes>

export type RainbondGuard = Guard<RainbondTypes>
