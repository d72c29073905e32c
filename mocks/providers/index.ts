import type { AnyProvider } from '../engine/provider.ts'
import type { collections as atlasCollections } from './atlas/data/collections.ts'
import { atlas } from './atlas/index.ts'
import type { collections as rainbondCollections } from './rainbond/data/collections.ts'
import { rainbond } from './rainbond/index.ts'

/** The collections of each provider, for the types of `mock.db`. */
export interface ProviderCollections {
  readonly atlas: typeof atlasCollections
  readonly rainbond: typeof rainbondCollections
}

export type ProviderName = keyof ProviderCollections

/** The providers that an entry of the package has, by name. */
export type Registry = Readonly<Partial<Record<ProviderName, AnyProvider>>>

/** The registry: one line per provider. */
export const providers: Registry = { atlas, rainbond }
