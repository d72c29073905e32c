import { randomInt } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { readFileSync } from 'node:fs'

/** Surroundings of a run: files, clock, randomness, name resolution. */
export interface Surroundings {
  /** @throws Error as node:fs does */
  readFile(path: string): string
  now(): Date
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Lower-case letters and digits that cannot be guessed. */
  randomText(length: number): string
  /** The IP addresses of a host name. @throws Error as node:dns does */
  addressesOf(host: string): Promise<readonly string[]>
}

/** The surroundings of this process. */
export const processSurroundings: Surroundings = {
  readFile: (path) => readFileSync(path, 'utf8'),
  now: () => new Date(),
  environment: process.env,
  randomText: (length) => Array.from({ length }, () => randomInt(36).toString(36)).join(''),
  async addressesOf(host) {
    const found = await lookup(host, { all: true })
    return found.map(({ address }) => address)
  },
}
