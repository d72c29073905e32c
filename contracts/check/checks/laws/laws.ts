import type { Lab } from '../../fixtures/lab.ts'
import type { Subject } from '../../fixtures/subject.ts'
import type { CheckId } from '../all-checks.ts'
import { togetherAsApart } from './concurrency.ts'
import { uniqueIsUnique } from './conflict.ts'
import { createIsKept, defaultsHold } from './create.ts'
import { etagsProtect } from './etag.ts'
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

const changed = ['update-echoes', 'update-reads-back', 'update-spares-others'] as const
const replaced = ['put-replaces-whole', 'put-is-idempotent', 'conflict-needs-a-cause'] as const
const deleted = ['deleted-is-gone', 'deleted-is-not-listed', 'deleted-stays-gone'] as const
const removed = ['delete-again-is-refused', 'delete-spares-others'] as const
const taken = ['repeated-create-conflicts', 'rename-to-taken-conflicts'] as const
const together = ['concurrent-creates-conflict', 'concurrent-creates-are-kept'] as const
const foreign = ['isolation-read', 'isolation-change', 'isolation-delete'] as const
const beside = ['isolation-parent', 'isolation-count', 'isolation-conflict'] as const

/** Laws without verdicts. */
export const lawTable: readonly TableLaw[] = [
  { label: 'read only', law: readOnlyIsKept, reports: ['read-only-is-kept'] },
  { label: 'update', law: updateIsKept, reports: [...changed, 'update-keeps-the-rest'] },
  {
    label: 'replace',
    law: replaceIsWhole,
    reports: [...changed, ...replaced, 'update-keeps-the-rest'],
  },
  { label: 'delete', law: deletedIsGone, reports: [...deleted, ...removed] },
  {
    label: 'conflicts',
    law: uniqueIsUnique,
    reports: [...taken, 'conflict-needs-a-cause', 'refused-write-changes-nothing'],
  },
  { label: 'texts', law: textSurvives, reports: ['text-survives'] },
  {
    label: 'concurrency',
    law: togetherAsApart,
    reports: [...together, 'concurrent-updates-are-kept'],
  },
  {
    label: 'preconditions',
    law: etagsProtect,
    reports: ['stale-precondition-is-refused', 'etag-follows-state'],
  },
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
  pagesAreTrue,
  listsObey,
] as const satisfies readonly Law[]
