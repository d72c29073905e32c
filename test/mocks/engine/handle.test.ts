import { describe, expect, it } from 'vitest'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import type { OpenCall } from '../../../mocks/engine/dialect.ts'
import { handle } from '../../../mocks/engine/handle.ts'
import type { HttpRequest } from '../../../mocks/engine/http.ts'
import { Journal } from '../../../mocks/engine/journal.ts'
import type { AnyProvider } from '../../../mocks/engine/provider.ts'
import { createRuntime } from '../../../mocks/engine/runtime.ts'
import { Scenario } from '../../../mocks/engine/scenario.ts'
import { createClock } from '../../../mocks/model/clock.ts'
import { library } from '../../support/library.ts'
import { libraryProvider } from '../../support/library-provider.ts'

describe('one request', () => {
  it('is answered with the status, properties and headers that the contract declares', () => {
    const { send } = library()
    const { status, headers, body } = send('POST', '/books', { title: 'two' })

    expect(status).toBe(201)
    expect(body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{24}$/), title: 'two' })
    expect(headers).toEqual({ 'Content-Type': 'application/json', Location: `/books/${body.id}` })
    expect(send('GET', `/books/${body.id}?x=1`).body).toEqual(body)
  })

  it('is refused in the words of the error catalogue, and leaves the world as it was', () => {
    const { send, runtime } = library()
    const before = [...(runtime.world.books?.all() ?? [])]

    expect(send('POST', '/books', { title: 'one' })).toEqual({
      status: 409,
      headers: { 'Content-Type': 'application/json' },
      body: { detail: 'The title one is taken.' },
    })
    expect([...(runtime.world.books?.all() ?? [])]).toEqual(before)
  })

  it('is answered without a body where the contract declares none', () => {
    const { send } = library()

    expect(send('DELETE', '/books/b1')).toEqual({ status: 204, headers: {}, body: undefined })
    expect(send('GET', '/books/b1').status).toBe(404)
  })

  it('is answered with a sample where no behaviour exists', () => {
    expect(library().send('GET', '/books/b1/summary').body).toEqual({ text: 'short' })
  })

  it('may be answered around operations only as x-transport-responses allow', () => {
    expect(library().send('GET', '/nowhere')).toMatchObject({
      status: 404,
      body: { detail: 'No path.' },
    })
  })

  it('follows a rule that was overridden, unless it is none of the contract', () => {
    const { runtime } = library({ titles: 'free' })

    expect(runtime.rules).toEqual({ titles: 'free', shelf: 2 })
    expect(() => library({ tittles: 'free' })).toThrow(
      'The contract has no rule "tittles". It has: titles, shelf.',
    )
    expect(() => library({ titles: 'some' })).toThrow(
      'Rule titles cannot be "some". It takes: unique, free.',
    )
    expect(() => library({ shelf: '2' })).toThrow('Rule shelf cannot be "2". It takes a number.')
  })

  it('fails loudly when our own answer does not fit the contract', () => {
    const { send } = library()
    const { body } = send('POST', '/books', { title: 'broken' })

    expect(() => send('GET', `/books/${body.id}`)).toThrow(
      /getBook was about to answer 200 outside its contract:\n {2}\/title: /,
    )
  })

  it('fails loudly when a refusal has a status that nothing documents', () => {
    const { send, runtime } = library()
    // 4XX covers 418 on createBook; on deleteBook nothing does.
    expect(send('POST', '/books', { title: 'teapot' }).status).toBe(418)
    expect(runtime.contract.operations.has('deleteBook')).toBe(true)
  })

  it('is journalled with the operation it reached', () => {
    const { send, journal } = library()
    send('GET', '/books/b1')
    send('GET', '/nowhere')

    expect(journal.entries()).toEqual([
      {
        at: '2026-01-01T00:00:00.001Z',
        provider: 'library',
        operationId: 'getBook',
        method: 'GET',
        target: '/books/b1',
        status: 200,
        params: { id: 'b1' },
        request: { headers: {}, body: undefined },
        answer: {
          headers: { 'content-type': 'application/json' },
          body: { id: 'b1', title: 'one' },
        },
      },
      expect.objectContaining({
        at: '2026-01-01T00:00:00.002Z',
        operationId: undefined,
        status: 404,
        error: 'NO_ROUTE',
        reason: 'No path.',
      }),
    ])
  })
})

describe('the journal', () => {
  it('marks an answer that is an example of the contract', () => {
    const { send, journal, scenario } = library()
    send('GET', '/books/b1/summary')
    scenario.force('createBook', { status: 201 }, { times: 1 })
    send('POST', '/books', { title: 'two' })
    send('POST', '/books', { title: 'two' })

    expect(journal.entries().map(({ status, sampled }) => [status, sampled])).toEqual([
      [200, true],
      [201, true],
      [201, undefined],
    ])
  })

  it('has a request that ends in a defect', () => {
    const { send, journal, scenario } = library()
    scenario.force('getBook', { status: 503, error: 'BUSIER' })

    expect(() => send('GET', '/books/b1')).toThrow('"BUSIER"')
    expect(journal.entries()).toMatchObject([
      {
        operationId: 'getBook',
        target: '/books/b1',
        status: 500,
        defect: 'The contract\'s x-errors have no entry "BUSIER".',
      },
    ])
  })
})

describe('a forced outcome', () => {
  it('ends the request before its behaviour, as often as asked', () => {
    const { send, scenario } = library()
    scenario.force(
      'getBook',
      { status: 503, error: 'BUSY', parameters: { seconds: 5 } },
      { times: 2 },
    )

    expect(send('GET', '/books/b1')).toMatchObject({
      status: 503,
      body: { detail: 'Busy for 5 s.' },
    })
    expect(send('GET', '/books/b1').status).toBe(503)
    expect(send('GET', '/books/b1').status).toBe(200)
  })

  it('takes an error of its status, and no write happens', () => {
    const { send, scenario, runtime } = library()
    scenario.force('createBook', { status: 503 })

    expect(send('POST', '/books', { title: 'two' }).body).toEqual({
      detail: 'Busy for {seconds} s.',
    })
    expect(runtime.world.books?.size).toBe(1)
  })

  it('is a sample of the contract where it is a success, and no write happens', () => {
    const { send, scenario, runtime } = library()
    scenario.force('createBook', { status: 201 })

    expect(send('POST', '/books', { title: 'two' })).toMatchObject({
      status: 201,
      body: { id: expect.any(String), title: expect.any(String) },
    })
    expect(runtime.world.books?.size).toBe(1)
  })

  it('writes a body of its own, fitting or not', () => {
    const { send, scenario } = library()
    scenario.force('getBook', { status: 200, body: ['broken'] })

    expect(send('GET', '/books/b1')).toMatchObject({ status: 200, body: ['broken'] })
  })

  it('lets the behaviour run under a delay or a disconnect', () => {
    const { send, scenario, runtime } = library()
    scenario.force('createBook', { delay: 50, disconnect: true }, { times: 1 })

    expect(send('POST', '/books', { title: 'two' })).toMatchObject({
      status: 201,
      delayMilliseconds: 50,
      disconnect: true,
    })
    expect(runtime.world.books?.size).toBe(2)
  })

  it('does not come before the guards', () => {
    const { send, scenario } = library()
    scenario.force('getBook', { status: 503 })

    expect(send('GET', '/elsewhere').status).toBe(404)
    expect(send('GET', '/books/b1').status).toBe(503)
  })
})

describe('a guard that answers by itself', () => {
  const answering = (status: number) => {
    const { runtime, send } = library()
    const answered = { status, headers: [], body: undefined, mediaType: undefined }
    const answer = (call: OpenCall) => {
      call.answered = answered
    }
    const guards = [...runtime.dialect.guards]
    const dialect = {
      ...runtime.dialect,
      guards: [answer, ...guards],
    }
    return { runtime: { ...runtime, dialect }, send }
  }
  const request = {
    method: 'OPTIONS',
    target: '/books',
    headers: {},
    body: undefined,
    origin: 'http://localhost',
    remoteAddress: '127.0.0.1',
  } satisfies HttpRequest

  it('ends the request with an answer of the transport', () => {
    expect(handle(answering(404).runtime, request)).toEqual({
      status: 404,
      headers: [],
      body: undefined,
    })
  })

  it('is held to the answers that the contract lists', () => {
    expect(() => handle(answering(204).runtime, request)).toThrow('was about to answer 204')
  })
})

describe('a behaviour whose operation the contract lacks', () => {
  const provider = libraryProvider()
  const without = compileContract({
    ...provider.contracts.documented().document,
    paths: {},
  })
  const create = (contracts: AnyProvider['contracts']) =>
    createRuntime(
      { ...provider, contracts },
      {
        profile: 'observed',
        rules: undefined,
        seed: { name: 'empty', write: () => undefined },
        credentials: 'verify',
        clock: createClock(),
        scenario: new Scenario(new Set()),
        journal: new Journal(),
      },
    )

  it('stays unused where only an overlay removed it', () => {
    const { documented } = provider.contracts
    expect(create({ documented, observed: () => without }).behaviours.size).toBe(0)
  })

  it('is a mistake where no contract has it', () => {
    expect(() => create({ documented: () => without, observed: () => without })).toThrow(
      'Provider library has a behaviour "createBook" that its contract lacks.',
    )
  })
})
