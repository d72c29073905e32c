import { describe, expect, it } from 'vitest'
import { togetherAsApart } from '../../../../../contracts/check/checks/laws/concurrency.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { type Changes, type Fault, notesContract, notesServer } from '../../../../support/notes.ts'
import { on } from '../../../../support/notes-check.ts'
import { heldTo } from '../../../../support/subject.ts'

function verdicts(fault?: Fault, changes?: Changes) {
  const contract = notesContract(changes)
  return verdictsOf(togetherAsApart, contract, notesServer(contract, fault))
}

function found(fault: Fault) {
  const contract = notesContract()
  return heldTo(togetherAsApart, contract, notesServer(contract, fault))
}

const all = (verdict: string) => ({
  'concurrent-creates-conflict': [verdict],
  'concurrent-creates-are-kept': [verdict],
  'concurrent-updates-are-kept': [verdict],
})

/** From the nth create on, another answer. */
const creates = (from: number, fault: Fault): Fault => {
  let count = 0
  return on('POST', (asked, next, notes) => {
    count += 1
    return count < from ? next(asked) : fault(asked, next, notes)
  })
}

const described = { description: 'as it says' }

describe('requests at the same time', () => {
  it('are held on a correct server', async () => {
    expect(await verdicts()).toEqual({
      'concurrent-creates-conflict': ['held createNote'],
      'concurrent-creates-are-kept': ['held createNote'],
      'concurrent-updates-are-kept': ['held changeNote'],
    })
  })

  it('are named with the method and path that loses them', async () => {
    const twice: Fault = creates(4, (asked, _next, notes) => {
      const note = { name: '', ...Object(asked.body), id: `x${notes.size}` }
      notes.set(note.id, note)
      return { status: 201, body: note }
    })
    let made = 0
    const losing: Fault = creates(7, (asked, next, notes) => {
      const told = next(asked)
      made += 1
      if (made % 2 === 0) notes.delete(String(Object(told.body).id))
      return told
    })

    expect(await found(twice)).toContain(
      'concurrent-creates-conflict: POST /notes accepted more than one of 3 equal concurrent creates.',
    )
    expect(await found(losing)).toContain(
      'concurrent-creates-are-kept: POST /notes accepted 4 concurrent creates and lost 2 of them.',
    )
  })

  it('are not judged where the contract lacks what they need', async () => {
    expect(await verdicts(undefined, { createNote: undefined })).toEqual(
      all('not applicable: the contract has no operation that creates one'),
    )
    expect(await verdicts(undefined, { removeNote: undefined })).toEqual(
      all('not applicable createNote: the contract has no operation that deletes one'),
    )
    expect(await verdicts(undefined, { changeNote: undefined })).toMatchObject({
      'concurrent-updates-are-kept': [
        'not applicable: the contract has no operation that changes a part of one (PATCH)',
      ],
    })
    expect(await verdicts(undefined, { getNote: undefined })).toMatchObject({
      'concurrent-creates-are-kept': ['held createNote'],
      'concurrent-updates-are-kept': [
        'not applicable changeNote: the contract has no operation that reads one',
      ],
    })
    const schema = { type: 'object', properties: { size: { type: 'integer' } } }
    const content = { 'application/json': { schema } }
    const changeNote = { requestBody: { content }, responses: { 200: described } }
    expect(await verdicts(undefined, { changeNote })).toMatchObject({
      'concurrent-updates-are-kept': [
        'not applicable changeNote: it changes no two properties that are shown',
      ],
    })
  })

  it('are not taken for held where nothing can be created, read or changed', async () => {
    expect(await verdicts(on('POST', () => ({ status: 400 })))).toEqual(
      all('not tried createNote: the run could create none: createNote answered 400'),
    )
    expect(await verdicts(on('GET', () => ({ status: 429 })))).toMatchObject({
      'concurrent-creates-are-kept': ['not tried createNote: the thing could not be read'],
      'concurrent-updates-are-kept': ['not tried changeNote: the thing could not be read'],
    })
    expect(await verdicts(on('PATCH', () => ({ status: 403 })))).toMatchObject({
      'concurrent-updates-are-kept': [
        'not tried changeNote: no two properties could be changed alone',
      ],
    })
    expect(await verdicts(creates(4, () => ({ status: 429 })))).toEqual({
      'concurrent-creates-conflict': [
        'not tried createNote: of the equal creates not one was accepted and another refused',
      ],
      'concurrent-creates-are-kept': [
        'not tried createNote: fewer than two concurrent creates made one',
      ],
      'concurrent-updates-are-kept': [
        'not tried changeNote: the run could create none: createNote answered 429',
      ],
    })
  })

  it('is not taken for lost where a server is too busy to show it', async () => {
    let reads = 0
    const busy = on('GET', (asked, next) => {
      if (asked.path !== '/notes') reads += 1
      return reads === 2 ? { status: 429 } : next(asked)
    })

    expect((await found(busy)).filter((one) => one.startsWith('concurrent'))).toEqual([])
  })
})
