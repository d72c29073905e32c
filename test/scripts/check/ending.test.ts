import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { check } from '../../../scripts/check.ts'
import {
  type RecordingServer,
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

function start(url: string, ...flags: string[]) {
  const files: Record<string, string> = { './t.yaml': thingsDocument() }
  const journal = join(mkdtempSync(join(tmpdir(), 'ending-')), 'journal.jsonl')
  const argv = ['./t.yaml', '--url', url, '--journal', journal, '--token', 'geheim', ...flags]
  return { journal, files, terminal: type(check, argv, files) }
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('Ctrl-C', () => {
  it('is heeded at once while the server is silent', async () => {
    const server = opened(await startRecordingServer(() => undefined))
    const { terminal } = start(server.url)
    await until(() => server.seen.length > 0)
    const began = performance.now()
    terminal.stop()

    expect(await terminal.exitCode).toBe(3)
    expect(performance.now() - began).toBeLessThan(1000)
    expect(terminal.complaints).toContain('The run was stopped.')
  })

  it('removes what was made, writes the reports, and what a write may have made is looked for', async () => {
    let isSilent = false
    const server = opened(
      await startThingsServer((asked) => {
        if (isSilent || asked.method !== 'POST' || server.things.size < 1) return false
        // this create is done, its answer never comes, and what it made does not show its name
        const { size } = JSON.parse(asked.body)
        if (size === undefined) return false
        isSilent = true
        server.things.set('lost', { id: 'lost', size })
        return true
      }),
    )
    const { terminal, files, journal } = start(server.url, '--json', 'r.json')
    await until(() => isSilent)
    terminal.stop()

    expect(await terminal.exitCode).toBe(3)
    expect([...server.things.keys()]).toEqual([])
    expect(JSON.parse(files['r.json'] ?? '')).toMatchObject({ failure: 'The run was stopped.' })
    expect(terminal.complaints).toContain('The key of your journals')
    // the server may do it later
    expect(existsSync(journal)).toBe(true)
    expect(terminal.complaints).toContain(`check --resume ${journal} --url ${server.url}`)
  })

  it('a second time ends it, with the journal and what to type', async () => {
    let isSilent = false
    const server = opened(await startThingsServer(() => isSilent))
    const { terminal, journal } = start(server.url)
    await until(() => server.things.size > 0)
    isSilent = true
    const seen = server.seen.length
    await until(() => server.seen.length > seen)
    terminal.stop()
    // cleaning up hangs now
    await until(() => server.seen.length > seen + 1)
    const began = performance.now()
    terminal.stop()

    expect(await terminal.exitCode).toBe(3)
    expect(performance.now() - began).toBeLessThan(1000)
    expect(terminal.complaints).toContain(`check --resume ${journal} --url ${server.url}`)
    expect(terminal.out).toBe('')
  })
})

describe('two runs that begin in the same moment', () => {
  it('name their things apart', async () => {
    const server = opened(await startThingsServer())
    const now = new Date(0)
    const runs = [0, 1].map(() => {
      const files = { './t.yaml': thingsDocument() }
      const journal = join(mkdtempSync(join(tmpdir(), 'two-')), 'journal.jsonl')
      const argv = [
        './t.yaml',
        '--url',
        server.url,
        '--journal',
        journal,
        '--operation',
        'createThing',
      ]
      return type(check, argv, files, { now: () => now })
    })
    await Promise.all(runs.map(({ exitCode }) => exitCode))
    const prefixes = server.seen.flatMap(({ body }) => /ty[0-9a-z]{7}/.exec(body) ?? [])

    expect(new Set(prefixes).size).toBe(2)
  })

  it('do not share a journal', async () => {
    const server = opened(await startThingsServer())
    const first = start(server.url)
    await until(() => existsSync(first.journal))
    const argv = ['./t.yaml', '--url', server.url, '--journal', first.journal]
    const second = type(check, argv, { './t.yaml': thingsDocument() })

    expect(await second.exitCode).toBe(2)
    expect(second.complaints).toContain('there is one already')
    first.terminal.stop()
    await first.terminal.exitCode
  })
})

describe('how far a run is', () => {
  it('is told in a log within a second, and seldom after that', async () => {
    const server = opened(await startRecordingServer(() => undefined))
    const { terminal } = start(server.url)
    await new Promise((resolve) => setTimeout(resolve, 1300))
    terminal.stop()
    await terminal.exitCode

    expect(terminal.complaints.match(/^checking http:\/\/127.*$/gm)).toHaveLength(1)
  })
})

describe('--help', () => {
  it('names the bounds with their defaults', async () => {
    const terminal = type(check, ['--help'])
    expect(await terminal.exitCode).toBe(0)
    const lines = terminal.out.replaceAll(/\s+/g, ' ')

    expect(lines).toContain('--timeout <seconds> time limit of the whole run (default: 1800)')
    expect(lines).toContain(
      '--max-wait <seconds> time limit of all waiting after 429 and 503 (default: 60)',
    )
    expect(lines).toContain('--answer-timeout <seconds> time limit of one response (default: 30)')
    expect(lines).toContain(
      '--max-body <bytes> size limit of one response body (default: 16777216)',
    )
  })

  it('shows no default that says nothing', async () => {
    const terminal = type(check, ['--help'])
    await terminal.exitCode

    expect(terminal.out).not.toMatch(/default:\s+(\[\]|\{\}|false|\[object)/)
    expect(terminal.out.replaceAll(/\s+/g, ' ')).toContain(
      'profile of a known contract (choices: documented, observed; default: documented)',
    )
  })

  it.each([
    ['--timeout', '0'],
    ['--timeout', '90000'],
    ['--max-wait', '-1'],
    ['--answer-timeout', 'x'],
    ['--max-body', '0'],
  ])('refuses %s %s', async (flag, value) => {
    const terminal = type(check, ['./t.yaml', '--url', 'http://127.0.0.1:1', flag, value])

    expect(await terminal.exitCode).toBe(2)
    expect(readFileSync('package.json', 'utf8')).toContain('tenantry')
  })
})
