import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { check } from '../../scripts/check.ts'
import { type FaultServer, startFaultServer } from '../faults/server.ts'
import type { FaultId } from '../faults/table.ts'
import { keys, orgIds } from '../faults/world.ts'
import { type Terminal, type } from '../support/terminal.ts'

const document = 'orgs.yaml'
const files = { [document]: readFileSync('test/faults/api.openapi.yaml', 'utf8') }
const folder = mkdtempSync(join(tmpdir(), 'check-'))
const journal = join(folder, 'journal.jsonl')

let server: FaultServer
const start = async (...faults: FaultId[]) => {
  server = await startFaultServer(faults)
}
afterEach(() => server?.close())

const alpha = ['--header', `Authorization: Bearer ${keys.alpha}`, '--journal', journal]
const run = (...argv: string[]) =>
  type(check, [document, '--url', server.url, ...alpha, ...argv], { ...files })

/** What was complained of, without how far the run was. */
const saidOf = ({ complaints }: Terminal) => complaints.replaceAll(/^checking .*\n/gm, '')

/** A quick run: one operation, and what is sent to one operation at most. */
const quick = ['--operation', 'getTeam', '--check', 'requires-credentials']

describe('the check as a command', () => {
  it('is clean on a server that keeps its contract, and leaves nothing behind', async () => {
    await start()
    const before = server.world.teams.size
    const terminal = run('--operation', 'createTeam')
    expect([await terminal.exitCode, saidOf(terminal)]).toEqual([0, ''])
    expect(server.world.teams.size).toBe(before)
    expect(existsSync(journal)).toBe(false)
  })

  it('answers 1 to a finding, and shows it with its curl lines', async () => {
    await start('open-read')
    const terminal = run(...quick)
    expect(await terminal.exitCode).toBe(1)
    expect(terminal.out).toContain('requires-credentials, getTeam')
    expect(terminal.out).toContain('curl')
    expect(terminal.out).not.toContain(keys.alpha)
  })

  it('writes each report that is asked for', async () => {
    await start('open-read')
    const written: Record<string, string> = { ...files }
    const argv = [document, '--url', server.url, ...alpha, ...quick]
    const reports = [
      '--json',
      'r.json',
      '--junit',
      'r.xml',
      '--sarif',
      'r.sarif',
      '--html',
      'r.html',
    ]
    expect(await type(check, [...argv, ...reports], written).exitCode).toBe(1)
    expect(JSON.parse(written['r.json'] ?? '')).toMatchObject({
      format: 2,
      findings: [{ check: 'requires-credentials', operation: 'getTeam' }],
    })
    expect(written['r.xml']).toContain('<testsuites')
    expect(written['r.sarif']).toContain('requires-credentials')
    expect(written['r.html']).toContain('<!doctype html>')
  })

  it.each([
    [[], 'Name a contract'],
    [['nope', '--url', 'http://127.0.0.1:1'], 'No contract is called "nope"'],
    [['no/such.yaml', '--url', 'http://127.0.0.1:1'], 'Cannot read the contract "no/such.yaml"'],
    [[document], 'Say which server to check'],
    [[document, '--url', 'nowhere'], 'Write it as http://host:port'],
    [
      [document, '--url', 'http://127.0.0.1:1', '--check', 'nope'],
      'There is no check "nope". There are: ',
    ],
    [
      [document, '--url', 'http://127.0.0.1:1', '--check', 'isolation-reed'],
      'There are: isolation-read, ',
    ],
    [[document, '--url', 'http://127.0.0.1:1', '--shard', '3/2'], 'Write it as 1/4'],
  ])('answers 2 to %j', async (argv, message) => {
    const terminal = type(check, argv, { ...files })
    expect(await terminal.exitCode).toBe(2)
    expect(terminal.complaints).toContain(message)
  })

  it('answers 3 where nobody listens', async () => {
    const terminal = type(check, [document, '--url', 'http://127.0.0.1:1'], { ...files })
    expect(await terminal.exitCode).toBe(3)
    expect(terminal.complaints).toContain('Nobody answers at "http://127.0.0.1:1"')
  })
})

describe('the check on a server of somebody', () => {
  it('is refused with 4 and names what it would write', async () => {
    const terminal = type(check, [document, '--url', 'https://api.example.com'], { ...files })
    expect(await terminal.exitCode).toBe(4)
    expect(terminal.complaints).toContain('deleteTeam removes each of them')
    expect(terminal.complaints).toContain('--allow-writes api.example.com')
  })

  it('only prints the plan with --plan', async () => {
    const argv = [document, '--url', 'https://api.example.com', '--plan']
    const terminal = type(check, argv, { ...files })
    expect(await terminal.exitCode).toBe(0)
    expect(terminal.out).toContain('POST /orgs/{orgId}/teams')
  })
})

describe('the methods of a read-only check', () => {
  let seen: Set<string>
  let plain: Server
  beforeEach(async () => {
    seen = new Set()
    plain = createServer((request, response) => {
      seen.add(request.method ?? '')
      response.writeHead(404, { 'content-type': 'application/problem+json' })
      response.end(JSON.stringify({ title: 'None', status: 404, detail: 'None.' }))
    })
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => plain.close())

  it('change nothing', async () => {
    // a listening TCP server has an address with a port
    const { port } = plain.address() as AddressInfo
    const argv = [document, '--url', `http://127.0.0.1:${port}`, '--read-only']
    const ids = ['--param', `orgId=${orgIds.beta}`, '--param', `teamId=${orgIds.beta}`]
    await type(check, [...argv, ...ids], { ...files }).exitCode
    plain.closeAllConnections()
    expect(
      [...seen].filter((method) => !['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method)),
    ).toEqual([])
    expect(seen.size).toBeGreaterThan(0)
  })
})

describe('a check that ends early', () => {
  it('keeps to its budget, says so, and cleans up all the same', async () => {
    await start()
    const before = server.world.teams.size
    const terminal = run('--budget', '60')
    expect([await terminal.exitCode, saidOf(terminal)]).toEqual([
      ...[3, 'The budget of 60 requests is used up.\n'],
    ])
    expect(terminal.out).toContain('The budget of 60 requests is used up.')
    expect(server.world.teams.size).toBe(before)
  })

  it('cleans up when it is stopped', async () => {
    await start()
    const before = server.world.teams.size
    const terminal = run()
    while (server.world.teams.size === before)
      await new Promise((resolve) => setTimeout(resolve, 5))
    terminal.stop()
    expect(await terminal.exitCode).toBe(3)
    expect(terminal.out).toContain('The run was stopped.')
    expect(server.world.teams.size).toBe(before)
  })
})
