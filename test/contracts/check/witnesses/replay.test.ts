import { describe, expect, it } from 'vitest'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import type { PlainRequest, PlainResponse } from '../../../../contracts/check/vocabulary/target.ts'
import { readWitnesses } from '../../../../contracts/check/witnesses/read-witnesses.ts'
import { replay, type WitnessSetting } from '../../../../contracts/check/witnesses/replay.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'
import { parseDocument } from '../../../../contracts/openapi/document.ts'
import { libraryDocument } from '../../../support/library-provider.ts'

const contract = compileContract(parseDocument(libraryDocument, 'library.yaml'))

const read = (witnesses: unknown[], templates: unknown[] = []) =>
  readWitnesses(
    { defaults: { as: '$owner' }, parameters: { id: '$book' }, witnesses, templates },
    contract,
    'documented',
  )

const answer = (status: number, body?: unknown): PlainResponse => ({
  status,
  headers: [],
  body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
})

/** A library that holds titles; what it was sent stands in `sent`. */
function setting(overrides: Partial<WitnessSetting> = {}) {
  const sent: PlainRequest[] = []
  const titles = new Map<string, string>()
  const send = async (request: PlainRequest): Promise<PlainResponse> => {
    sent.push(request)
    const id = request.target.split('/')[2] ?? ''
    if (request.headers.authorization !== 'secret') return answer(401)
    if (request.method === 'DELETE') return answer(titles.delete(id) ? 204 : 404)
    if (request.method === 'GET') {
      return titles.has(id) ? answer(200, { id, title: titles.get(id) }) : answer(404)
    }
    const { title } = JSON.parse(String(request.body))
    if ([...titles.values()].includes(title)) return answer(409, { errorCode: 'TITLE_TAKEN' })
    titles.set(`b${titles.size + 1}`, title)
    return answer(201, { id: `b${titles.size}`, title })
  }
  const identities = { $owner: createIdentity('$owner', { token: 'secret' }) }
  return {
    sent,
    titles,
    setting: {
      contract,
      profile: 'documented' as const,
      file: { parameters: { id: '$book' }, defaults: {} },
      send,
      roles: {},
      identities,
      run: 'run1',
      ...overrides,
    },
  }
}

const taken = {
  id: 'create-book-title-taken',
  operation: 'createBook',
  status: 409,
  error: 'TITLE_TAKEN',
  steps: [
    { request: 'POST /books', body: { title: '$run-a' }, save: { $book: '/id' } },
    { request: 'POST /books', body: { title: '$run-a' } },
  ],
  cleanup: [{ request: 'DELETE /books/$book', as: '$owner' }],
}

describe('a witness', () => {
  it('may sign a step with a credential that an earlier step saved', async () => {
    const world = setting()
    const [witness] = read([
      {
        id: 'get-book',
        operation: 'getBook',
        status: 200,
        steps: [
          {
            request: 'POST /books',
            body: { title: 'secret' },
            save: { $book: '/id', $key: '/title' },
          },
          { request: 'GET /books/$book', as: { token: '$key' } },
        ],
        cleanup: [{ request: 'DELETE /books/$book', as: { token: '$key' } }],
      },
    ]).witnesses
    const replayed = witness && (await replay(witness, world.setting))

    expect(replayed).toMatchObject({ outcome: 'earned', reason: undefined })
    expect(world.titles.size).toBe(0)
  })

  it('is earned by its sequence, and what it made is removed', async () => {
    const world = setting()
    const [witness] = read([taken]).witnesses
    const replayed = witness && (await replay(witness, world.setting))

    expect(replayed).toMatchObject({ outcome: 'earned', status: 409, reason: undefined })
    expect(replayed?.exchanges).toHaveLength(2)
    expect(world.sent.map(({ method, target }) => `${method} ${target}`)).toEqual([
      'POST /books',
      'POST /books',
      'DELETE /books/b1',
    ])
    expect(world.titles.size).toBe(0)
    expect(world.sent[0]).toEqual({
      method: 'POST',
      target: '/books',
      headers: { authorization: 'secret', 'content-type': 'application/json' },
      body: '{"title":"run1-a"}',
    })
  })

  it('is broken when its last step answers another status, and says so', async () => {
    const { setting: target } = setting()
    const [witness] = read([{ ...taken, status: 400 }]).witnesses

    expect(witness && (await replay(witness, target))).toMatchObject({
      outcome: 'broken',
      reason: 'It answered 409, not 400.',
    })
  })

  it('is broken when its last answer carries another error', async () => {
    const { setting: target } = setting()
    const [witness] = read([{ ...taken, error: 'BUSY' }]).witnesses

    expect(witness && (await replay(witness, target))).toMatchObject({
      outcome: 'broken',
      reason: 'It answered errorCode "TITLE_TAKEN", not "BUSY" (BUSY).',
    })
  })

  it('is broken when an earlier step fails or holds nothing to save', async () => {
    const { setting: target } = setting()
    const [failing] = read([
      { ...taken, steps: [{ request: 'GET /books/none' }, ...taken.steps] },
    ]).witnesses
    const [empty] = read([
      {
        ...taken,
        steps: [{ ...taken.steps[0], save: { $book: '/id', $x: '/nope' } }, taken.steps[1]],
      },
    ]).witnesses

    expect(failing && (await replay(failing, target))).toMatchObject({
      reason: 'Step 1 (GET /books/none) answered 404, not 2xx.',
    })
    expect(empty && (await replay(empty, target))).toMatchObject({
      reason: 'Step 1 (POST /books) answered nothing at "/nope" for $x.',
    })
  })

  it.each([
    [{ as: '$reader' }, 'The target has no role "$reader".'],
    [{ seed: 'crowded' }, 'It starts from the seed "crowded".'],
    [{ needs: ['$full'] }, 'The target has no role "$full".'],
    [{ rules: { titles: 'free' } }, 'It needs a world with rules of its own.'],
    [
      { forced: { status: 503 }, why: 'no request can' },
      'The server cannot be made to force an outcome: it is not proven here.',
    ],
  ])('is not reached where the target lacks what it needs: %o', async (lack, reason) => {
    const world = setting()
    const [witness] = read([{ ...taken, ...lack }]).witnesses

    expect(witness && (await replay(witness, world.setting))).toMatchObject({
      outcome: 'not reached',
      reason,
    })
    expect(world.sent).toEqual([])
  })

  it('looks up in its clean-up what its last step made without saying its id', async () => {
    const world = setting()
    const [witness] = read([
      {
        id: 'create-book',
        operation: 'createBook',
        status: 201,
        steps: [{ request: 'POST /books', body: { title: '$run-a' } }],
        cleanup: [
          { request: 'GET /books/b1', save: { $book: '/id' } },
          { request: 'DELETE /books/$book' },
        ],
      },
    ]).witnesses
    const replayed = witness && (await replay(witness, world.setting))

    expect(replayed).toMatchObject({ outcome: 'earned' })
    expect(world.titles.size).toBe(0)
  })

  it('forces its last step where only that can bring the status about', async () => {
    const forced: unknown[] = []
    const world = setting({ force: async (...args) => void forced.push(args) })
    const [witness] = read([
      { ...taken, forced: { status: 409 }, why: 'an example', cleanup: [] },
    ]).witnesses

    expect(witness && (await replay(witness, world.setting))).toMatchObject({ outcome: 'forced' })
    expect(forced).toEqual([['createBook', { status: 409 }]])
  })
})

describe('a witness file', () => {
  it('may name operations that only another profile has', () => {
    const elsewhere = { ...taken, operation: 'burnBook', profiles: ['observed'] }
    const template = { id: 'x', operations: ['burnBook'], status: 401, profiles: ['observed'] }

    expect(read([elsewhere, taken], [template]).witnesses.map(({ id }) => id)).toEqual([taken.id])
  })

  it('expands a template over the operations that document its status', () => {
    const template = {
      id: 'unknown',
      operations: 'all',
      except: ['createBook'],
      status: 404,
      steps: [{ request: '$operation?x=1' }],
    }

    expect(read([], [template]).witnesses.map(({ id, operation }) => [id, operation])).toEqual([
      ['get-book-unknown', 'getBook'],
    ])
  })

  it('fills an operation’s own request from its parameters and a sample', async () => {
    const world = setting({ roles: { $book: 'no such' } })
    const { witnesses } = read([
      { id: 'a', operation: 'getBook', status: 404, steps: [{ request: '$operation?x=1' }] },
      { id: 'b', operation: 'createBook', status: 201, steps: [{ request: '$operation' }] },
    ])
    for (const witness of witnesses) await replay(witness, world.setting)

    expect(world.sent[0]).toMatchObject({ method: 'GET', target: '/books/no%20such?x=1' })
    expect(JSON.parse(String(world.sent[1]?.body))).toHaveProperty('title')
  })

  it('lets a template vary path parameters, for operations that have them', async () => {
    const world = setting()
    const steps = [{ request: '$operation', parameters: { id: 'a/b' } }]
    const { witnesses } = read([], [{ id: 'odd', operations: 'all', status: 404, steps }])
    for (const witness of witnesses) await replay(witness, world.setting)

    expect(witnesses.map(({ operation }) => operation)).toEqual(['getBook'])
    expect(world.sent[0]).toMatchObject({ method: 'GET', target: '/books/a%2Fb' })
  })

  it('cleans up with the credential of the witness', () => {
    const [witness] = read([{ ...taken, cleanup: [{ request: 'DELETE /books/$book' }] }]).witnesses

    expect(witness?.cleanup).toEqual([{ as: '$owner', request: 'DELETE /books/$book' }])
  })

  it('keeps the witnesses of the asked profile', () => {
    expect(read([{ ...taken, status: { observed: 409 } }]).witnesses).toEqual([])
    expect(read([{ ...taken, profiles: ['documented'] }]).witnesses).toHaveLength(1)
  })

  it.each([
    [[taken, taken], 'Two witnesses are called "create-book-title-taken". Rename one.'],
    [[{ ...taken, operation: 'createBok' }], 'The contract has no operation "createBok".'],
    [[{ ...taken, status: undefined }], 'has no status'],
    [[{ ...taken, steps: [] }], 'has no steps'],
    [[{ ...taken, forced: { status: 500 } }], 'Say in "why" why no request can cause its status.'],
  ])('is refused when it cannot be a proof', (witnesses, message) => {
    expect(() => read(witnesses)).toThrow(message)
  })
})
