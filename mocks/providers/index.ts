import type { AnyProvider } from '../engine/provider.ts'
import type { collections as atlasCollections } from './atlas/data/collections.ts'
import { atlas } from './atlas/index.ts'
import type { AtlasMakers } from './atlas/make/atlas-makers.ts'
import type { collections as rainbondCollections } from './rainbond/data/collections.ts'
import { rainbond } from './rainbond/index.ts'
import type { RainbondMakers } from './rainbond/make/rainbond-makers.ts'

/** The collections of each provider, for the types of `mock.db`. */
export interface ProviderCollections {
  readonly atlas: typeof atlasCollections
  readonly rainbond: typeof rainbondCollections
}

/** The makers of each provider, for the types of `mock.make`. */
export interface ProviderMakers {
  readonly atlas: AtlasMakers
  readonly rainbond: RainbondMakers
}

export type ProviderName = keyof ProviderCollections

/** The providers that an entry of the package has, by name. */
export type Registry = Readonly<Partial<Record<ProviderName, AnyProvider>>>

/** The registry: one line per provider. */
export const providers: Registry = { atlas, rainbond }
