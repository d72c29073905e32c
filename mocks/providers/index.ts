import type { AnyProvider } from '../engine/provider.ts'

export type ProviderName = 'atlas' | 'rainbond'

/** The registry: one line per provider. */
export const providers: Readonly<Partial<Record<ProviderName, AnyProvider>>> = {}
