import type { Behaviours } from '../../engine/behaviour.ts'
import type { AtlasTypes } from './atlas-types.ts'
import { tokens } from './tokens.ts'

/** What each operation does. */
export const behaviours: Behaviours<AtlasTypes> = {
  ...tokens,
}
