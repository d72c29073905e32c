import type { World } from '../../../model/world.ts'
import { accessCollections } from './access-collections.ts'
import { accountCollections } from './account-collections.ts'
import { orgCollections } from './org-collections.ts'
import { settingCollections } from './setting-collections.ts'

/** All that an Atlas world holds. */
export const collections = {
  ...orgCollections,
  ...settingCollections,
  ...accessCollections,
  ...accountCollections,
}

export type AtlasWorld = World<typeof collections>
