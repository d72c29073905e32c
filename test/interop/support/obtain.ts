import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, it } from 'vitest'
import { cache } from './cache.ts'
import { recordClient } from './client-table.ts'
import { run } from './run.ts'

/** A client that is there, or why it is not. */
export type Obtained<Client> = (Client & Known) | { readonly missing: string }

interface Known {
  readonly version: string
  /** Programming language of the client, or `command`. */
  readonly language: string
  /** Worth printing, e.g. why it is not a newer one. */
  readonly note?: string
}

/**
 * Describes what a client does; where it is missing, prints why and skips. The table that ends
 * the run has a line for it.
 */
export function describeClient<Client>(
  name: string,
  client: Obtained<Client>,
  body: (client: Client & Known) => void,
): void {
  if ('missing' in client) {
    process.stderr.write(`skipped: ${name}: ${client.missing}\n`)
    recordClient({ name, version: '', language: '', result: `skipped: ${client.missing}` })
    describe.skip(`${name} (${client.missing})`, () => it('is not here', () => undefined))
    return
  }
  const note = client.note === undefined ? '' : ` (${client.note})`
  process.stdout.write(`runs: ${name} ${client.version}${note}\n`)
  describe(`${name} ${client.version}`, () => {
    const states: string[] = []
    afterEach(({ task }) => {
      states.push(task.result?.state ?? 'unknown')
    })
    afterAll(() => {
      const failed = states.filter((state) => state !== 'pass').length
      const result = failed > 0 ? `${failed} of ${states.length} failed` : `${states.length} passed`
      const { version, language } = client
      recordClient({ name, version, language, result })
    })
    body(client)
  })
}

/** A command of this machine, found by asking for its version. */
export async function obtainCommand(
  command: string,
  ask: readonly string[] = ['--version'],
): Promise<Obtained<object>> {
  const { code, stdout } = await run(command, ask)
  if (code !== 0) return { missing: `the command "${command}" is not installed` }
  const version = /\d+(\.\d+)+/.exec(stdout)?.[0] ?? 'of unknown version'
  return { version, language: 'command' }
}

export interface Installed {
  /** The folder whose `node_modules` has the package. */
  readonly folder: string
}

/** Installs one npm package at an exact version into a folder of its own, once; others `beside` it. */
export async function obtainPackage(
  name: string,
  version: string,
  beside: readonly string[] = [],
): Promise<Obtained<Installed>> {
  const language = 'JavaScript'
  const folder = join(cache, 'npm', `${name.replaceAll(/[@/]/g, '_')}-${version}`)
  const manifest = join(folder, 'node_modules', name, 'package.json')
  const present = () =>
    existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version
  if (present()) return { folder, version, language }

  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const { stderr } = await run('npm', [
    ...['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'],
    ...['--fetch-retries=1', '--ignore-scripts', '--omit=optional', `${name}@${version}`],
    ...beside,
  ])
  if (present()) return { folder, version, language }
  return { missing: `npm could not install it: ${reasonOf(stderr)}` }
}

/** The first line that says something, without addresses. */
export function reasonOf(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? 'no reason given'
  return line.trim().replaceAll(/https?:\/\/[^\s"']+/g, '<address>')
}
