import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createControl } from '../../../mocks/control/control.ts'
import type { HttpRequest } from '../../../mocks/engine/http.ts'
import { liveEcho } from '../../support/control.ts'

const request: HttpRequest = {
  method: 'GET',
  target: '/',
  headers: {},
  body: undefined,
  origin: 'http://127.0.0.1:4010',
  remoteAddress: '127.0.0.1',
}

function ask(
  live: ReturnType<typeof liveEcho>,
  line: string,
  body?: unknown,
  other: Partial<HttpRequest> = {},
) {
  const [method = '', target = ''] = line.split(' ')
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = createControl(live.worlds)({ ...request, method, target, body: text, ...other })
  const answered = response?.body
  return { ...response, body: answered === undefined ? undefined : JSON.parse(answered) }
}

const at = '2026-01-01T00:00:00.001Z'

const told = {
  provider: 'echo',
  operationId: 'sayEcho',
  method: 'GET',
  target: '/echo/',
  status: 200,
}

const entry = { ...told, milliseconds: Date.parse(at) }

const packageVersion = () => JSON.parse(readFileSync('package.json', 'utf8')).version

describe('the control paths', () => {
  it('tell that the server is up and what it serves', () => {
    expect(ask(liveEcho(), 'GET /__mock/health')).toEqual({
      status: 200,
      headers: [['Content-Type', 'application/json']],
      body: {
        ...{ status: 'ok', name: 'tenantry', version: packageVersion() },
        ...{ profile: 'documented', seed: 'demo', providers: ['echo'] },
      },
    })
  })

  it('leave other paths to the providers', () => {
    expect(
      createControl(liveEcho().worlds)({ ...request, target: '/__mocks/health' }),
    ).toBeUndefined()
  })

  it('tell which operations can be forced', () => {
    expect(ask(liveEcho(), 'GET /__mock/scenario').body).toEqual({ operations: ['sayEcho'] })
  })

  it('have a page for people, found without its slash too', () => {
    const control = createControl(liveEcho().worlds)

    expect(control({ ...request, target: '/__mock/' })).toMatchObject({
      status: 200,
      headers: expect.arrayContaining([['Content-Type', 'text/html; charset=utf-8']]),
      body: expect.stringContaining('<title>tenantry</title>'),
    })
    expect(control({ ...request, target: '/__mock' })).toMatchObject({
      status: 302,
      headers: [['Location', '/__mock/']],
    })
  })

  it('force an outcome as often as asked', () => {
    const live = liveEcho()
    const forcing = { operationId: 'sayEcho', effect: { status: 429, delay: 5 }, times: 1 }

    expect(ask(live, 'PUT /__mock/scenario', forcing)).toEqual({
      status: 204,
      headers: [],
      body: undefined,
    })
    expect(live.mock.scenario.take('sayEcho')).toEqual({ status: 429, delay: 5 })
    expect(live.mock.scenario.take('sayEcho')).toBeUndefined()
  })

  it('force an outcome for the requests of one run, and take back that alone', () => {
    const live = liveEcho()
    const { scenario } = live.mock
    const force = (status: number, run?: unknown) =>
      ask(live, 'PUT /__mock/scenario', { operationId: 'sayEcho', effect: { status }, run })
    for (const [status, run] of [[429, 'a'], [503, 'b'], [500]] as const) force(status, run)

    expect(scenario.take('sayEcho', { run: 'b' })).toEqual({ status: 503 })
    expect(scenario.take('sayEcho')).toEqual({ status: 500 })
    expect(ask(live, 'DELETE /__mock/scenario?run=b').status).toBe(204)
    expect(scenario.take('sayEcho', { run: 'b' })).toEqual({ status: 500 })
    expect(scenario.take('sayEcho', { run: 'a' })).toEqual({ status: 429 })
    expect(force(429, 'a b')).toMatchObject({ status: 400 })
    expect(ask(live, 'DELETE /__mock/scenario?run=').status).toBe(400)
  })

  it('force an outcome until it is taken back', () => {
    const live = liveEcho()
    ask(live, 'PUT /__mock/scenario', { operationId: 'sayEcho', effect: { disconnect: true } })
    live.mock.scenario.take('sayEcho')

    expect(live.mock.scenario.take('sayEcho')).toEqual({ disconnect: true })
    ask(live, 'DELETE /__mock/scenario')
    expect(live.mock.scenario.take('sayEcho')).toBeUndefined()
  })

  it('set a rate limit and give it back', () => {
    const live = liveEcho()
    const rateLimit = { capacity: 2, refill: 1, seconds: 60 }
    ask(live, 'PUT /__mock/scenario', { rateLimit })
    expect(live.mock.scenario.rateLimit).toEqual(rateLimit)

    ask(live, 'PUT /__mock/scenario', { rateLimit: null })
    expect(live.mock.scenario.rateLimit).toBeUndefined()
  })

  it('show and empty the journal', () => {
    const live = liveEcho()
    live.mock.journal.record(entry)

    expect(ask(live, 'GET /__mock/journal').body).toEqual({ entries: [{ at, ...told }] })
    ask(live, 'DELETE /__mock/journal')
    expect(ask(live, 'GET /__mock/journal').body).toEqual({ entries: [] })
  })

  it('reset the mock', () => {
    const live = liveEcho()
    live.mock.journal.record(entry)

    expect(ask(live, 'POST /__mock/reset').status).toBe(204)
    expect(live.mock.journal.entries()).toEqual([])
  })

  it('start over from another seed, by name or by rows', () => {
    const live = liveEcho()
    ask(live, 'PUT /__mock/seed', { seed: 'lab' })
    expect(live.seed).toBe('lab')

    ask(live, 'PUT /__mock/seed', { seed: { atlas: {} } })
    expect(live.seed).toBe('custom')
  })

  it('stay with the old seed when the new one does not exist', () => {
    const live = liveEcho()

    expect(ask(live, 'PUT /__mock/seed', { seed: 'quirks' })).toMatchObject({
      status: 400,
      body: { error: 'This mock has no quirks.' },
    })
    expect(live.seed).toBe('demo')
  })

  it('name the seeds there are, the nearest first', () => {
    expect(ask(liveEcho(), 'PUT /__mock/seed', { seed: 'quirk' })).toMatchObject({
      status: 400,
      body: { error: 'There is no seed "quirk". There are: quirks, empty, demo, full, lab.' },
    })
  })
})

const force = (effect: unknown, times?: unknown) => ({ operationId: 'sayEcho', effect, times })

describe('a control request that cannot be done', () => {
  it.each([
    ['PUT /__mock/scenario', '{', 'The body "{" is no JSON.'],
    ['PUT /__mock/scenario', [], 'The body is no JSON object.'],
    ['PUT /__mock/scenario', {}, '"operationId" is missing. Give a string.'],
    ['PUT /__mock/scenario', force(undefined), '"effect" is no JSON object.'],
    [
      'PUT /__mock/scenario',
      force({ staus: 1 }),
      '"effect" has a field "staus". It can have: status, error, parameters, body, delay, disconnect, cut, headers, text.',
    ],
    ['PUT /__mock/scenario', force({ status: '429' }), '"status" is "429". Give a number.'],
    ['PUT /__mock/scenario', force({ delay: null }), '"delay" is null. Give a number.'],
    ['PUT /__mock/scenario', force({ status: 409, error: 1 }), '"error" is 1. Give a string.'],
    [
      'PUT /__mock/scenario',
      force({ disconnect: 'yes' }),
      '"disconnect" is "yes". Give true or false.',
    ],
    [
      'PUT /__mock/scenario',
      force({ status: 409, parameters: 1 }),
      '"parameters" is no JSON object.',
    ],
    ['PUT /__mock/scenario', force({ status: 409 }, 'one'), '"times" is "one". Give a number.'],
    [
      'PUT /__mock/scenario',
      { operationId: 'echo', effect: { status: 409 } },
      'No operation has the id "echo". There are: sayEcho.',
    ],
    [
      'PUT /__mock/scenario',
      { rateLimit: { capacity: 1, refill: 1 } },
      '"seconds" is missing. Give a number.',
    ],
    ['PUT /__mock/seed', { seed: 1 }, '"seed" is 1. Give a name or rows.'],
    ['PUT /__mock/seed', { seed: [] }, '"seed" is []. Give a name or rows.'],
    ['PUT /__mock/seed', { seeds: 'lab' }, 'The body has a field "seeds". It can have: seed.'],
  ])('is answered 400 with the reason: %s %j', (line, body, error) => {
    expect(ask(liveEcho(), line, body)).toMatchObject({ status: 400, body: { error } })
  })

  it('is answered 400 when its body is over the limit', () => {
    const answer = ask(liveEcho(), 'PUT /__mock/seed', undefined, { bodyTooLarge: true })

    expect(answer.body).toEqual({ error: 'The body is over 1 MiB. Send a smaller one.' })
  })

  it('is answered 405 with the methods there are', () => {
    expect(ask(liveEcho(), 'POST /__mock/scenario')).toEqual({
      status: 405,
      headers: [
        ['Content-Type', 'application/json'],
        ['Allow', 'GET, PUT, DELETE'],
      ],
      body: { error: '"/__mock/scenario" takes GET and PUT and DELETE.' },
    })
  })

  it.each(['/__mock/journals', '/__mock/toString'])('is answered 404: %s', (target) => {
    expect(ask(liveEcho(), `GET ${target}`)).toMatchObject({
      status: 404,
      body: { error: expect.stringMatching(/^There is no "\/__mock\/\w+"\. There are: /) },
    })
  })
})

describe('a control request', () => {
  it.each([
    ['another machine', { remoteAddress: '192.168.1.7' }],
    ['a name that only seems local', { origin: 'http://rebound.example.com:4010' }],
    ['a page of another site', { headers: { origin: 'https://example.com' } }],
  ])('is refused from elsewhere: %s', (_, from) => {
    expect(ask(liveEcho(), 'POST /__mock/reset', undefined, from)).toMatchObject({ status: 403 })
    expect(ask(liveEcho(), 'GET /__mock/health', undefined, from)).toMatchObject({ status: 403 })
    expect(ask(liveEcho(), 'GET /__mock', undefined, from)).toMatchObject({ status: 403 })
  })

  it('is told what is foreign about it and how to reach the paths', () => {
    const from = { remoteAddress: '192.168.1.7' }

    expect(ask(liveEcho(), 'GET /__mock/health', undefined, from).body).toEqual({
      error:
        '/__mock/ answers this machine only, but of this request, it comes from the address ' +
        '192.168.1.7. Send it from the machine that serves, to localhost, 127.0.0.1 or [::1], and ' +
        'not from a page of another site.',
    })
  })

  it.each([
    ['a page of this machine', { headers: { origin: 'http://localhost:5173' } }],
    ['IPv6', { remoteAddress: '::1', origin: 'https://[::1]:4010' }],
  ])('is taken over loopback: %s', (_, from) => {
    expect(ask(liveEcho(), 'POST /__mock/reset', undefined, from)).toMatchObject({ status: 204 })
  })
})
