import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { corpusTable, type LoadedFile } from '../../scripts/corpus/corpus-table.ts'
import type { LoadBounds } from '../../scripts/corpus/load-bounded.ts'
import { loadCorpus } from '../../scripts/corpus/load-corpus.ts'

const modules = mkdtempSync(path.join(tmpdir(), 'corpus-'))
afterAll(() => rmSync(modules, { recursive: true }))

const bounds: LoadBounds = { seconds: 10, bytes: 10_000, heap: 256 }
const list = { get: { responses: { 200: { description: 'all' } } } }
const good = { openapi: '3.1.0', info: {}, paths: { '/things': list } }
const noted = { ...good, components: { schemas: { Name: { type: 'text' } } } }

/** Installs a package that holds the files, and loads its documents. */
async function loading(
  name: string,
  files: Readonly<Record<string, string>>,
  { every, ...own }: Partial<LoadBounds> & { readonly every?: number } = {},
) {
  const folder = path.join(modules, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  const one = { name, version: '1.0.0', ...(every !== undefined && { every }) }
  const { text, holds } = corpusTable(await loadCorpus(modules, [one], { ...bounds, ...own }))
  return {
    holds,
    lines: text
      .replaceAll(/\d+\.\d\d s/g, '… s')
      .trimEnd()
      .split('\n'),
  }
}

describe('the table of the corpus', () => {
  it('counts what loads, what loads with notes, and what is no document', async () => {
    const files = {
      'a.json': JSON.stringify(good),
      'b/noted.json': JSON.stringify(noted),
      'c.yaml': 'swagger: "2.0"\ninfo: {}\npaths: {}\n',
      'package.json': '{"name": "@some/package"}',
      'node_modules/other/a.json': JSON.stringify(good),
    }
    const { holds, lines } = await loading('@some/package', files)
    expect(lines[0]).toMatch(
      /^@some\/package@1\.0\.0: 3 documents, 3 loaded \(1 with notes\), 0 refused, slowest … s \(/,
    )
    expect(lines.slice(1)).toEqual([
      '3 of 3 documents load: 100.0 %, at least 95 % must. 0 stack traces.',
    ])
    expect(holds).toBe(true)
  }, 30_000)

  it('gives the sentence and the place of a refusal', async () => {
    const broken = '{\n  "openapi": "3.1.0",\n  "paths": {,}\n}'
    const { holds, lines } = await loading('broken', { 'a.json': broken })
    expect(lines[1]).toMatch(/^ {2}a\.json: .*a\.json.*\b3\b/)
    expect(holds).toBe(false)
  }, 30_000)

  it('loads every so-manieth document where it is told so', async () => {
    const text = JSON.stringify(good)
    const files = { 'a.json': text, 'b.json': text, 'c.json': text }
    const { lines } = await loading('many', files, { every: 2 })
    expect(lines[0]).toContain('many@1.0.0: 2 documents, 2 loaded')
  }, 30_000)

  it('refuses a document over the bound of size or time', async () => {
    const files = { 'a.json': JSON.stringify(good) }
    const large = await loading('large', files, { bytes: 20 })
    expect(large.lines[1]).toMatch(/^ {2}a\.json: it has \d+ bytes, more than 20\.$/)
    const slow = await loading('slow', files, { seconds: 0.000_5 })
    expect(slow.lines[1]).toContain('  a.json: it was not loaded after 0.0015 s.')
    expect([large.holds, slow.holds]).toEqual([false, false])
  }, 30_000)
})

describe('the sum of the corpus', () => {
  const file: LoadedFile = { file: 'a.json', operations: 1, notes: 0, seconds: 0.1 }
  const sumOf = (files: readonly LoadedFile[]) =>
    corpusTable([{ name: 'one', version: '1.0.0', files }])

  it('misses where less than 95 % load', () => {
    const refused = { ...file, refused: 'no.' }
    const nineteen = Array.from({ length: 19 }, () => file)
    expect(sumOf([...nineteen, refused]).holds).toBe(true)
    expect(sumOf([...nineteen, refused, refused]).holds).toBe(false)
  })

  it('misses on a stack trace, and prints it', () => {
    const files = [
      ...Array.from({ length: 50 }, () => file),
      { ...file, trace: 'TypeError\n  at b' },
    ]
    const { text, holds } = sumOf(files)
    expect(text).toContain('  a.json: a defect:\n    TypeError\n      at b\n')
    expect(text).toContain('1 stack traces.')
    expect(holds).toBe(false)
  })

  it('misses where a package has no document', () => {
    expect(sumOf([])).toEqual({
      text: expect.stringContaining('one@1.0.0: no document was found.'),
      holds: false,
    })
  })
})
