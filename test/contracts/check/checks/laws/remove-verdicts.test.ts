import { describe, expect, it } from 'vitest'
import { deletedIsGone } from '../../../../../contracts/check/checks/laws/remove.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { type Changes, type Fault, notesContract, notesServer } from '../../../../support/notes.ts'
import { on } from '../../../../support/notes-check.ts'

/** What the law comes to on a server with a fault, or whose contract is changed. */
function verdicts(fault?: Fault, changes?: Changes) {
  const contract = notesContract(changes)
  return verdictsOf(deletedIsGone, contract, notesServer(contract, fault))
}

const described = { description: 'as it says' }
const all = (verdict: string) =>
  Object.fromEntries(deletedIsGone.checks.map(({ id }) => [id, [verdict]]))
const lacks = (what: string) =>
  `not applicable removeNote: the contract has no operation that ${what}`

/** A fault from the first DELETE on. */
const afterDelete = (fault: Fault): Fault => {
  let isDeleted = false
  return (asked, next, notes) => {
    if (isDeleted) return fault(asked, next, notes)
    isDeleted = asked.method === 'DELETE'
    return next(asked)
  }
}
const decides = (status: number) => `the request was answered with ${status}, which decides nothing`

describe('a deletion on a correct server', () => {
  it('is judged in all ways', async () => {
    expect(await verdicts()).toEqual({
      ...all('held removeNote'),
      'deleted-stays-gone': ['held changeNote', 'held replaceNote'],
    })
  })

  it('is not judged where the contract cannot delete', async () => {
    expect(await verdicts(undefined, { removeNote: undefined })).toEqual(
      all('not applicable: the contract has no operation that deletes one'),
    )
  })

  it('is not judged by what the contract lacks', async () => {
    expect(await verdicts(undefined, { getNote: undefined })).toMatchObject({
      'deleted-is-gone': [lacks('reads one')],
      'delete-spares-others': [lacks('reads one')],
    })
    expect(await verdicts(undefined, { listNotes: undefined })).toMatchObject({
      'deleted-is-gone': ['held removeNote'],
      'deleted-is-not-listed': [lacks('lists them')],
    })
    const changes = { changeNote: undefined, replaceNote: undefined }
    expect(await verdicts(undefined, changes)).toMatchObject({
      'deleted-stays-gone': [lacks('changes one (PATCH or PUT)')],
    })
    const removeNote = { responses: { 204: described } }
    expect(await verdicts(undefined, { removeNote })).toMatchObject({
      'delete-again-is-refused': [
        'not applicable removeNote: the contract documents neither 404 nor 410 for it',
      ],
    })
  })

  it('is no reason to refuse a PUT that creates', async () => {
    const schema = { type: 'object', properties: { name: { type: 'string' } } }
    const requestBody = { content: { 'application/json': { schema } } }
    const replaceNote = { requestBody, responses: { 200: described, 201: described } }

    expect(await verdicts(undefined, { replaceNote })).toMatchObject({
      'deleted-stays-gone': [
        'held changeNote',
        'not applicable replaceNote: it documents 201, so that it creates what is not there',
      ],
    })
  })
})

describe('a deletion is not taken for judged', () => {
  it('where no create succeeds', async () => {
    const reason = 'the run could create none: createNote answered 400'

    expect(await verdicts(on('POST', () => ({ status: 400 })))).toEqual(
      all(`not tried removeNote: ${reason}`),
    )
  })

  it('where it is refused, or done later', async () => {
    expect(await verdicts(on('DELETE', () => ({ status: 403 })))).toEqual(
      all(`not tried removeNote: ${decides(403)}`),
    )
    expect(await verdicts(on('DELETE', () => ({ status: 202 })))).toEqual(
      all('not tried removeNote: the answer 202 does not say when the resource is gone'),
    )
  })

  it.each([429, 500])('where all is answered with %i after it', async (status) => {
    const failing = afterDelete(() => ({ status }))

    expect(await verdicts(failing)).toEqual({
      'deleted-is-gone': [`not tried removeNote: ${decides(status)}`],
      'deleted-is-not-listed': ['not tried removeNote: the list could not be read whole'],
      'deleted-stays-gone': [
        `not tried changeNote: ${decides(status)}`,
        `not tried replaceNote: ${decides(status)}`,
      ],
      'delete-again-is-refused': [`not tried removeNote: ${decides(status)}`],
      'delete-spares-others': ['not tried removeNote: the thing could not be read'],
    })
  })

  it('a second time where the resource is still there', async () => {
    const keeping = on('DELETE', () => ({ status: 204 }))
    const there = 'not tried removeNote: the resource was still there'

    expect(await verdicts(keeping)).toEqual({
      'deleted-is-gone': ['broken removeNote'],
      'deleted-is-not-listed': ['broken removeNote'],
      'delete-spares-others': ['held removeNote'],
      'deleted-stays-gone': [there],
      'delete-again-is-refused': [there],
    })
  })
})
