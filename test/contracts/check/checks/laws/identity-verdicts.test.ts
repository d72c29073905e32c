import { describe, expect, it } from 'vitest'
import { pathNamesTheResource } from '../../../../../contracts/check/checks/laws/identity.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { type Changes, type Fault, notesContract, notesServer } from '../../../../support/notes.ts'

/** What the law comes to on a server with a fault, or whose contract is changed. */
async function verdicts(fault?: Fault, changes?: Changes) {
  const contract = notesContract(changes)
  const found = await verdictsOf(pathNamesTheResource, contract, notesServer(contract, fault))
  return found['body-cannot-move']
}

const lacks = (what: string) => [`not applicable: the contract has no operation that ${what}`]

describe('ids in bodies', () => {
  it('are not sent where bodies write the id anyway', async () => {
    const why = 'bodies write its id, and its path names no parent'
    expect(await verdicts()).toEqual([
      `not applicable changeNote: ${why}`,
      `not applicable replaceNote: ${why}`,
    ])
  })

  it('are not tried where the contract lacks what it takes', async () => {
    expect(await verdicts(undefined, { createNote: undefined })).toEqual(lacks('creates one'))
    expect(await verdicts(undefined, { getNote: undefined })).toEqual(lacks('reads one'))
    expect(await verdicts(undefined, { changeNote: undefined, replaceNote: undefined })).toEqual(
      lacks('changes one (PATCH or PUT)'),
    )
  })

  it('say nothing where no note can be read', async () => {
    const unread: Fault = (asked, next) =>
      asked.method === 'GET' && /\/notes\/[^/]+$/.test(asked.path) ? { status: 403 } : next(asked)
    expect(await verdicts(unread)).toEqual([
      expect.stringMatching(/^not tried changeNote: /),
      expect.stringMatching(/^not tried replaceNote: /),
    ])
  })
})
