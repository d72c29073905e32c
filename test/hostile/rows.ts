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

/** A case; the signal comes when its time is over, and ends what it still does. */
export type Case = (signal: AbortSignal) => Promise<Seen>

/** A case of the table: it passes when nothing about it is wrong. */
export function hostile(name: string, expected: string, run: Case, timeoutSeconds = 60): void {
  it(
    name,
    async () => {
      const started = performance.now()
      const { seen, wrong } = await inTime(run, timeoutSeconds)
      const seconds = (performance.now() - started) / 1000
      const passed = wrong.length === 0
      const row: HostileRow = { case: name, expected, seen, seconds, passed, details: wrong }
      appendFileSync(inject('rowsFile'), `${JSON.stringify(row)}\n`)
      expect(wrong, seen).toEqual([])
    },
    (timeoutSeconds + 30) * 1000,
  )
}

/** A case that breaks, or takes too long, is a case that fails, with a row of its own. */
async function inTime(run: Case, seconds: number): Promise<Seen> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), seconds * 1000)
  const late = `not done after ${seconds} s`
  try {
    const { seen, wrong } = await run(over.signal)
    return over.signal.aborted
      ? { seen: `${late}: ${seen}`, wrong: [late, ...wrong] }
      : { seen, wrong }
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { seen: over.signal.aborted ? late : 'the case broke', wrong: [told] }
  } finally {
    clearTimeout(timer)
  }
}
