import { describe, expect, it } from 'vitest'
import { etagsProtect } from '../../../../../contracts/check/checks/laws/etag.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { type Changes, type Fault, notesContract, notesServer } from '../../../../support/notes.ts'
import { on } from '../../../../support/notes-check.ts'

function verdicts(fault?: Fault, changes?: Changes) {
  const contract = notesContract(changes)
  return verdictsOf(etagsProtect, contract, notesServer(contract, fault))
}

/** Both checks, for PATCH and for PUT. */
const all = (verdict: string, reason: string) => ({
  'stale-precondition-is-refused': [
    `${verdict} changeNote: ${reason}`,
    `${verdict} replaceNote: ${reason}`,
  ],
  'etag-follows-state': [`${verdict} getNote: ${reason}`, `${verdict} getNote: ${reason}`],
})

/** Reads show another ETag, or none. */
const labelled = (tag: (count: number) => string | undefined): Fault => {
  let count = 0
  return on('GET', (asked, next) => {
    const etag = tag(count)
    if (asked.path !== '/notes') count += 1
    return { ...next(asked), headers: etag === undefined ? {} : { ETag: etag } }
  })
}

describe('preconditions', () => {
  it('of a correct server are held', async () => {
    expect(await verdicts()).toEqual({
      'stale-precondition-is-refused': ['held changeNote', 'held replaceNote'],
      'etag-follows-state': ['held getNote', 'held getNote'],
    })
  })

  it('are not applicable without a change, a read, an ETag or If-Match', async () => {
    const change = 'the contract has no operation that changes one (PATCH or PUT)'
    expect(await verdicts(undefined, { changeNote: undefined, replaceNote: undefined })).toEqual({
      'stale-precondition-is-refused': [`not applicable: ${change}`],
      'etag-follows-state': [`not applicable: ${change}`],
    })
    const read = 'the contract has no operation that reads one'
    expect(await verdicts(undefined, { getNote: undefined })).toEqual({
      'stale-precondition-is-refused': [
        `not applicable changeNote: ${read}`,
        `not applicable replaceNote: ${read}`,
      ],
      'etag-follows-state': [`not applicable: ${read}`, `not applicable: ${read}`],
    })
    expect(await verdicts(labelled(() => undefined))).toEqual(
      all('not applicable', 'reading the resource shows no ETag'),
    )
    const schema = { type: 'object', properties: { size: { type: 'integer' } } }
    const changeNote = {
      requestBody: { content: { 'application/json': { schema } } },
      responses: { 200: { description: 'as it says' } },
    }
    expect(await verdicts(undefined, { changeNote, replaceNote: undefined })).toEqual({
      'stale-precondition-is-refused': [
        'not applicable changeNote: it documents no If-Match with 412',
      ],
      'etag-follows-state': ['held getNote'],
    })
  })

  it('are not tried where the resource cannot be created, read or changed', async () => {
    expect(await verdicts(on('POST', () => ({ status: 400 })))).toEqual(
      all('not tried', 'the run could create none: createNote answered 400'),
    )
    expect(await verdicts(on('GET', () => ({ status: 429 })))).toEqual(
      all('not tried', 'the thing could not be read'),
    )
    const refusing: Fault = (asked, next) =>
      ['PATCH', 'PUT'].includes(asked.method) ? { status: 403 } : next(asked)
    expect(await verdicts(refusing)).toEqual(
      all('not tried', 'the request was answered with 403, which decides nothing'),
    )
    const still: Fault = (asked, next) =>
      ['PATCH', 'PUT'].includes(asked.method)
        ? { status: 200, body: next({ ...asked, method: 'GET' }).body }
        : next(asked)
    expect(await verdicts(still)).toEqual(
      all('not tried', 'the change changed nothing that can be read'),
    )
  })

  it('are not held where the ETag stays, goes, or If-Match is refused otherwise', async () => {
    expect(await verdicts(labelled(() => '"1"'))).toMatchObject({
      'stale-precondition-is-refused': [
        'not tried changeNote: the ETag stayed as it was',
        'not tried replaceNote: the ETag stayed as it was',
      ],
      'etag-follows-state': ['broken getNote', 'broken getNote'],
    })
    expect(
      await verdicts(labelled((count) => (count % 2 === 0 ? '"1"' : undefined))),
    ).toMatchObject({
      'etag-follows-state': Array(2).fill(
        'not tried getNote: reading the resource after the change shows no ETag',
      ),
    })
    const otherwise: Fault = (asked, next) =>
      'if-match' in asked.headers ? { status: 404 } : next(asked)
    expect(await verdicts(otherwise)).toMatchObject({
      'stale-precondition-is-refused': [
        'not tried changeNote: the request was answered with 404, which decides nothing',
        'not tried replaceNote: the request was answered with 404, which decides nothing',
      ],
    })
  })
})
