import { appendFileSync } from 'node:fs'
import { expect, inject, it } from 'vitest'

/** One line of the table of `npm run test:hostile`. */
export interface HostileRow {
  readonly case: string
  readonly expected: string
  readonly seen: string
  readonly seconds: number
  readonly passed: boolean
  /** What is wrong, line by line. */
  readonly details: readonly string[]
}

/** What a case came to; no `wrong` is a pass. */
export interface Seen {
  readonly seen: string
  readonly wrong: readonly string[]
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** File to which each case adds its row, as a line of JSON. */
    readonly rowsFile: string
  }
}

/** A case of the table: it passes when nothing about it is wrong. */
export function hostile(
  name: string,
  expected: string,
  run: () => Promise<Seen>,
  timeoutSeconds = 60,
): void {
  it(
    name,
    async () => {
      const started = performance.now()
      const { seen, wrong } = await Promise.race([late(timeoutSeconds), attempt(run)])
      const seconds = (performance.now() - started) / 1000
      const passed = wrong.length === 0
      const row: HostileRow = { case: name, expected, seen, seconds, passed, details: wrong }
      appendFileSync(inject('rowsFile'), `${JSON.stringify(row)}\n`)
      expect(wrong, seen).toEqual([])
    },
    (timeoutSeconds + 10) * 1000,
  )
}

/** A case that breaks is a case that fails, with a row of its own. */
const attempt = (run: () => Promise<Seen>): Promise<Seen> =>
  run().catch((error: unknown) => ({
    seen: 'the case broke',
    wrong: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  }))

const late = (seconds: number): Promise<Seen> =>
  new Promise((resolve) => {
    const told = { seen: `not done after ${seconds} s`, wrong: [`not done after ${seconds} s`] }
    setTimeout(() => resolve(told), seconds * 1000).unref()
  })
