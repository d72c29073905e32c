import { describe, expect, it } from 'vitest'
import {
  changesBetween,
  type Snapshot,
  snapshotOf,
} from '../../../../contracts/check/laws/snapshot.ts'
import { answerSchema, lossesIn, show, steps } from '../../../../contracts/check/laws/subject.ts'
import { exchangeOf } from '../../../support/exchanges.ts'
import { notesContract, notesServer } from '../../../support/notes.ts'
import { contractOf, json } from '../../../support/small-contract.ts'
import { subjectOn } from '../../../support/subject.ts'

const text = { type: 'string' }
const objectOf = (properties: object) => ({ type: 'object', properties })
const thing = objectOf({ id: text })

/** A subject whose things are read by answers of this schema. */
async function shownBy(schema: object | undefined) {
  const ok = { description: 'ok', ...(schema && json({ ...schema })) }
  const contract = contractOf({
    '/a': { post: { requestBody: json(objectOf({ note: text })), responses: { 201: ok } } },
    '/a/{id}': { get: { responses: { 200: ok } } },
  })
  const { subject } = await subjectOn(contract, () => ({ status: 404 }))
  return {
    subject,
    contract,
    read: contract.require('GET /a/{id}'),
    create: contract.require('POST /a'),
  }
}

describe('the schema of a thing', () => {
  it.each<[object | undefined, unknown]>([
    [thing, thing],
    [objectOf({ data: thing }), thing],
    [objectOf({ result: thing, a: text, b: text, c: text }), thing],
    [objectOf({ content: thing, a: text, b: text, c: text, d: text }), 'itself'],
    [objectOf({ metadata: thing }), 'itself'],
    [objectOf({ data_of: thing }), 'itself'],
    [{ type: 'string' }, 'itself'],
    [undefined, undefined],
  ])('answered as %o is %o', async (schema, expected) => {
    const { subject, read } = await shownBy(schema)
    const found = answerSchema(subject, read)

    expect(found).toEqual(expected === 'itself' ? schema : expected)
  })
})

describe('what is lost', () => {
  const lost = async (schema: object | undefined) => {
    const { subject, contract, create } = await shownBy(schema)
    const shows = exchangeOf(contract, 'GET /a/1 200', { answer: { data: { note: 'b' } } })
    return lossesIn(subject, { note: 'a' }, { write: create, shows })
  }

  it('is seen inside the wrapper', async () => {
    expect(await lost(objectOf({ data: objectOf({ note: text }) }))).toEqual([
      { path: '/note', sent: 'a', received: 'b' },
    ])
  })

  it('is nothing where nothing says what is shown', async () => {
    expect(await lost(undefined)).toEqual([])
  })

  it('is nothing where the path is none of the contract, or takes no body', async () => {
    const { subject, contract, create, read } = await shownBy(objectOf({ note: text }))
    const shows = exchangeOf(contract, 'GET /b 200', { answer: {} })
    const known = exchangeOf(contract, 'GET /a/1 200', { answer: {} })

    expect(lossesIn(subject, { note: 'a' }, { write: create, shows })).toEqual([])
    expect(lossesIn(subject, { note: 'a' }, { write: read, shows: known })).toEqual([])
  })
})

describe('a value in a message', () => {
  it('is cut when it is long', () => {
    expect(show('x'.repeat(118))).toBe(`"${'x'.repeat(118)}"`)
    expect(show('x'.repeat(119))).toBe(`"${'x'.repeat(119)}…`)
    expect(show(undefined)).toBe('nothing')
    expect(show({ a: 1 })).toBe('{"a":1}')
  })
})

describe('steps', () => {
  it('are the exchanges that are there', async () => {
    const { contract } = await shownBy(thing)
    const exchange = exchangeOf(contract, 'GET /a/1 200')

    expect(steps(undefined, exchange, undefined)).toEqual([exchange])
  })
})

describe('two looks at a place', () => {
  const notes = async (fails?: (path: string) => boolean, status = 403) => {
    const contract = notesContract()
    const server = notesServer(contract, (asked, next) =>
      asked.method === 'GET' && fails?.(asked.path) ? { status, body: {} } : next(asked),
    )
    const { subject } = await subjectOn(contract, server)
    const [one, two] = [await subject.maker.make(), await subject.maker.make()]
    if (!one || !two) throw new Error('Nothing was made.')
    return { subject, one, two }
  }
  const look = (listed: readonly string[] | undefined, things: object = {}): Snapshot => ({
    listed: listed && new Map(listed.map((id) => [id, { id, name: `check-${id}` }])),
    things: new Map(Object.entries(things)),
    exchanges: [],
  })

  it('see the list and the things that are watched', async () => {
    const { subject, one } = await notes()
    const seen = await snapshotOf(subject, [one])

    expect([...(seen.listed?.keys() ?? [])]).toEqual(['n10', 'n20'])
    expect([...seen.things.keys()]).toEqual(['n10'])
    expect(seen.exchanges.map(({ request }) => request.target)).toEqual([
      '/notes/n10',
      '/notes?page=1&limit=50',
    ])
  })

  it('see nothing of a list that is refused, nor of a thing that is', async () => {
    const list = await notes((path) => path === '/notes')
    const thing = await notes((path) => path !== '/notes')

    expect((await snapshotOf(list.subject, [list.one])).listed).toBeUndefined()
    expect([...(await snapshotOf(thing.subject, [thing.one])).things]).toEqual([['n10', undefined]])
  })

  it.each([429, 500])('do not take a thing for gone that is answered with %i', async (status) => {
    const { subject, one } = await notes((path) => path !== '/notes', status)

    expect([...(await snapshotOf(subject, [one])).things]).toEqual([])
  })

  it.each<[Snapshot, Snapshot, readonly string[]]>([
    [look(['a']), look(['a', 'b']), ['b is listed']],
    [look(['a', 'n10']), look(['a']), ['n10 is no longer listed']],
    [look(['a', 'b']), look(['a']), []],
    [look(undefined), look(['a']), []],
    [look(['a']), look(undefined), []],
    [look([], { a: { size: 1 } }), look([], { a: { size: 2 } }), ['size of a was 1 and is 2']],
    [look([], { a: {} }), look([], { a: { size: 2 } }), ['size of a was nothing and is 2']],
    [look([], { a: { created: 1 } }), look([], { a: { created: 2 } }), []],
    [look([], { a: { size: 1 } }), look([], { a: undefined }), ['a can no longer be read']],
    [look([], { a: undefined }), look([], { a: { size: 1 } }), []],
    [look([], { a: { size: 1 } }), look([]), []],
  ])('tell what changed between them: %o, %o', async (before, after, changes) => {
    const { subject } = await notes()

    expect(changesBetween(subject, { before, after }, [])).toEqual(changes)
  })

  it('pass over what somebody else adds, but not what shows what was sent', async () => {
    const { subject, one } = await notes()
    const after = { ...look([]), listed: new Map([['x', { id: 'x', name: 'mine', size: 3 }]]) }
    const body = JSON.stringify({ name: 'mine', size: 3, colour: 'red' })
    const request = { ...one.created.request, body }

    expect(changesBetween(subject, { before: look([]), after }, [])).toEqual([])
    expect(
      changesBetween(subject, { before: look([]), after }, [{ ...one.created, request }]),
    ).toEqual(['x is listed'])
  })

  it('tell of what any write can change', async () => {
    const schema = objectOf({ name: text })
    const body = { requestBody: json(schema), responses: { 200: { description: 'ok' } } }
    const contract = notesContract({ changeNote: body, replaceNote: undefined })
    const { subject } = await subjectOn(contract, notesServer(contract))

    const [before, after] = [look([], { a: { size: 1 } }), look([], { a: { size: 2 } })]

    expect(changesBetween(subject, { before, after }, [])).toEqual(['size of a was 1 and is 2'])
  })
})
