import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contractFolders } from '../../scripts/generate/contract-folders.ts'
import { generate } from '../../scripts/generate.ts'
import type { Io } from '../../scripts/io.ts'

let root: string
let written: string[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'contracts-'))
  written = []
  // Generated modules use the spec engine beside them.
  symlinkSync(
    fileURLToPath(new URL('../../contracts/openapi', import.meta.url)),
    join(root, 'openapi'),
  )
  contractFolders(root).write('library', 'openapi.yaml', fixture('library.openapi.yaml'))
  contractFolders(root).write('library', 'observed.overlay.yaml', overlay)
  contractFolders(root).write('library', 'witnesses.yaml', witnesses)
})

afterEach(() => rmSync(root, { recursive: true }))

const step = "{ request: 'POST /books' }"

const witnesses = `
witnesses:
  - { id: it's, operation: createBook, status: 409, error: BOOK_TITLE_TAKEN, steps: [${step}] }
  - { id: torn, operation: createBook, status: 500, error: { observed: TORN }, profiles: [observed], steps: [${step}] }
`

const overlay = `overlay: 1.0.0
actions:
  - target: $.components.schemas.Book.properties.added
    remove: true
    x-evidence: '[R] invented'
  - target: $
    update: { x-errors: { TORN: { status: 500, body: '{page}', evidence: '[R] invented' } } }
    x-evidence: '[R] invented'
`

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
}

function run(...argv: readonly string[]): Promise<number> {
  const io: Io = {
    write: (text) => written.push(text.replace(root, '')),
    complain: (text) => written.push(text),
    readFile: fixture,
    writeFile: () => undefined,
    requireWritable: () => undefined,
    randomText: () => '',
    addressesOf: async () => [],
    now: () => new Date(0),
    environment: {},
    stopped: () => Promise.resolve(),
  }
  return generate(['--contracts', root, ...argv], io)
}

test('the first run writes every file, the second none', async () => {
  expect(await run()).toBe(0)
  expect(written).toEqual([
    'wrote /library/generated/documented.ts\n',
    'wrote /library/generated/observed.ts\n',
    'wrote /library/generated/witnesses.ts\n',
    'wrote /library/operations.d.ts\n',
    'wrote /library/DIFFERENCES.md\n',
  ])
  written = []
  expect(await run('--check')).toBe(0)
  expect(written).toEqual(['Everything generated is up to date.\n'])
})

test('--check fails on a stale file and leaves it as it is', async () => {
  await run()
  const path = join(root, 'library/generated/documented.ts')
  writeFileSync(path, 'stale')
  written = []
  expect(await run('--check')).toBe(1)
  expect(readFileSync(path, 'utf8')).toBe('stale')
  expect(written[0]).toBe('stale /library/generated/documented.ts\n')
})

test('the modules hold the documents and the witnesses', async () => {
  await run()
  const documented = await import(join(root, 'library/generated/documented.ts'))
  const observed = await import(join(root, 'library/generated/observed.ts'))
  const { witnesses } = await import(join(root, 'library/generated/witnesses.ts'))
  expect(documented.document().components.schemas.Book.properties).toHaveProperty('added')
  expect(observed.document().components.schemas.Book.properties).not.toHaveProperty('added')
  expect(documented.document()).toBe(documented.document())
  expect(witnesses().witnesses[0].id).toBe("it's")
})

test('operations name the errors that their witnesses claim in the profile', async () => {
  await run()
  const documented = await import(join(root, 'library/generated/documented.ts'))
  const observed = await import(join(root, 'library/generated/observed.ts'))
  const codesIn = (module: { document(): { paths: Record<string, { post?: object }> } }) =>
    module.document().paths['/books']?.post

  expect(codesIn(documented)).toMatchObject({ 'x-error-codes': { 409: ['BOOK_TITLE_TAKEN'] } })
  expect(codesIn(observed)).toMatchObject({
    'x-error-codes': { 409: ['BOOK_TITLE_TAKEN'], 500: ['TORN'] },
  })
})

test('the types name operations, refusals of all profiles, and rules', async () => {
  await run()
  const types = readFileSync(join(root, 'library/operations.d.ts'), 'utf8')
  expect(types).toContain('createBook: {')
  expect(types).toContain(
    '    BOOK_TITLE_TAKEN: { title: string | number; shelf: string | number };',
  )
  expect(types).toContain('    "book-not-found": Record<string, never>;')
  expect(types).toContain('    TORN: { page: unknown };')
  expect(types).toContain('    emptyShelf: "refuse" | "allow";\n    booksPerShelf: number;')
})

test('children of a union have types of their own', async () => {
  await run()
  const path = join(root, 'library/operations.d.ts')
  const compiler = 'node_modules/typescript-7/bin/tsc'
  const options = ['--noEmit', '--strict', '--ignoreConfig', '--types', '']
  const { stdout } = spawnSync(process.execPath, [compiler, ...options, path], { encoding: 'utf8' })
  expect(stdout).toBe('')
})

test('an overlay whose action does nothing fails by name', async () => {
  const stale = overlay.replace('Book.properties.added', 'Book.properties.absent')
  contractFolders(root).write('library', 'observed.overlay.yaml', stale)
  await expect(run()).rejects.toThrow(
    'Action 1 of "contracts/library/observed.overlay.yaml", target "$.components.schemas.Book.properties.absent", matches nothing.',
  )
})
