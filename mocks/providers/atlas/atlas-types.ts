import type { errors, operations, rules } from '../../../contracts/atlas/operations.d.ts'
import type { MediaType } from '../../../contracts/openapi/operation.ts'
import type { Call, ProviderTypes } from '../../engine/behaviour.ts'
import type { Guard, OpenCall } from '../../engine/dialect.ts'
import type { AtlasCaller } from './access/caller.ts'
import type { collections } from './data/collections.ts'
import type { Organization, Project } from './data/rows.ts'

/** Results of the guards, for behaviours. */
export interface AtlasContext {
  /** The organization of the path, or of its project. The caller belongs to it. */
  readonly organization: Organization
  /** The project of the path; only where it names one. */
  readonly project: Project
  /** The success media type that the client's date leads to; only where versions are dated. */
  readonly media: MediaType
  /** The bucket that this request was taken out of. */
  readonly bucket: { readonly limit: number; readonly remaining: number }
}

/** Atlas, as the engine's types see it. */
export interface AtlasTypes extends ProviderTypes {
  readonly operations: operations
  readonly errors: errors
  readonly rules: rules
  readonly declarations: typeof collections
  readonly caller: AtlasCaller
  readonly context: AtlasContext
}

export type AtlasOperationId = keyof operations

/** A request that passed the guards, for the behaviour of one operation. */
export type AtlasCall<Id extends AtlasOperationId = AtlasOperationId> = Call<
  AtlasTypes,
  operations[Id]
>

/** A request on its way through the guards. */
export type AtlasOpenCall = OpenCall<AtlasTypes>

export type AtlasGuard = Guard<AtlasTypes>
