import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from './cache.ts'

/** A line of the table that ends a run of the suite. */
export interface ClientLine {
  readonly name: string
  readonly version: string
  /** Programming language of the client, or `command`. */
  readonly language: string
  /** e.g. `4 passed`, `skipped: the command "wget" is not installed` */
  readonly result: string
}

const file = join(cache, 'clients.jsonl')

/** Adds a line to the table; test files run in processes of their own, so it is kept in a file. */
export function recordClient(line: ClientLine): void {
  mkdirSync(cache, { recursive: true })
  appendFileSync(file, `${JSON.stringify(line)}\n`)
}

/** The lines as a table in Markdown, by name. */
export function tableOf(lines: readonly ClientLine[]): string {
  const rows = lines
    .map(({ name, version, language, result }) => [name, version, language, result])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
  const head = ['client', 'version', 'language', 'result']
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** Run by vitest before the first test file; what it returns runs after the last one. */
export default function printTable(): () => void {
  rmSync(file, { force: true })
  return () => {
    if (!existsSync(file)) return
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    process.stdout.write(`\n${tableOf(lines.map((line): ClientLine => JSON.parse(line)))}\n`)
  }
}
