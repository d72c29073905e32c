import { describe, expect, it } from 'vitest'
import type { Answer, Told } from '../../support/in-process.ts'
import { reachOn } from '../../support/reached.ts'
import { contractOf } from '../../support/small-contract.ts'
import { collection, described, item, keepAt, serverOf } from '../../support/things.ts'

const contract = contractOf({
  '/things': collection('Thing'),
  '/things/{id}': item('Thing', 'id'),
  '/search': {
    get: {
      operationId: 'search',
      parameters: [{ name: 'q', in: 'query', required: true, schema: { type: 'string' } }],
      responses: { 200: described({ type: 'array' }), 400: described(), 403: described() },
    },
  },
})

/** A server whose search answers so, and whose create does too where it is told to. */
const serverWith = (search: Told, create?: Told): Answer =>
  serverOf(
    contract,
    ({ path }) => (path === '/search' ? search : undefined),
    ({ method, path }) => (method === 'POST' && path === '/things' ? create : undefined),
    keepAt(contract, '/things'),
  )

async function unservedNotes(server: Answer): Promise<readonly string[]> {
  const { events } = await reachOn(contract, server)
  const notes = events.flatMap((event) => (event.kind === 'note' ? [event.text] : []))
  return notes.filter((text) => text.includes('got no 2xx'))
}

const fine: Told = { status: 200, body: [] }

describe('an operation that never gets a 2xx', () => {
  it.each<[string, unknown, string]>([
    ['a detail', { title: 'Bad', detail: 'No such index.' }, ' and "No such index."'],
    ['a message inside', { error: { code: 7, message: 'No  index.' } }, ' and "No index."'],
    ['a list of errors', { errors: [{ msg: 'wrong index' }] }, ' and "wrong index"'],
    ['a text', 'index?', ' and "index?"'],
    ['no words', { code: 7 }, ''],
    ['a page', '<html>no</html>', ''],
  ])('is told with %s of its answer, and with what could help', async (_, body, said) => {
    expect(await unservedNotes(serverWith({ status: 400, body }))).toEqual([
      `search got no 2xx: the first valid request was answered 400${said}. Give an example of ?q in the contract.`,
    ])
  })

  it('is told with a body or an id to give', async () => {
    const notes = await unservedNotes(serverWith(fine, { status: 400, body: { detail: 'No.' } }))
    expect(notes).toContain(
      'createThing got no 2xx: the first valid request was answered 400 and "No.". Give an example of its body in the contract.',
    )
  })

  it('is told with the ids to give', async () => {
    const only = contractOf({ '/parts/{partId}': item('Part', 'partId') })
    const server: Answer = () => ({ status: 404, body: { message: 'No such part.' } })
    const params = { partId: ['p1'] }
    const { events } = await reachOn(only, serverOf(only, server), { params })
    const notes = events.flatMap((event) => (event.kind === 'note' ? [event.text] : []))
    expect(notes).toContain(
      'getPart got no 2xx: the first valid request was answered 404 and "No such part.". Give --param partId=….',
    )
  })

  it('is told with credentials to give where it is forbidden', async () => {
    expect(await unservedNotes(serverWith({ status: 403, body: { message: 'Not you.' } }))).toEqual(
      [
        'search got no 2xx: the first valid request was answered 403 and "Not you.". Give credentials that may call it.',
      ],
    )
  })

  it('is told shortly, and cut between words', async () => {
    const [note = ''] = await unservedNotes(
      serverWith({ status: 400, body: { detail: 'word '.repeat(100) } }),
    )
    expect(note).toMatch(/answered 400 and "(word ){39,40}…"\. Give/)
  })

  it('is not told where it is served, fails or has no time', async () => {
    expect(await unservedNotes(serverWith(fine))).toEqual([])
    expect(await unservedNotes(serverWith({ status: 500 }))).toEqual([])
  })
})

it('operations that are refused alike are one note, and many notes are counted', async () => {
  const paths = Object.fromEntries(
    Array.from({ length: 16 }, (_, at) => {
      const responses = { 200: described({ type: 'array' }), 400: described() }
      return [`/a${at}`, { get: { operationId: `a${at}`, responses } }]
    }),
  )
  const many = contractOf(paths)
  const server: Answer = ({ path }) => {
    const at = Number(path.slice(2))
    return { status: 400, body: { detail: at < 5 ? 'all alike' : `number ${at}` } }
  }
  const { events } = await reachOn(many, serverOf(many, server))
  const notes = events.flatMap((event) => (event.kind === 'note' ? [event.text] : []))
  const told = notes.filter((text) => text.includes('got no 2xx'))
  expect(told).toHaveLength(11)
  expect(told[0]).toBe(
    'a0, a1, a2, a3 and 1 more got no 2xx: the first valid request was answered 400 and "all alike".',
  )
  expect(told.at(-1)).toBe('2 more operations got no 2xx to a valid request.')
})
