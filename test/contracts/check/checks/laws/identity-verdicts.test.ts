import { describe, expect, it } from 'vitest'
import { pathNamesTheResource } from '../../../../../contracts/check/checks/laws/identity.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { type Changes, type Fault, notesContract, notesServer } from '../../../../support/notes.ts'
import { json } from '../../../../support/small-contract.ts'

/** What the law comes to on a server with a fault, or whose contract is changed. */
async function verdicts(fault?: Fault, changes?: Changes) {
  const contract = notesContract(changes)
  const found = await verdictsOf(pathNamesTheResource, contract, notesServer(contract, fault))
  return found['body-cannot-move']
}

const text = { type: 'string' }
const body = json({ type: 'object', required: ['name'], properties: { id: text, name: text } })
const ok = { 200: { description: 'ok', ...body }, 201: { description: 'ok', ...body } }
const writing = { requestBody: { required: true, ...body }, responses: ok }

/** Bodies may say which id a note gets. */
const chosen = { createNote: writing, changeNote: writing, replaceNote: writing }

const lacks = (what: string) => [`not applicable: the contract has no operation that ${what}`]

describe('ids in bodies', () => {
  it('are sent where the id is readOnly in bodies', async () => {
    expect(await verdicts()).toEqual(['held changeNote', 'held replaceNote'])
  })

  it('are taken by a server where the resource shows them afterwards', async () => {
    const moving: Fault = (asked, next, notes) => {
      const told = next(asked)
      const note = notes.get(asked.path.split('/').at(-1) ?? '')
      const { id } = Object(asked.body)
      if (asked.method === 'PATCH' && note && typeof id === 'string') {
        notes.set(note.id, { ...note, id })
      }
      return told
    }

    expect(await verdicts(moving)).toEqual(['broken changeNote', 'held replaceNote'])
  })

  it('are sent no more to a note that one of them has moved', async () => {
    const sent: unknown[] = []
    const moves =
      (isMoving: boolean): Fault =>
      (asked, next, notes) => {
        const told = next(asked)
        const note = notes.get(asked.path.split('/').at(-1) ?? '')
        const { id, noteId } = Object(asked.body)
        if (asked.method === 'PATCH') sent.push(id === undefined ? 'noteId' : 'id')
        if (isMoving && asked.method === 'PATCH' && note && id) notes.set(note.id, { ...note, id })
        const shown = Object(told.body)
        return noteId === undefined && shown.id
          ? { ...told, body: { ...shown, noteId: shown.id } }
          : told
      }

    await verdicts(moves(false))
    expect(sent).toEqual(['id', 'noteId'])
    sent.length = 0
    await verdicts(moves(true))
    expect(sent).toEqual(['id'])
  })

  it('are not sent where bodies write the id anyway', async () => {
    const why = 'bodies write its id, and its path names no parent'
    expect(await verdicts(undefined, chosen)).toEqual([
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
