import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../../support/notes.ts'
import { foundBy, on } from '../../../../support/notes-check.ts'

const described = { description: 'as it says' }

/** A server that looks at no precondition. */
const careless: Fault = (asked, next) => {
  const { 'if-match': _ignored, ...headers } = asked.headers
  return next({ ...asked, headers })
}

const labelled = (etag: (told: { readonly body?: unknown }) => string | undefined): Fault =>
  on('GET', (asked, next) => {
    const told = next(asked)
    const tag = etag(told)
    return { ...told, headers: tag === undefined ? {} : { ETag: tag } }
  })

/** Notes whose changes take other parameters or document other answers. */
const taking = (parameters: readonly object[], statuses: readonly string[]) => {
  const schema = {
    type: 'object',
    properties: { name: { type: 'string' }, size: { type: 'integer' } },
  }
  const operation = {
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      ...parameters,
    ],
    requestBody: { content: { 'application/json': { schema } } },
    responses: Object.fromEntries(['200', ...statuses].map((status) => [status, described])),
  }
  return { changes: { changeNote: operation, replaceNote: undefined } }
}
const ifMatch = { name: 'if-match', in: 'header', schema: { type: 'string' } }

describe('an ETag', () => {
  it('of a correct server follows and protects', async () => {
    expect(await foundBy('etag-follows-state')).toEqual([])
    expect(await foundBy('stale-precondition-is-refused')).toEqual([])
  })

  it('changes with its thing', async () => {
    expect(
      await foundBy(
        'etag-follows-state',
        labelled(() => '"1"'),
      ),
    ).toEqual([
      {
        message: 'GET /notes/{id} answered the same ETag before and after a change.',
        expected: 'another ETag',
        received: '"1"',
        pointer: '/paths/~1notes~1{id}/get',
        steps: ['POST 201', 'GET 200', 'PATCH 200', 'GET 200'],
      },
    ])
  })

  it('may stay where the thing stays', async () => {
    const still: Fault = (asked, next) =>
      asked.method === 'PATCH' || asked.method === 'PUT'
        ? { status: 200, body: next({ ...asked, method: 'GET' }).body }
        : next(asked)

    expect(await foundBy('etag-follows-state', still)).toEqual([])
    expect(await foundBy('stale-precondition-is-refused', still)).toEqual([])
  })

  it('refuses PATCH and PUT if it is old', async () => {
    const found = await foundBy('stale-precondition-is-refused', careless)

    expect(found.map(({ pointer, steps }) => [pointer.split('/').at(-1), steps.at(-1)])).toEqual([
      ['patch', 'PATCH 200'],
      ['put', 'PUT 200'],
    ])
    expect(found[0]).toMatchObject({
      message: 'PATCH /notes/{id} accepted a change with the If-Match of an older version.',
      expected: '412',
      received: '200',
      steps: ['POST 201', 'GET 200', 'PATCH 200', 'PATCH 200'],
    })
  })

  it.each<[string, readonly object[], readonly string[], number]>([
    ['takes If-Match and documents 412', [ifMatch], ['412'], 1],
    ['takes If-Match and documents 4XX', [ifMatch], ['4XX'], 1],
    ['documents no refusal', [ifMatch], ['400'], 0],
    ['takes no If-Match', [], ['412'], 0],
  ])('is held to it where the contract %s', async (_, parameters, statuses, count) => {
    const found = await foundBy(
      'stale-precondition-is-refused',
      careless,
      taking(parameters, statuses),
    )

    expect(found).toHaveLength(count)
  })

  it('is judged where there is one', async () => {
    expect(
      await foundBy(
        'etag-follows-state',
        labelled(() => undefined),
      ),
    ).toEqual([])
  })

  it('is judged by changes that show only', async () => {
    const schema = { type: 'object', properties: { pin: { type: 'string', writeOnly: true } } }
    const changeNote = {
      parameters: [ifMatch],
      requestBody: { content: { 'application/json': { schema } } },
      responses: { 200: described, 412: described },
    }
    const changes = { changeNote, replaceNote: undefined }

    expect(
      await foundBy(
        'etag-follows-state',
        labelled(() => '"1"'),
        { changes },
      ),
    ).toEqual([])
  })
})
