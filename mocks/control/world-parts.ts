import { servedOf } from '../door/served.ts'
import type { Journal } from '../engine/journal.ts'
import type { AnyProvider } from '../engine/provider.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { Mock } from '../mock.ts'
import { providers } from '../providers/index.ts'
import type { ContractOfProvider } from './coverage-of.ts'
import type { HeldWorld } from './held-world.ts'

/** The journal of a world, with what only its server asks of it. */
export const journalOf = ({ live }: HeldWorld): Journal => live.mock.journal as Journal // `createMock` puts one there

/** The scenario of a world, with what only its server asks of it. */
export const scenarioOf = ({ live }: HeldWorld): Scenario =>
  live.mock.scenario as unknown as Scenario // as above; its codes are checked where they are taken

/** The contracts that a world follows, by provider. */
export function contractsOf({ live }: HeldWorld): readonly ContractOfProvider[] {
  const { profile } = live.mock
  return providersOf(live.mock).map(({ name, contracts }) => ({
    provider: name,
    contract: contracts[profile](),
  }))
}

/** The providers that a mock serves. */
export function providersOf(mock: Mock): readonly AnyProvider[] {
  const names = servedOf(mock).map(({ name }) => name)
  return Object.values(providers).filter(({ name }) => names.includes(name))
}
