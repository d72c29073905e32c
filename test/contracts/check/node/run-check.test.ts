import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WritesNotAllowed } from '../../../../contracts/check/node/consent.ts'
import { runCheck } from '../../../../contracts/check/node/run-check.ts'
import type { RunOptions } from '../../../../contracts/check/node/run-options.ts'
import { compileContract } from '../../../../contracts/check/vocabulary/compile-contract.ts'
import type { PlainRequest } from '../../../../contracts/check/vocabulary/target.ts'
import { parseDocument } from '../../../../contracts/openapi/document.ts'
import {
  reply,
  startThingsServer,
  type ThingsServer,
  thingsDocument,
} from '../../../support/recording-server.ts'

const things = compileContract(parseDocument(thingsDocument(), 'things.yaml'))

let folder: string
const closing: (() => Promise<void>)[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenantry-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  for (const close of closing.splice(0)) await close()
})

async function serve(before?: Parameters<typeof startThingsServer>[0]): Promise<ThingsServer> {
  const server = await startThingsServer(before)
  closing.push(server.close)
  return server
}

const run = (url: string, more: Partial<RunOptions> = {}) =>
  runCheck(things, { target: url, journal: join(folder, 'run.jsonl'), ...more })

describe('what a caller gives, arrives', () => {
  it('the path where tokens are given out', async () => {
    const server = await serve(({ target }, response) => {
      if (!target.endsWith('/token')) return false
      reply(response, 200, { access_token: 'abc' })
      return true
    })
    const credential = { client: ['id', 's3cret'], tokenPath: '/oauth2/v2/token' } as const
    const report = await run(server.url, { target: { url: server.url, credential } })

    const tokens = server.lines().filter((line) => line.includes('token'))
    expect(new Set(tokens)).toEqual(new Set(['POST /oauth2/v2/token']))
    expect(server.seen.filter(({ headers }) => headers.authorization === 'Bearer abc')).not.toEqual(
      [],
    )
    expect(JSON.stringify(report)).not.toContain('s3cret')
  })

  it('ids with commas', async () => {
    const server = await serve()
    await run(server.url, { params: { thingId: ['a,b', 'c'] }, readOnly: true })

    expect(server.lines()).toContain('GET /things/a%2Cb')
    expect(server.lines()).not.toContain('GET /things/a')
    expect(server.lines()).not.toContain('GET /things/b')
  })

  it('a choice of operations, and the wish to hear of what happens', async () => {
    const server = await serve()
    const kinds = new Set<string>()
    const report = await run(server.url, {
      operations: ['getThing'],
      onEvent: ({ kind }) => kinds.add(kind),
    })

    expect([...kinds]).toEqual(expect.arrayContaining(['exchange', 'progress', 'summary']))
    const tried = report.operations.filter(({ pairs }) => pairs.some(({ times }) => times > 0))
    expect(tried.map(({ id }) => id)).toContain('getThing')
  })
})

describe('the process of the caller', () => {
  it('keeps its listeners, its folder and its output', async () => {
    const server = await serve()
    const listeners = () => ['SIGINT', 'SIGTERM', 'exit'].map((name) => process.listenerCount(name))
    const before = listeners()
    let during: readonly number[] = []
    const journal = join('.tenantry', 'tyfolder1.jsonl')
    let isKept = false
    await runCheck(things, {
      target: server.url,
      prefix: 'tyfolder1',
      onEvent: () => {
        isKept ||= existsSync(journal)
        during = listeners()
      },
    })

    expect(during).toEqual(before)
    expect(listeners()).toEqual(before)
    expect([isKept, existsSync(journal)]).toEqual([true, false])
  })

  it('can run two at once', async () => {
    const servers = await Promise.all([serve(), serve()])
    const reports = await Promise.all(servers.map(({ url }) => runCheck(things, { target: url })))

    expect(reports.map(({ failure }) => failure)).toEqual([undefined, undefined])
    expect(servers.map((server) => server.things.size)).toEqual([0, 0])
  })
})

describe('a run that is ended', () => {
  it('by its signal removes what it made and reports the rest', async () => {
    const server = await serve()
    const ending = new AbortController()
    const report = await run(server.url, {
      signal: ending.signal,
      onEvent() {
        if (server.things.size > 0) ending.abort()
      },
    })

    expect(ending.signal.aborted).toBe(true)
    expect(report.failure).toBe('The run was stopped.')
    expect(report.exchanges).toBeGreaterThan(0)
    expect(server.things.size).toBe(0)
    expect(existsSync(join(folder, 'run.jsonl'))).toBe(false)
  })

  it('before it begins sends no write', async () => {
    const server = await serve()
    const { failure } = await run(server.url, { signal: AbortSignal.abort() })

    expect(failure).toBe('The run was stopped.')
    expect(server.lines().filter((line) => !line.startsWith('GET'))).toEqual([])
  })

  it('by its time says so', async () => {
    const server = await serve()
    const report = await run(server.url, { rate: 50, timeoutMilliseconds: 500 })

    expect(report.failure).toContain('its 0.5 s are over')
    expect(server.things.size).toBe(0)
  })

  it('by its last signal waits for nothing, and says what is left', async () => {
    const ending = new AbortController()
    const server = await serve(({ method }) => {
      if (method === 'DELETE') ending.abort()
      return method === 'DELETE'
    })
    const running = run(server.url, { lastSignal: ending.signal })

    await expect(running).rejects.toThrow(/^The run was stopped twice\.\n\d+ things .* --resume /)
  })
})

describe('what a run leaves behind', () => {
  const keeping = () =>
    serve(({ method }, response) => {
      if (method !== 'DELETE') return false
      reply(response, 500)
      return true
    })

  it('stands in the notes of the report', async () => {
    const server = await keeping()
    const { notes } = await run(server.url)

    const path = join(folder, 'run.jsonl')
    expect(existsSync(path)).toBe(true)
    const text = `may be there still. To remove them: check --resume ${path} --url ${server.url}`
    expect(notes.join('\n')).toContain(text)
  })

  it('is told to whoever asks for it, instead', async () => {
    const server = await keeping()
    const lines: string[] = []
    const { notes } = await run(server.url, { onNotice: (line) => lines.push(line) })

    expect(lines.join('\n')).toContain('--resume')
    expect(notes.join('\n')).not.toContain('--resume')
  })
})

describe('what cannot be', () => {
  const elsewhere = {
    ...{ send: () => Promise.reject(new Error('sent')), origin: 'https://api.example.com' },
    ...{ basePath: '', identity: undefined, other: undefined },
  }

  it.each<[string, RunOptions['target']]>([
    ['an address', 'https://api.example.com'],
    ['a transport', elsewhere],
  ])('is to write to another machine without consent, by %s', async (_name, target) => {
    const error = await runCheck(things, { target }).catch((thrown: unknown) => thrown)

    if (!(error instanceof WritesNotAllowed)) throw error
    expect(error.message).toMatch(/^"api\.example\.com" is not this machine, and the check writes/)
    expect(error.message).toContain("allowWrites: ['api.example.com']")
    const operations = error.writes.map(({ operation }) => operation)
    expect(operations).toEqual(expect.arrayContaining(['createThing', 'deleteThing']))
  })

  it('is to leave on another machine what cannot be removed, also with consent', async () => {
    const kept = await sentWith({})
    const removed = await sentWith({ delete: { responses: { 204: { description: 'gone' } } } })

    expect(kept).toContain('GET /notes/n1')
    expect(kept.filter((line) => /^(POST|PUT|PATCH|DELETE)/.test(line))).toEqual([])
    expect(removed.filter((line) => line === 'POST /notes').length).toBeGreaterThan(3)
  })

  /** What is sent, where things can be removed so. */
  async function sentWith(more: object): Promise<readonly string[]> {
    const properties = { name: { type: 'string' } }
    const schema = { type: 'object', required: ['name'], properties }
    const json = { 'application/json': { schema } }
    const ok = { description: 'ok', content: json }
    const create = { requestBody: { required: true, content: json }, responses: { 201: ok } }
    const read = { operationId: 'getNote', responses: { 200: ok } }
    const sent: string[] = []
    const paths = {
      '/notes': { post: { operationId: 'createNote', ...create } },
      '/notes/{id}': { get: read, ...more },
    }
    const info = { title: 'Notes', version: '1' }
    const target = {
      ...elsewhere,
      send: ({ method, target: to }: PlainRequest) => {
        sent.push(`${method} ${to}`)
        return Promise.resolve({ status: 400, headers: [], body: new Uint8Array() })
      },
    }
    await runCheck(compileContract({ openapi: '3.1.0', info, paths }), {
      target,
      allowWrites: ['api.example.com'],
      params: { id: ['n1'] },
    })
    return sent
  }

  it.each<[string, Partial<RunOptions>, string]>([
    ['a check', { checks: ['isolation-reed' as never] }, 'There are: isolation-read, '],
    ['an operation', { operations: ['getTing'] }, 'getThing'],
    [
      'an excluded operation',
      { excludeOperations: ['getThing', 'deleteTing'] },
      '--exclude-operation: The contract has no operation "deleteTing". Use one of its own, such as "deleteThing"',
    ],
    ['a tag', { tags: ['teams'] }, 'No operation has the tag "teams".'],
  ])('is %s that does not exist: nothing is sent', async (_what, more, message) => {
    const server = await serve()

    await expect(run(server.url, more)).rejects.toThrow(message)
    expect(server.lines()).toEqual([])
  })

  it('is a second tenant that is the first one', async () => {
    const server = await serve()
    const credential = { token: 'Bearer abc' }
    const target = { url: server.url, credential, other: { token: 'Bearer abc' } }

    await expect(run(server.url, { target })).rejects.toThrow(
      'Both tenants have the same credentials. Give those of another tenant, or leave the second out.',
    )
    expect(server.lines()).toEqual([])
  })

  it('is a contract that nobody knows', async () => {
    const target = 'http://127.0.0.1:1'
    await expect(runCheck('altas', { target })).rejects.toThrow('No contract is called "altas".')
  })

  it('is a server that is not there', async () => {
    await expect(run('http://127.0.0.1:1')).rejects.toThrow('Nobody answers at')
    expect(existsSync(join(folder, 'run.jsonl'))).toBe(false)
  })
})
