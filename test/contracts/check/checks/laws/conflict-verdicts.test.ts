import { describe, expect, it } from 'vitest'
import { uniqueIsUnique } from '../../../../../contracts/check/checks/laws/conflict.ts'
import type { Answer } from '../../../../support/in-process.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { type Changes, type Fault, notesContract, notesServer } from '../../../../support/notes.ts'
import { on } from '../../../../support/notes-check.ts'

/** What the law comes to on a server with a fault, or whose contract is changed. */
function verdicts(fault?: Fault, changes?: Changes) {
  const contract = notesContract(changes)
  return verdictsOf(uniqueIsUnique, contract, notesServer(contract, fault))
}

const all = (verdict: string) => ({
  'repeated-create-conflicts': [verdict],
  'rename-to-taken-conflicts': [verdict],
  'conflict-needs-a-cause': [verdict],
  'refused-write-changes-nothing': [verdict],
})
const described = { description: 'as it says' }
const body = { content: { 'application/json': { schema: { type: 'object' } } } }

describe('conflicts on a correct server', () => {
  it('are all judged', async () => {
    expect(await verdicts()).toEqual({
      'repeated-create-conflicts': ['held createNote'],
      'rename-to-taken-conflicts': ['held changeNote', 'held replaceNote'],
      'conflict-needs-a-cause': ['held changeNote', 'held createNote'],
      'refused-write-changes-nothing': ['held createNote', 'held createNote'],
    })
  })

  it('are not judged where the contract lacks what they need', async () => {
    expect(await verdicts(undefined, { createNote: undefined })).toEqual(
      all('not applicable: the contract has no operation that creates one'),
    )
    const createNote = { requestBody: body, responses: { 201: described } }
    expect(await verdicts(undefined, { createNote })).toEqual(
      all('not applicable createNote: the contract documents no 409 for it'),
    )
    expect(
      await verdicts(undefined, {
        ...{ changeNote: undefined, replaceNote: undefined, removeNote: undefined },
      }),
    ).toMatchObject({
      'rename-to-taken-conflicts': [
        'not applicable: the contract has no operation that changes one (PATCH or PUT)',
      ],
      'conflict-needs-a-cause': [
        'not applicable: the contract has no operation that changes a part of one (PATCH)',
        'not applicable: the contract has no operation that deletes one',
      ],
    })
    const changeNote = { requestBody: body, responses: { 200: described } }
    expect(await verdicts(undefined, { changeNote, replaceNote: undefined })).toMatchObject({
      'rename-to-taken-conflicts': [
        'not applicable changeNote: the contract documents no 409 for it',
      ],
    })
  })
})

describe('conflicts are not taken for judged', () => {
  it('where no create succeeds', async () => {
    const refusing = on('POST', () => ({ status: 400 }))

    expect(await verdicts(refusing)).toEqual(
      all('not tried createNote: the run could create none: createNote answered 400'),
    )
  })

  it('where the second create is not refused, or with another status', async () => {
    const then = (answer: Answer): Fault => {
      let count = 0
      return on('POST', (asked, next) => {
        count += 1
        return count > 1 ? answer(asked) : next(asked)
      })
    }
    const reason = 'the same create a second time was not refused with 409'

    expect(await verdicts(then(() => ({ status: 400 })))).toEqual({
      'repeated-create-conflicts': ['held createNote'],
      'rename-to-taken-conflicts': [`not tried createNote: ${reason}`],
      'conflict-needs-a-cause': [`not tried createNote: ${reason}`],
      'refused-write-changes-nothing': ['held createNote'],
    })
    expect(await verdicts(then(() => ({ status: 429 })))).toMatchObject({
      'repeated-create-conflicts': [
        'not tried createNote: the request was answered with 429, which decides nothing',
      ],
    })
    expect(
      await verdicts(then(() => ({ status: 201, body: { id: 'n1', name: 'other' } }))),
    ).toMatchObject({
      'repeated-create-conflicts': ['broken createNote'],
      'refused-write-changes-nothing': ['not tried createNote: no create was refused'],
    })
  })

  it('where nothing shows what a refused create changed', async () => {
    const unread = on('GET', () => ({ status: 500 }))

    expect(await verdicts(unread)).toMatchObject({
      'refused-write-changes-nothing': [
        'not tried createNote: the thing could not be read',
        'not tried createNote: the thing could not be read',
      ],
    })
  })

  it('where no single property makes a create a conflict', async () => {
    const byAll: Fault = on('POST', (asked, next, notes) => {
      const { name, content } = Object(asked.body)
      const isTwin = [...notes.values()].some((one) => one.name === name)
      const isSame = [...notes.values()].some((one) => one.content === content)
      if (!isTwin || isSame) return next(asked)
      notes.set('twin', { ...Object(asked.body), id: 'twin' })
      return { status: 201, body: { ...Object(asked.body), id: 'twin' } }
    })
    const reason = 'no property is known whose value alone makes a create a conflict'

    expect(await verdicts(byAll)).toMatchObject({
      'rename-to-taken-conflicts': [`not tried createNote: ${reason}`],
      'conflict-needs-a-cause': [`not tried createNote: ${reason}`],
    })
  })

  it('where a change, a removal or the create after it fails', async () => {
    const failing = on('PATCH', () => ({ status: 403 }))
    const decides = 'the request was answered with 403, which decides nothing'
    const later = on('DELETE', () => ({ status: 202 }))

    expect(await verdicts(failing)).toMatchObject({
      'rename-to-taken-conflicts': [`not tried changeNote: ${decides}`, 'held replaceNote'],
      'conflict-needs-a-cause': [`not tried changeNote: ${decides}`, 'held createNote'],
    })
    expect(await verdicts(later)).toMatchObject({
      'conflict-needs-a-cause': [
        'held changeNote',
        'not tried createNote: the resource could not be deleted at once',
      ],
    })
  })
})
