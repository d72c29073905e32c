import { describe, expect, it } from 'vitest'
import type { Law } from '../../../../../contracts/check/checks/laws/law.ts'
import { readOnlyIsKept } from '../../../../../contracts/check/checks/laws/read-only.ts'
import { textSurvives } from '../../../../../contracts/check/checks/laws/text.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { type Changes, type Fault, notesContract, notesServer } from '../../../../support/notes.ts'
import { answering, on } from '../../../../support/notes-check.ts'

/** What a law of one check comes to on a server with a fault, or whose contract is changed. */
async function verdict(law: Law, fault?: Fault, changes?: Changes) {
  const contract = notesContract(changes)
  const verdicts = await verdictsOf(law, contract, notesServer(contract, fault))
  return Object.values(verdicts).flat()
}

const described = { description: 'as it says' }
const creating = (schema: object) => ({
  createNote: {
    requestBody: { content: { 'application/json': { schema } } },
    responses: { 201: described },
  },
})
const name = { type: 'string' }
const notCreated = 'not tried createNote: the run could create none'

const heldByChanges = ['held changeNote', 'held replaceNote']

describe.each([
  ['read only', readOnlyIsKept, ['held createNote', ...heldByChanges]],
  ['texts', textSurvives, ['held createNote']],
] as const)('the law of %s', (_, law, held) => {
  it('holds on a correct server', async () => {
    expect(await verdict(law)).toEqual(held)
  })

  it('is not applicable where nothing can be created', async () => {
    expect(await verdict(law, undefined, { createNote: undefined })).toEqual([
      'not applicable: the contract has no operation that creates one',
    ])
  })
})

describe('what is read only', () => {
  it('is not known to be kept where the create with it is refused', async () => {
    const strict = on('POST', (asked, next) =>
      'created' in Object(asked.body) ? { status: 400 } : next(asked),
    )

    expect(await verdict(readOnlyIsKept, strict)).toEqual([
      `${notCreated}: it answered 400`,
      ...heldByChanges,
    ])
  })

  it('is not known to be kept where a change with it is refused, or not answered', async () => {
    const strict = on('PATCH', (asked, next) =>
      'created' in Object(asked.body) ? { status: 403 } : next(asked),
    )

    expect(await verdict(readOnlyIsKept, strict)).toEqual([
      'held createNote',
      'not tried changeNote: the change was not accepted: it answered 403',
      'held replaceNote',
    ])
  })

  it('is not known to be kept by changes where nothing can be created or read', async () => {
    const full = on('POST', (asked, next) =>
      'created' in Object(asked.body) ? next(asked) : { status: 403 },
    )
    const hidden = on('GET', (asked, next) =>
      asked.path === '/notes' ? next(asked) : { status: 403 },
    )

    expect((await verdict(readOnlyIsKept, full)).slice(1)).toEqual([
      'not tried changeNote: the run could create none: createNote answered 403',
      'not tried replaceNote: the run could create none: createNote answered 403',
    ])
    expect((await verdict(readOnlyIsKept, hidden)).slice(1)).toEqual([
      'not tried changeNote: the thing could not be read',
      'not tried replaceNote: the thing could not be read',
    ])
  })

  it('is not known to be kept where no answer shows it', async () => {
    const hiding: Fault = (asked, next) => {
      const told = next(asked)
      if (asked.path === '/notes' && asked.method === 'GET') return told
      const { created: _created, id, ...rest } = Object(told.body)
      return told.status < 300 ? { ...told, body: { ...rest, note_id: id } } : told
    }

    expect(await verdict(readOnlyIsKept, hiding)).toEqual([
      'not tried createNote: no answer shows a readOnly property of it',
      'not tried changeNote: no answer shows a readOnly property of it',
      'not tried replaceNote: no answer shows a readOnly property of it',
    ])
  })

  it('is not applicable where the contract has nothing of the kind, or forbids to send it', async () => {
    const plain = { type: 'object', required: ['name'], properties: { name } }
    const marked = {
      ...plain,
      properties: { name, mark: { ...name, readOnly: true } },
      not: { required: ['mark'] },
    }

    expect(await verdict(readOnlyIsKept, undefined, creating(plain))).toEqual([
      'not applicable createNote: its body has no readOnly text or number',
      ...heldByChanges,
    ])
    expect((await verdict(readOnlyIsKept, undefined, creating(marked)))[0]).toBe(
      'not applicable createNote: the contract forbids to send readOnly properties',
    )
  })
})

describe('a text', () => {
  it('is not known to survive where no create succeeds', async () => {
    expect(
      await verdict(
        textSurvives,
        on('POST', () => ({ status: 400 })),
      ),
    ).toEqual([`${notCreated}: createNote answered 400`])
  })

  it('is not known to survive where all of the kind are refused', async () => {
    let count = 0
    const once = on('POST', (asked, next) => {
      count += 1
      return count > 1 ? { status: 400 } : next(asked)
    })

    expect(await verdict(textSurvives, once)).toEqual([
      'not tried createNote: the request was answered with 400, which decides nothing',
    ])
  })

  it('is not known to survive where it cannot be read', async () => {
    const unread = on('GET', (asked, next) =>
      asked.path === '/notes' ? next(asked) : { status: 500 },
    )

    expect(await verdict(textSurvives, unread)).toEqual([
      'not tried createNote: the thing could not be read',
    ])
  })

  it('is judged by what is accepted, where some are refused', async () => {
    const ascii = on('POST', (asked, next) =>
      /[^\x20-\x7e]/.test(asked.text) ? { status: 400 } : next(asked),
    )

    expect(await verdict(textSurvives, ascii)).toEqual(['held createNote'])
  })

  it('is broken where one of several is damaged', async () => {
    const lower = answering('GET', (body) =>
      typeof body.content === 'string' ? { ...body, content: body.content.toLowerCase() } : body,
    )

    expect(await verdict(textSurvives, lower)).toEqual(['broken createNote'])
  })

  it('is not applicable where no free text is shown', async () => {
    const short = {
      type: 'object',
      required: ['name'],
      properties: { name: { ...name, maxLength: 9 } },
    }

    expect(await verdict(textSurvives, undefined, creating(short))).toEqual([
      'not applicable createNote: no free text of it is shown',
    ])
  })
})
