import { describe, expect, it } from 'vitest'
import type { Law } from '../../../../../contracts/check/checks/laws/law.ts'
import { replaceIsWhole } from '../../../../../contracts/check/checks/laws/replace.ts'
import { updateIsKept } from '../../../../../contracts/check/checks/laws/update.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { type Changes, type Fault, notesContract, notesServer } from '../../../../support/notes.ts'
import { on } from '../../../../support/notes-check.ts'

/** What a law comes to on a server with a fault, or whose contract is changed. */
function verdicts(law: Law, fault?: Fault, changes?: Changes) {
  const contract = notesContract(changes)
  return verdictsOf(law, contract, notesServer(contract, fault))
}

const described = { description: 'as it says' }
const all = (law: Law, verdict: string) =>
  Object.fromEntries(law.checks.map(({ id }) => [id, [verdict]]))
const taking = (schema: object) => ({
  requestBody: { content: { 'application/json': { schema } } },
  responses: { 200: described },
})

describe.each([
  {
    law: updateIsKept as Law,
    write: 'changeNote',
    method: 'PATCH',
    lacks: 'changes a part of one (PATCH)',
  },
  { law: replaceIsWhole as Law, write: 'replaceNote', method: 'PUT', lacks: 'replaces one (PUT)' },
])('the law of $write', ({ law, write, method, lacks }) => {
  it('holds on a correct server', async () => {
    expect(await verdicts(law)).toEqual(all(law, `held ${write}`))
  })

  it('is not applicable where the contract lacks the operation', async () => {
    expect(await verdicts(law, undefined, { [write]: undefined })).toEqual(
      all(law, `not applicable: the contract has no operation that ${lacks}`),
    )
  })

  it('is not tried where no create succeeds', async () => {
    const reason = 'the run could create none: createNote answered 400'

    expect(
      await verdicts(
        law,
        on('POST', () => ({ status: 400 })),
      ),
    ).toEqual(all(law, `not tried ${write}: ${reason}`))
  })

  it('judges nothing by an answer 202, which does not say when it is changed', async () => {
    const later = on(method, () => ({ status: 202 }))
    const reason = 'the answer 202 does not say when it is changed'

    expect(await verdicts(law, later)).toMatchObject({
      'update-echoes': [`not tried ${write}: ${reason}`],
      'update-reads-back': [`not tried ${write}: ${reason}`],
    })
  })

  it('judges the answer alone where nothing can be read', async () => {
    const unread = {
      ...all(law, `not applicable ${write}: the contract has no operation that reads one`),
    }

    expect(await verdicts(law, undefined, { getNote: undefined })).toMatchObject({
      ...unread,
      'update-echoes': [`held ${write}`],
      ...('conflict-needs-a-cause' in unread && { 'conflict-needs-a-cause': [`held ${write}`] }),
    })
  })

  it('is not held where reading fails', async () => {
    const unread = all(law, `not tried ${write}: the thing could not be read`)
    const failing = on('GET', (asked, next) =>
      asked.path === '/notes' ? next(asked) : { status: 500 },
    )

    expect(await verdicts(law, failing)).toMatchObject({
      ...unread,
      'update-echoes': [`held ${write}`],
      ...('conflict-needs-a-cause' in unread && { 'conflict-needs-a-cause': [`held ${write}`] }),
    })
  })

  it('does not take an answer without a body for the values that were sent', async () => {
    const silent = on(method, (asked, next) => ({ status: next(asked).status }))
    const reason = 'the answer shows none of the values that were sent'

    expect(await verdicts(law, silent)).toMatchObject({
      'update-echoes': [`not applicable ${write}: ${reason}`],
      'update-reads-back': [`held ${write}`],
    })
  })
})

describe('a change', () => {
  it('is not tried if the server always refuses it', async () => {
    const refusing = on('PATCH', () => ({ status: 403 }))

    expect(await verdicts(updateIsKept, refusing)).toEqual(
      all(updateIsKept, 'not tried changeNote: no change of a single property succeeded'),
    )
  })

  it('of nothing that can be read is not applicable', async () => {
    const changeNote = taking({ type: 'object', properties: { other: { type: 'string' } } })

    expect(await verdicts(updateIsKept, undefined, { changeNote })).toEqual(
      all(updateIsKept, 'not applicable changeNote: no property can be both changed and read'),
    )
  })
})

describe('a PUT', () => {
  it.each([403, 503])('that is answered with %i decides nothing', async (status) => {
    const refusing = on('PUT', () => ({ status }))
    const reason = `the request was answered with ${status}, which decides nothing`

    expect(await verdicts(replaceIsWhole, refusing)).toEqual(
      all(replaceIsWhole, `not tried replaceNote: ${reason}`),
    )
  })

  it('has no other verdict if the server answers 409', async () => {
    const reason = 'the request was answered with 409, which decides nothing'

    expect(
      await verdicts(
        replaceIsWhole,
        on('PUT', () => ({ status: 409 })),
      ),
    ).toEqual({
      ...all(replaceIsWhole, `not tried replaceNote: ${reason}`),
      'conflict-needs-a-cause': ['broken replaceNote'],
    })
  })

  it('is not known to be idempotent if the second one is refused', async () => {
    let count = 0
    const once = on('PUT', (asked, next) => {
      count += 1
      return count > 1 ? { status: 403 } : next(asked)
    })
    const reason = 'the request was answered with 403, which decides nothing'

    expect(await verdicts(replaceIsWhole, once)).toMatchObject({
      'put-is-idempotent': [`not tried replaceNote: ${reason}`],
      'put-replaces-whole': [`not tried replaceNote: ${reason}`],
      'conflict-needs-a-cause': ['held replaceNote'],
    })
  })

  it('of a body without required properties leaves nothing out', async () => {
    const note = { type: 'object', properties: { content: { type: 'string' } } }
    const reason = 'the contract requires no property in its body'

    expect(await verdicts(replaceIsWhole, undefined, { replaceNote: taking(note) })).toMatchObject({
      'put-replaces-whole': [`not applicable replaceNote: ${reason}`],
    })
  })

  it('that can leave out nothing is not known to replace the whole', async () => {
    const note = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
    const reason = 'no property that may be left out had another value than its default'

    expect(await verdicts(replaceIsWhole, undefined, { replaceNote: taking(note) })).toMatchObject({
      'put-replaces-whole': [`not tried replaceNote: ${reason}`],
    })
  })
})
