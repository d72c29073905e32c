import { accessCollections } from './access-collections.ts'
import { placeCollections } from './place-collections.ts'

/** All that an Atlas world holds. */
export const collections = { ...placeCollections, ...accessCollections }
