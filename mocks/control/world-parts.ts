import type { Journal } from '../engine/journal.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HeldWorld } from './held-world.ts'

/** The journal of a world, with what only its server asks of it. */
export const journalOf = ({ live }: HeldWorld): Journal => live.mock.journal as Journal // `createMock` puts one there

/** The scenario of a world, with what only its server asks of it. */
export const scenarioOf = ({ live }: HeldWorld): Scenario =>
  live.mock.scenario as unknown as Scenario // as above; its codes are checked where they are taken
