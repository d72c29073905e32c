import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Surroundings } from './surroundings.ts'

/** Tells the journals that this user's runs wrote from those that came with a folder. */
export interface JournalKey {
  /** Of a line that follows another one; 64 hexadecimal digits. */
  readonly seal: (line: string, before: string) => string
}

/**
 * The key of this user on this machine, made when it is first needed and kept outside of any
 * repository; `undefined` where the folder for it cannot be written.
 */
export function openJournalKey({
  environment,
}: Pick<Surroundings, 'environment'>): JournalKey | undefined {
  const folder = stateFolder(environment)
  if (folder === undefined) return undefined
  try {
    const secret = readOrMake(join(folder, 'journal.key'), folder)
    return {
      seal: (line, before) =>
        createHmac('sha256', secret).update(`${before}\n${line}`).digest('hex'),
    }
  } catch {
    return undefined
  }
}

/** `$XDG_STATE_HOME/tenantry`, or where the XDG base directories have it. */
export function stateFolder(environment: Surroundings['environment']): string | undefined {
  const { XDG_STATE_HOME: state, HOME: home } = environment
  if (state) return join(state, 'tenantry')
  return home ? join(home, '.local', 'state', 'tenantry') : undefined
}

export const isSameSeal = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** @throws Error as node:fs does, or where the key is too short to be one */
function readOrMake(path: string, folder: string): string {
  const above = [dirname(dirname(folder)), dirname(folder), folder]
  for (const one of above) ignoring('EEXIST', () => mkdirSync(one, { mode: 0o700 }))
  const made = randomBytes(32).toString('hex')
  // of two runs that begin at once, one makes it
  ignoring('EEXIST', () => writeFileSync(path, made, { mode: 0o600, flag: 'wx' }))
  chmodSync(path, 0o600)
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < 64) throw new Error(`"${path}" holds no key.`)
  return secret
}

function ignoring(code: string, run: () => unknown): void {
  try {
    run()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === code)) throw error
  }
}
