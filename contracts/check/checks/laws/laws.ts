import { togetherAsApart } from './concurrency.ts'
import { uniqueIsUnique } from './conflict.ts'
import { createIsKept } from './create.ts'
import { defaultsHold } from './defaults.ts'
import { etagsProtect } from './etag.ts'
import { pathNamesTheResource } from './identity.ts'
import { strangersSeeNothing } from './isolation.ts'
import type { Law } from './law.ts'
import { listsObey } from './lists.ts'
import { readsAreConditional } from './not-modified.ts'
import { listsOnlyOwn } from './own-lists.ts'
import { pagesAreTrue } from './pages.ts'
import { parentsAreWalls } from './parents.ts'
import { readOnlyIsKept } from './read-only.ts'
import { deletedIsGone } from './remove.ts'
import { replaceIsWhole } from './replace.ts'
import { textSurvives } from './text.ts'
import { updateIsKept } from './update.ts'

/** Every law, in order. */
export const laws = [
  createIsKept,
  defaultsHold,
  readOnlyIsKept,
  updateIsKept,
  replaceIsWhole,
  deletedIsGone,
  uniqueIsUnique,
  pagesAreTrue,
  listsObey,
  textSurvives,
  togetherAsApart,
  etagsProtect,
  readsAreConditional,
  strangersSeeNothing,
  listsOnlyOwn,
  parentsAreWalls,
  pathNamesTheResource,
] as const satisfies readonly Law[]
