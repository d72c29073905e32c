import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from '../../../contracts/check/node/journal-file.ts'
import type { RunJournalEntry } from '../../../contracts/check/vocabulary/journal.ts'
import { check } from '../../../scripts/check.ts'
import {
  type RecordingServer,
  reply,
  startRecordingServer,
  startThingsServer,
  type ThingsServer,
  thingsDocument,
} from '../../support/recording-server.ts'
import { type } from '../../support/terminal.ts'

let server: ThingsServer
let other: RecordingServer
let folder: string
beforeEach(async () => {
  server = await startThingsServer()
  other = await startRecordingServer((_, response) => reply(response, 200, {}))
  folder = mkdtempSync(join(tmpdir(), 'resume-'))
})
afterEach(async () => {
  await server.close()
  await other.close()
})

const contract = './t.yaml'
const prefix = 'ty12345'
const run = (url = server.url) =>
  ({ kind: 'run', contract, profile: 'documented', url, prefix }) as const
const intent = (index: number, name: string): RunJournalEntry => ({
  ...{ kind: 'intent', index, method: 'POST', target: '/things', as: 'you' },
  body: JSON.stringify({ name }),
})
const answered = (index: number, status = 201): RunJournalEntry => ({
  kind: 'answer',
  index,
  status,
})
const made = (index: number, target: string): RunJournalEntry => ({
  ...{ kind: 'made', index, target, as: 'you' },
})

const linesOf = (entries: readonly unknown[]) =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')

/** The state folder of one user of one machine. */
const home = () => ({ environment: { XDG_STATE_HOME: join(folder, 'state') } })

/** A journal that a run of this user wrote. */
function sealed(entries: readonly RunJournalEntry[], url = server.url): string {
  const path = join(folder, 'sealed.jsonl')
  const terminal: Parameters<typeof openJournal>[2][] = []
  void type(
    async (_argv, io) => {
      terminal.push(io)
      return 0
    },
    [],
    {},
    home(),
  )
  const [io] = terminal
  if (!io) throw new Error('There is no terminal.')
  const journal = openJournal(path, run(url), io)
  for (const entry of entries) journal.write(entry)
  return path
}

/** A journal that came from anywhere. */
function unsealed(text: string): string {
  const path = join(folder, 'unsealed.jsonl')
  writeFileSync(path, text)
  return path
}

async function resume(path: string, ...flags: string[]) {
  const files = { [contract]: thingsDocument(), [path]: readFileSync(path, 'utf8') }
  const argv = ['--resume', path, '--token', 'geheim', ...flags]
  const terminal = type(check, argv, files, home())
  const code = await terminal.exitCode
  return { code, out: terminal.out, complaints: terminal.complaints }
}

const thing = (id: string, name: string) => server.things.set(id, { id, name })

describe('a journal that a run of ours wrote', () => {
  it('removes what the run made, and what it may have made', async () => {
    for (const [id, name] of [
      ['t1', 'known'],
      ['t2', 'x'],
      ['t3', `${prefix}-3`],
      ['t4', 'somebody’s'],
    ] as const) {
      thing(id, name)
    }
    const path = sealed([
      { kind: 'before', collection: '/things', ids: ['t4'] },
      ...[intent(1, 'known'), answered(1), made(1, '/things/t1'), intent(2, 'x')],
    ])

    expect(await resume(path, '--url', server.url)).toEqual({
      ...{ code: 0, out: `${path}: removed 3, left 0\n`, complaints: '' },
    })
    expect([...server.things.keys()]).toEqual(['t4'])
    expect(existsSync(path)).toBe(false)
  })

  it('is its owner’s only, and so is the key', () => {
    const path = sealed([])

    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'state/tenantry/journal.key')).mode & 0o777).toBe(0o600)
  })

  it('sends nothing before --url names its server, and says what to type', async () => {
    const path = sealed([])
    const { code, complaints } = await resume(path)

    expect(code).toBe(4)
    expect(complaints).toContain(`type: check --resume ${path} --url ${server.url}.`)
    expect(server.lines()).toEqual([])
  })

  it('sends nothing to another server than --url names', async () => {
    const path = sealed([intent(1, 'a'), made(1, '/things/t1')], other.url)
    const { code, complaints } = await resume(path, '--url', server.url)

    expect(code).toBe(4)
    expect(complaints).toContain(`is of a run on ${other.url}, and --url names ${server.url}`)
    expect([server.lines(), other.lines()]).toEqual([[], []])
  })

  it.each([
    [['--read-only'], '--read-only forbids that'],
    [['--url', 'https://api.example.com'], '--allow-writes api.example.com'],
  ])('sends nothing without consent: %j', async (flags, message) => {
    const path = sealed([], flags.length > 1 ? 'https://api.example.com' : server.url)
    const { code, complaints } = await resume(path, '--url', server.url, ...flags)

    expect(code).toBe(4)
    expect(complaints).toContain(message)
    expect(server.lines()).toEqual([])
  })
})

describe('a journal that came from elsewhere', () => {
  it('removes only what shows the prefix of its run', async () => {
    thing('t1', 'somebody’s')
    thing('t2', `${prefix}-2`)
    const entries = [
      ...[run(), intent(1, 'somebody’s'), answered(1), made(1, '/things/t1')],
      ...[intent(2, `${prefix}-2`), answered(2), made(2, '/things/t2')],
      ...[{ kind: 'before', collection: '/things', ids: [] }, intent(3, 'somebody’s')],
    ]
    const { code, complaints } = await resume(unsealed(linesOf(entries)), '--url', server.url)

    expect(code).toBe(1)
    expect([...server.things.keys()]).toEqual(['t1'])
    expect(complaints).toContain(`only what shows "${prefix}" is removed`)
  })

  it('puts nothing back that it says was there before', async () => {
    thing('t1', 'somebody’s')
    const kept = { body: '{"name":"theirs"}', isPutBack: true }
    const touched = { kind: 'touched', target: '/things/t1', ...kept }
    const { code } = await resume(unsealed(linesOf([run(), touched])), '--url', server.url)

    expect(code).toBe(1)
    expect(server.seen.filter(({ method }) => !['GET', 'HEAD'].includes(method))).toEqual([])
  })

  it('is told from one of ours that somebody changed', async () => {
    thing('t1', 'somebody’s')
    const path = sealed([intent(1, 'mine'), answered(1), made(1, '/things/t9')])
    const changed = unsealed(readFileSync(path, 'utf8').replace('/things/t9', '/things/t1'))

    expect((await resume(changed, '--url', server.url)).code).toBe(1)
    expect([...server.things.keys()]).toEqual(['t1'])
  })
})

describe('a journal that no run can have written', () => {
  const fine = () => [run(), intent(1, `${prefix}-1`), answered(1)]
  it.each<[string, () => readonly unknown[], string]>([
    ['a made without its intent', () => [run(), made(1, '/things/t1')], 'line 2: no create'],
    [
      'a made of a DELETE',
      () => [...[run(), { ...intent(1, 'a'), method: 'DELETE' }, made(1, '/things/t1')]],
      'line 3: no create',
    ],
    [
      'a made that was refused',
      () => [...[run(), intent(1, 'a'), answered(1, 409), made(1, '/things/t1')]],
      'line 4: no create',
    ],
    ['a made of elsewhere', () => [...fine(), made(1, '/films/t1')], 'has no path "/films/t1"'],
    ['a made above', () => [...fine(), made(1, '/things/../admin')], 'line 4 is no line'],
    ['a made above, encoded', () => [...fine(), made(1, '/things/..%2fadmin')], 'has no path'],
    [
      'something touched elsewhere',
      () => [...[run(), { kind: 'touched', target: '/films/1', body: '{}', isPutBack: true }]],
      'has no path "/films/1"',
    ],
    ['an address', () => [...fine(), made(1, 'http://127.0.0.1:1/things/1')], 'line 4 is no line'],
    ['an address without scheme', () => [...fine(), made(1, '//127.0.0.1/things/1')], 'line 4'],
    ['a number for a path', () => [...fine(), { kind: 'made', index: 1, target: 7 }], 'target'],
    [
      'a touched that does not say whether it is put back',
      () => [run(), { kind: 'touched', target: '/things/1', body: '{}' }],
      'isPutBack cannot be left out',
    ],
    ['a list for an index', () => [...fine(), { ...answered(1), index: [1] }], 'index'],
    ['an unknown kind', () => [...fine(), { kind: 'constructor' }], 'no kind "constructor"'],
    ['a list', () => [...fine(), []], 'it is no object'],
    ['another field', () => [...fine(), { ...answered(1), url: 'x' }], 'no place for "url"'],
    ['no run', () => [intent(1, 'a')], 'line 1 must say which run'],
    ['two runs', () => [run(), run('http://127.0.0.1:1')], 'line 1 must say which run'],
    ['a login in its url', () => [run('http://a:b@127.0.0.1:1')], 'line 1'],
    ['another scheme', () => [run('file:///etc')], 'line 1'],
  ])('is refused with its line: %s', async (_what, entries, message) => {
    const { code, complaints } = await resume(unsealed(linesOf(entries())), '--url', server.url)

    expect(code).toBe(2)
    expect(complaints).toContain(message)
    expect(server.lines()).toEqual([])
  })

  it.each(['{"kind":"answer","__proto__":{"index":1},"status":1}', 'nonsense'])(
    'is refused with its line: %s',
    async (line) => {
      const text = `${linesOf([run()])}${line}\n`
      const { code, complaints } = await resume(unsealed(text), '--url', server.url)

      expect(code).toBe(2)
      expect(complaints).toContain('line 2 is no line of a journal')
      expect(server.lines()).toEqual([])
    },
  )

  it('is not one whose last line was cut short', async () => {
    const text = `${linesOf([run()])}{"kind":"intent","ind`

    expect((await resume(unsealed(text), '--url', server.url)).code).toBe(0)
  })
})

describe('--resume without a name', () => {
  it('leaves journals alone that came with the folder', async () => {
    const inside = process.cwd()
    const text = linesOf([run(other.url), intent(1, 'a'), made(1, '/things/t1')])
    process.chdir(folder)
    try {
      mkdirSync('.tenantry')
      writeFileSync('.tenantry/theirs.jsonl', text)
      const files = { [contract]: thingsDocument(), '.tenantry/theirs.jsonl': text }
      const argv = ['--resume', '--url', other.url, '--token', 'geheim']
      const terminal = type(check, argv, files, home())

      expect(await terminal.exitCode).toBe(4)
      expect(terminal.complaints).toContain('was not written by a run of yours on this machine')
      expect(terminal.complaints).toContain('--resume .tenantry/theirs.jsonl')
      expect(other.lines()).toEqual([])
    } finally {
      process.chdir(inside)
    }
  })
})
