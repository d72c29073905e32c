import type { Lab } from '../../fixtures/lab.ts'
import type { Subject } from '../../fixtures/subject.ts'
import type { CheckId } from '../all-checks.ts'
import { togetherAsApart } from './concurrency.ts'
import { uniqueIsUnique } from './conflict.ts'
import { createIsKept, defaultsHold } from './create.ts'
import { etagsProtect } from './etag.ts'
import { pathNamesTheResource } from './identity.ts'
import { listsOnlyOwn, strangersSeeNothing } from './isolation.ts'
import type { Law } from './law.ts'
import { listsObey } from './lists.ts'
import { pagesAreTrue } from './pages.ts'
import { parentsAreWalls } from './parents.ts'
import { readOnlyIsKept } from './read-only.ts'
import { deletedIsGone } from './remove.ts'
import { replaceIsWhole } from './replace.ts'
import { textSurvives } from './text.ts'
import { updateIsKept } from './update.ts'

/** One law that is held against each resource. */
export interface TableLaw {
  readonly label: string
  readonly law: (subject: Subject, lab: Lab) => Promise<void>
  /** What it may report. */
  readonly reports: readonly CheckId[]
}

const foreign = ['isolation-read', 'isolation-change', 'isolation-delete'] as const
const beside = ['isolation-parent', 'isolation-count', 'isolation-conflict'] as const

/** Laws without verdicts. */
export const lawTable: readonly TableLaw[] = [
  {
    label: 'strangers',
    law: strangersSeeNothing,
    reports: [...foreign, 'isolation-list', 'isolation-create'],
  },
  { label: 'own lists', law: listsOnlyOwn, reports: ['isolation-list'] },
  { label: 'parents', law: parentsAreWalls, reports: [...beside, 'isolation-list'] },
]

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
  pathNamesTheResource,
] as const satisfies readonly Law[]
