import type { World } from '../../../model/world.ts'
import { accessCollections } from './access-collections.ts'
import { orgCollections } from './org-collections.ts'

/** All that an Atlas world holds. */
export const collections = { ...orgCollections, ...accessCollections }

export type AtlasWorld = World<typeof collections>
