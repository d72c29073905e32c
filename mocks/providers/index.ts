import type { AnyProvider } from '../engine/provider.ts'
import { atlas } from './atlas/index.ts'
import { rainbond } from './rainbond/index.ts'

export type ProviderName = 'atlas' | 'rainbond'

/** The registry: one line per provider. */
export const providers: Readonly<Partial<Record<ProviderName, AnyProvider>>> = { atlas, rainbond }
