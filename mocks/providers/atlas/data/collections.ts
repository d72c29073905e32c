import type { World } from '../../../model/world.ts'
import { accessCollections } from './access-collections.ts'
import { placeCollections } from './org-collections.ts'

/** All that an Atlas world holds. */
export const collections = { ...placeCollections, ...accessCollections }

export type AtlasWorld = World<typeof collections>
