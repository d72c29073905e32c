import { describe, expect, it } from 'vitest'
import { sentenceOf } from '../../../../../contracts/check/checks/all-checks.ts'
import type { Send } from '../../../../../contracts/check/vocabulary/target.ts'
import { isObject } from '../../../../../contracts/openapi/reference.ts'
import { findingsOf, targetOf } from '../../../../support/in-process.ts'
import { type Fault, notesContract, notesServer } from '../../../../support/notes.ts'
import { foundBy, messagesOf, noteOf, on } from '../../../../support/notes-check.ts'

const only = (id: string) => ({
  isWantedOperation: (operation: { readonly id: string }) => operation.id === id,
})

/** A server that takes some bodies whatever the contract says. */
const lax = (takes: (body: Readonly<Record<string, unknown>>) => boolean): Fault =>
  on('POST', (asked, next, notes) => {
    const told = next(asked)
    if (told.status !== 400 || !isObject(asked.body) || !takes(asked.body)) return told
    const id = `x${notes.size}`
    notes.set(id, { ...asked.body, id, name: String(asked.body.name) })
    return { status: 201, body: { ...asked.body, id } }
  })

describe('a correct server', () => {
  it.each([
    ['rejects-invalid', 'changeNote'],
    ['rejects-missing-required', 'createNote'],
    ['accepts-valid', 'createNote'],
    ['rejects-malformed', 'createNote'],
    ['refuses-undocumented-methods', 'getNote'],
    ['head-like-get', 'getNote'],
    ['escaped-path-is-the-same', 'getNote'],
  ] as const)('passes %s with %s', async (check, operation) => {
    expect(await foundBy(check, undefined, only(operation))).toEqual([])
  })
})

describe('an invalid body', () => {
  it('is refused', async () => {
    const wide = lax(({ size, status }) => Number(size) > 100 && status !== undefined)

    expect(await foundBy('rejects-invalid', wide, only('createNote'))).toContainEqual({
      message:
        'POST /notes accepted a request that must be refused: /size: 101, above the greatest.',
      expected: '4xx',
      received: '201',
      pointer: '/components/schemas/Note/properties/size/maximum',
      steps: ['POST 201'],
    })
  })

  it('is refused if a required property is missing', async () => {
    const nameless = lax((body) => !('name' in body))

    expect(await messagesOf('rejects-missing-required', nameless, only('createNote'))).toEqual([
      'POST /notes accepted a request that must be refused: /name: left out.',
    ])
  })

  it('is drawn at random beside the bounds', async () => {
    const odd = lax(({ size }) => Array.isArray(size) && size.length > 0)

    expect(await foundBy('rejects-invalid', odd, only('createNote'))).toMatchObject([
      {
        message:
          'POST /notes accepted a request that must be refused: a drawn body, /size is wrong.',
        pointer: '/components/schemas/Note/properties/size/type',
        received: '201',
      },
    ])
  })

  it('changes nothing if it is refused', async () => {
    const eager = on('PATCH', (asked, next, notes) => {
      const told = next(asked)
      const note = noteOf(asked, notes)
      if (told.status === 400 && note) notes.set(note.id, { ...note, content: 'changed' })
      return told
    })
    const found = await foundBy('refused-write-changes-nothing', eager, only('changeNote'))

    expect(found).toEqual([
      {
        message: 'PATCH /notes/{id} was refused with 400 and changed something.',
        expected: 'the state before it',
        received: expect.stringMatching(/^content of n\d+ was ".*" and is "changed"$/),
        pointer: '/paths/~1notes~1{id}/patch',
        steps: ['POST 201', 'PATCH 400', 'GET 200'],
      },
    ])
  })
})

describe('a valid body', () => {
  it('is taken', async () => {
    const strict = on('POST', (asked, next) =>
      String(Object(asked.body).content).length === 100 ? { status: 422 } : next(asked),
    )

    expect(await foundBy('accepts-valid', strict, only('createNote'))).toMatchObject([
      {
        message: expect.stringMatching(
          /^POST \/notes refused a valid request: \/content: "[\w-]{100}", of the greatest length\.$/,
        ),
        expected: 'not 400 or 422',
        received: '422',
        steps: ['POST 422'],
      },
    ])
  })

  it('may be refused for other reasons', async () => {
    const strict = on('POST', (asked, next) =>
      String(Object(asked.body).content).length === 100 ? { status: 403 } : next(asked),
    )

    expect(await foundBy('accepts-valid', strict, only('createNote'))).toEqual([])
  })

  it('is stored as it was sent', async () => {
    const rounding = on('POST', (asked, next) => {
      const { size } = Object(asked.body)
      return next(size === 100 ? { ...asked, body: { ...Object(asked.body), size: 99 } } : asked)
    })

    expect(await messagesOf('create-reads-back', rounding, only('createNote'))).toEqual([
      'POST /notes was accepted with /size, and reading the new resource shows another value.',
    ])
  })
})

describe('a change of the run', () => {
  it('is undone: what is made is removed', async () => {
    let left = 0
    const counting: Fault = (asked, next, notes) => {
      const told = next(asked)
      left = notes.size
      return told
    }
    await foundBy('rejects-invalid', counting, only('createNote'))

    expect(left).toBe(0)
  })
})

describe('a method that nobody documented', () => {
  it('is refused', async () => {
    const serving: Fault = (asked, next) =>
      asked.method === 'TRACE' ? { status: 200 } : next(asked)

    expect(await foundBy('refuses-undocumented-methods', serving, only('getNote'))).toEqual([
      {
        message: expect.stringMatching(
          /^TRACE \/notes\/n\d+ was served; the contract does not document TRACE for the path\.$/,
        ),
        expected: '405, or another refusal',
        received: '200',
        pointer: '/paths/~1notes~1{id}',
        steps: ['POST 201', 'TRACE 200'],
      },
    ])
  })

  it('may be OPTIONS', async () => {
    const serving: Fault = (asked, next) =>
      asked.method === 'OPTIONS' ? { status: 204 } : next(asked)

    expect(await foundBy('refuses-undocumented-methods', serving, only('getNote'))).toEqual([])
  })
})

describe('HEAD', () => {
  const head =
    (status: number, type?: string): Fault =>
    (asked, next) =>
      asked.method === 'HEAD'
        ? { status, ...(type && { headers: { 'content-type': type } }) }
        : next(asked)
  const received = async (fault: Fault) =>
    (await foundBy('head-like-get', fault, only('getNote'))).map((one) => one.received)

  it('answers as GET does', async () => {
    expect(await foundBy('head-like-get', head(404), only('getNote'))).toEqual([
      {
        message: 'HEAD /notes/{id} answered 404 where GET answered 200.',
        expected: '200, as GET, or 405',
        received: '404',
        pointer: '/paths/~1notes~1{id}/get',
        steps: ['POST 201', 'GET 200', 'HEAD 404'],
      },
    ])
    expect(await received(head(200, 'text/html'))).toEqual(['content-type: text/html'])
    expect(await received(head(200, 'application/json'))).toEqual([])
    expect(await received(head(200))).toEqual([])
  })

  it.each([405, 501])('may be refused with %i', async (status) => {
    expect(await received(head(status))).toEqual([])
  })
})

describe('an id with an escaped letter', () => {
  it('leads to the same', async () => {
    const targets: string[] = []
    const literal = (target: string) => {
      targets.push(target)
      return target.includes('%6E')
    }
    const contract = notesContract()
    const target = targetOf(notesServer(contract))
    const send: Send = (request) =>
      literal(request.target)
        ? Promise.resolve({ status: 404, headers: [], body: new Uint8Array() })
        : target.send(request)
    const checks = ['escaped-path-is-the-same']
    const [finding] = await findingsOf(
      contract,
      { ...target, send },
      { checks, ...only('getNote') },
    )

    expect(finding && sentenceOf(finding)).toEqual({
      message: 'GET /notes/{id} answered 404 with "n" written as %6E, and 200 without.',
      expected: '200',
      received: '404',
    })
    expect(targets).toContain('/notes/%6E20')
  })
})
