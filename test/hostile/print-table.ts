import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { HostileRow } from './rows.ts'

const detailLines = 12

/** Gives the cases a file for their rows, and prints them as a table when all have run. */
export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  const rowsFile = join(folder, 'rows.jsonl')
  project.provide('rowsFile', rowsFile)
  return () => {
    const text = existsSync(rowsFile) ? readFileSync(rowsFile, 'utf8') : ''
    // each line was written by `hostile`
    const rows = text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as HostileRow] : []))
    rmSync(folder, { recursive: true, force: true })
    process.stdout.write(tableOf(rows.toSorted((a, b) => a.case.localeCompare(b.case))))
  }
}

/** The table, then the details of what failed. */
export function tableOf(rows: readonly HostileRow[]): string {
  const cells = rows.map(({ passed, ...row }) => [
    row.case,
    row.expected,
    row.seen,
    row.seconds.toFixed(1),
    passed ? 'pass' : 'FAIL',
  ])
  const heads = ['case', 'expected', 'seen', 'seconds', '']
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...cells.map((line) => (line[at] ?? '').length)),
  )
  const lines = [heads, ...cells].map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const failed = rows.filter(({ passed }) => !passed)
  const details = failed.flatMap(({ case: name, details: all }) => [
    `\n${name}`,
    ...all.slice(0, detailLines).map((line) => `  ${line.slice(0, 300)}`),
    ...(all.length > detailLines ? [`  and ${all.length - detailLines} more`] : []),
  ])
  const total = `${rows.length - failed.length} of ${rows.length} cases pass`
  return `\n${[...lines, ...details, '', total].join('\n')}\n`
}
