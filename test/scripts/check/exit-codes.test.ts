import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { check } from '../../../scripts/check.ts'
import type { Io } from '../../../scripts/io.ts'
import {
  type Recorded,
  type RecordingServer,
  reply,
  startRecordingServer,
  startThingsServer,
  thingsDocument,
} from '../../support/recording-server.ts'
import { type } from '../../support/terminal.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

function opened<Server extends RecordingServer>(server: Server): Server {
  closing.push(server.close)
  return server
}

const answering = async (respond: (asked: Recorded, response: ServerResponse) => unknown) =>
  opened(await startRecordingServer(respond))

const document = './t.yaml'

async function run(url: string, flags: readonly string[] = [], more: Partial<Io> = {}) {
  const files: Record<string, string> = { [document]: thingsDocument() }
  const journal = join(mkdtempSync(join(tmpdir(), 'exit-')), 'journal.jsonl')
  const argv = [document, '--url', url, '--journal', journal, ...flags]
  const terminal = type(check, argv, files, more)
  const code = await terminal.exitCode
  const complaints = terminal.complaints.replaceAll(/^checking .*\n/gm, '')
  const closingLine = terminal.out.trimEnd().split('\n').at(-1)
  return { code, complaints, closingLine, out: terminal.out, files, leaves: existsSync(journal) }
}

const token = ['--token', 'geheim']

describe('a run that says nothing of the server is exit code 3, with its cause in one line', () => {
  it.each<[string, number, readonly string[], RegExp]>([
    ['a wrong key', 401, token, /^all \d+ requests with your key were answered 401: is the key/],
    ['a key without rights', 403, token, /^all \d+ requests with your key were answered 403/],
    ['no key', 401, [], /^all \d+ requests were answered 401: give credentials with --header/],
    [
      'a wrong path',
      404,
      token,
      /^2 of 2 operations answered 404: is the base path of --url right\?/,
    ],
    ['a server that is down', 503, token, /^the server answered 503 to all \d+ requests\./],
    ['a server that breaks', 500, token, /^none of 2 operations served a request: they/],
  ])('%s', async (_what, status, flags, cause) => {
    const server = await answering((_, response) => reply(response, status))
    const { code, complaints, closingLine, leaves } = await run(server.url, flags)

    expect(complaints).toMatch(cause)
    expect(complaints.trimEnd().split('\n')).toHaveLength(1)
    expect(closingLine).toContain(`not judged to the end: ${complaints.trim().replace(/\.$/, '')}`)
    expect([code, leaves]).toEqual([3, false])
  })

  it('a server that asks for patience for ever', async () => {
    const server = await answering((_, response) =>
      reply(response, 429, undefined, { 'retry-after': '1' }),
    )
    const began = performance.now()
    const { code, complaints, out } = await run(server.url, [...token, '--max-wait', '1'])

    expect([code, complaints]).toEqual([
      3,
      expect.stringMatching(/^the server answered 429 to all/),
    ])
    expect(out).toContain('answered 429, which the contract does not document.')
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  it('a server that dies in the middle, with the reports of what there is', async () => {
    let asked = 0
    const server = await startThingsServer(() => {
      asked += 1
      if (asked === 40) void server.close()
      return false
    })
    const { code, complaints, files, leaves } = await run(server.url, [
      ...token,
      '--json',
      'r.json',
    ])

    expect(code).toBe(3)
    expect(complaints).toContain('Nobody answers at')
    expect(JSON.parse(files['r.json'] ?? '')).toMatchObject({ failure: expect.any(String) })
    expect(leaves).toBe(
      JSON.parse(files['r.json'] ?? '').notes.some((note: string) => /could not all/.test(note)),
    )
  })

  it('a server that is silent, once the time of the run is over', async () => {
    const server = await answering(() => undefined)
    const began = performance.now()
    const { code, complaints } = await run(server.url, [...token, '--timeout', '0.5'])

    expect([code, complaints]).toEqual([
      ...[3, 'The run was stopped: its 0.5 s are over (--timeout).\n'],
    ])
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('and says the same in annotations', async () => {
    const server = await answering((_, response) => reply(response, 401))
    const { out } = await run(server.url, [...token, '--github'])

    expect(out).toMatch(/^::error title=check of .*::not judged to the end: all \d+ requests/m)
  })
})

describe('a signature that cannot be made', () => {
  const tokenEndpoint =
    (respond: (response: ServerResponse) => void) =>
    (asked: Recorded, response: ServerResponse) => {
      if (asked.target !== '/api/oauth/token') return false
      respond(response)
      return true
    }
  it.each<[string, (response: ServerResponse) => void, string]>([
    ['refuses', (response) => reply(response, 401), 'answered 401. Are id and secret right?'],
    ['is not ours', (response) => reply(response, 404), 'answered 404. Are id and secret right?'],
    ['breaks off', (response) => response.destroy(), '/api/oauth/token gave no answer'],
    [
      ...(['answers HTML', (response: ServerResponse) => void response.end('<html>')] as const),
      'answered no access_token.',
    ],
  ])('as the token endpoint %s', async (_what, respond, message) => {
    const server = opened(await startThingsServer(tokenEndpoint(respond)))
    const { code, complaints, leaves } = await run(server.url, [
      '--client',
      'id:geheim',
      '--token-path',
      '/api/oauth/token',
    ])

    expect([code, complaints.trimEnd().split('\n')]).toEqual([
      3,
      [expect.stringContaining(message)],
    ])
    expect(leaves).toBe(false)
  })

  it.each(['qop="auth-int"', 'algorithm=SHA-3', ''])(
    'as the challenge with %s cannot be answered',
    async (more) => {
      const challenge = more === '' ? 'Digest realm="r"' : `Digest realm="r", nonce="n", ${more}`
      const server = await answering((_, response) =>
        reply(response, 401, undefined, { 'www-authenticate': challenge }),
      )
      const { code, complaints, leaves } = await run(server.url, ['--digest', 'user:geheim'])

      expect([code, complaints.trimEnd().split('\n')]).toEqual([
        ...[3, [expect.stringContaining('Cannot answer the challenge')]],
      ])
      expect(leaves).toBe(false)
    },
  )
})

describe('a file that cannot be written', () => {
  it.each([
    ['--journal', 'package.json/journal.jsonl', 'Cannot write the journal'],
    ['--json', 'nowhere/r.json', 'Cannot write the report "nowhere/r.json"'],
    ['--junit', 'nowhere/r.xml', 'Cannot write the report "nowhere/r.xml"'],
  ])('is told before anything is sent: %s %s', async (flag, path, message) => {
    const server = opened(await startThingsServer())
    const { code, complaints } = await run(server.url, [...token, flag, path])

    expect([code, complaints.trimEnd().split('\n')]).toEqual([
      2,
      [expect.stringContaining(message)],
    ])
    expect(server.lines()).toEqual([])
  })

  it('is told also after the run, when all is cleaned up and the other reports are written', async () => {
    const server = opened(await startThingsServer())
    const written: string[] = []
    const full = {
      writeFile(path: string) {
        if (path === 'r.json') throw new Error('ENOSPC: no space left on device')
        written.push(path)
      },
    }
    const reports = ['--json', 'r.json', '--junit', 'r.xml', '--html', 'r.html']
    const { code, complaints, leaves } = await run(server.url, [...token, ...reports], full)

    expect([code, complaints]).toEqual([
      ...[2, 'Cannot write the report "r.json": ENOSPC: no space left on device.\n'],
    ])
    expect(written).toEqual(['r.xml', 'r.html'])
    expect([server.things.size, leaves]).toEqual([0, false])
  })
})

describe('a defect of ours', () => {
  it('is exit code 70, in three lines and without a path of this machine', async () => {
    const server = opened(await startThingsServer())
    const broken = {
      now: () => {
        throw new TypeError('now is not a function')
      },
    }
    const { code, complaints } = await run(server.url, token, broken)
    const lines = complaints.trimEnd().split('\n')

    expect(code).toBe(70)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe(
      'A defect of tenantry, not of your server: TypeError: now is not a function',
    )
    expect(lines[1]).toMatch(/^ {2}at .*\((test|scripts)\/.+\.ts:\d+/)
    expect(lines[2]).toContain("in the project's issue tracker.")
    expect(complaints).not.toContain(process.cwd())
    expect(readFileSync('package.json', 'utf8')).not.toContain('"bugs"')
  })
})
