import type { Lab } from './lab.ts'
import { togetherAsApart } from './laws/concurrency.ts'
import { uniqueIsUnique } from './laws/conflict.ts'
import { createIsKept, defaultsHold } from './laws/create.ts'
import { etagsProtect } from './laws/etag.ts'
import { listsOnlyOwn, strangersSeeNothing } from './laws/isolation.ts'
import { listsObey } from './laws/lists.ts'
import { pagesAreTrue } from './laws/pages.ts'
import { parentsAreWalls } from './laws/parents.ts'
import { deletedIsGone } from './laws/remove.ts'
import { replaceIsWhole } from './laws/replace.ts'
import type { Subject } from './laws/subject.ts'
import { textSurvives } from './laws/text.ts'
import { updateIsKept } from './laws/update.ts'

type LabLaw = (subject: Subject, lab: Lab) => Promise<void>

/** Every law that is held against each resource, in order. */
export const lawTable: readonly (readonly [label: string, law: LabLaw])[] = [
  ['create', createIsKept],
  ['defaults', defaultsHold],
  ['update', updateIsKept],
  ['replace', replaceIsWhole],
  ['delete', deletedIsGone],
  ['conflicts', uniqueIsUnique],
  ['pages', pagesAreTrue],
  ['filters and order', listsObey],
  ['texts', textSurvives],
  ['concurrency', togetherAsApart],
  ['preconditions', etagsProtect],
  ['strangers', strangersSeeNothing],
  ['own lists', listsOnlyOwn],
  ['parents', parentsAreWalls],
]
