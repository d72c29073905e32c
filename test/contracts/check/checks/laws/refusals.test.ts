import { describe, expect, it } from 'vitest'
import { uniqueIsUnique } from '../../../../../contracts/check/checks/laws/conflict.ts'
import { createIsKept } from '../../../../../contracts/check/checks/laws/create.ts'
import { defaultsHold } from '../../../../../contracts/check/checks/laws/defaults.ts'
import { etagsProtect } from '../../../../../contracts/check/checks/laws/etag.ts'
import { listsObey } from '../../../../../contracts/check/checks/laws/lists.ts'
import { pagesAreTrue } from '../../../../../contracts/check/checks/laws/pages.ts'
import { readOnlyIsKept } from '../../../../../contracts/check/checks/laws/read-only.ts'
import { deletedIsGone } from '../../../../../contracts/check/checks/laws/remove.ts'
import { replaceIsWhole } from '../../../../../contracts/check/checks/laws/replace.ts'
import { textSurvives } from '../../../../../contracts/check/checks/laws/text.ts'
import { updateIsKept } from '../../../../../contracts/check/checks/laws/update.ts'
import { NoAnswer } from '../../../../../contracts/check/vocabulary/target.ts'
import type { Answer, Asked } from '../../../../support/in-process.ts'
import { notesContract, notesServer } from '../../../../support/notes.ts'
import { heldTo } from '../../../../support/subject.ts'

const laws: readonly (readonly [string, Parameters<typeof heldTo>[0]])[] = [
  ['conflicts', uniqueIsUnique],
  ['create', createIsKept],
  ['defaults', defaultsHold],
  ['delete', deletedIsGone],
  ['lists', listsObey],
  ['pages', pagesAreTrue],
  ['preconditions', etagsProtect],
  ['read only', readOnlyIsKept],
  ['replace', replaceIsWhole],
  ['texts', textSurvives],
  ['update', updateIsKept],
]

const contract = notesContract()
const kindOf = ({ method, path }: Asked) => `${method} ${path === '/notes' ? 'list' : 'one'}`

/** A server that is correct until the nth request of a kind, and then fails in some way. */
function failing(kind: string, from: number, fail: Answer): Answer {
  const server = notesServer(contract)
  let count = 0
  return (asked) => {
    if (kindOf(asked) !== kind) return server(asked)
    count += 1
    return count < from ? server(asked) : fail(asked)
  }
}

const tooBusy: Answer = () => ({ status: 429, body: { id: 'none', name: 'none', size: -1 } })
const breakOff: Answer = () => {
  throw new NoAnswer('gone')
}

const failures = [
  [tooBusy, 1],
  [breakOff, 2],
  [tooBusy, 3],
] as const

/** Findings that speak of the failure itself. */
const isOfFailure = (finding: string) =>
  /^answers-every-request|^body-matches|documented-status: .* answered 429,/.test(finding)

describe.each(laws)('the law of %s', (_, law) => {
  it.each(['POST list', 'GET list', 'GET one', 'PUT one', 'PATCH one', 'DELETE one'])(
    'finds nothing where %s fails from some request on',
    async (kind) => {
      for (const [fail, from] of failures) {
        const found = await heldTo(law, contract, failing(kind, from, fail))

        expect(found.filter((finding) => !isOfFailure(finding))).toEqual([])
      }
    },
  )
})
