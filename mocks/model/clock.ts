import { type Duration, millisecondsOf } from './duration.ts'

/** Default start of a world's logical clock, where no `now` is given. */
export const worldStart = '2026-01-01T00:00:00.000Z'

/** The only time a world knows. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly milliseconds: number
  now(): Date
  /** One step of a logical clock (1 ms); the engine takes one for each request. */
  tick(): void
  /**
   * Moves the clock on, e.g. by 3_600_000 or '1h'.
   * @throws Error on no duration, or when the clock follows a function of the user's
   */
  advance(duration: Duration): void
  /** Moves a logical clock on, as `advance` does; one that follows a function is left as it is. */
  wait(milliseconds: number): void
  /** Back to the start. */
  reset(): void
}

/** A date, its ISO text, or a function that is asked each time (a wall clock, a fake timer). */
export type Now = Date | string | (() => Date)

/** Worlds live in these years: ids hold seconds from 1970, and texts of times have four digits. */
const years = { first: 1970, last: 4999 }

/** Creates the clock of a world. @throws Error when `now` is no date of the years 1970 to 4999. */
export function createClock(now: Now = worldStart): Clock {
  return typeof now === 'function' ? followingClock(now) : logicalClock(now)
}

function logicalClock(start: Date | string): Clock {
  const beginning = new Date(start).getTime()
  if (Number.isNaN(beginning)) {
    throw new Error(`"${start}" is no date. Give a Date, or a text such as "${worldStart}".`)
  }
  requireYear(new Date(beginning), `"${start}"`)
  return new LogicalClock(beginning)
}

/** A class, so that the clocks of all worlds have one shape: each request reads one many times. */
class LogicalClock implements Clock {
  milliseconds: number
  readonly #beginning: number

  constructor(beginning: number) {
    this.milliseconds = beginning
    this.#beginning = beginning
  }

  now(): Date {
    return new Date(this.milliseconds)
  }

  tick(): void {
    this.milliseconds += 1
  }

  advance(duration: Duration): void {
    const by = millisecondsOf(duration)
    const next = new Date(this.milliseconds + by)
    if (Number.isNaN(next.getTime())) {
      throw new Error(`Cannot advance the clock by "${by}". Give fewer milliseconds.`)
    }
    requireYear(next, `The clock, moved on by ${by} ms,`)
    this.milliseconds += by
  }

  wait(milliseconds: number): void {
    this.advance(milliseconds)
  }

  reset(): void {
    this.milliseconds = this.#beginning
  }
}

function followingClock(now: () => Date): Clock {
  const read = (): Date => {
    const told = now()
    const date = new Date(told) // of this realm, whatever the function's
    if (Number.isNaN(date.getTime())) {
      throw new Error(
        `The function given as \`now\` returned "${told}". Let it return a valid Date.`,
      )
    }
    requireYear(date, 'The time that the function given as `now` returned')
    return date
  }
  return {
    get milliseconds() {
      return read().getTime()
    },
    now: read,
    tick: () => undefined,
    wait: () => undefined,
    advance() {
      throw new Error('This clock follows the function given as `now`. Move that one instead.')
    },
    reset: () => undefined,
  }
}

function requireYear(date: Date, what: string): void {
  const year = date.getUTCFullYear()
  if (year >= years.first && year <= years.last) return
  throw new Error(`${what} is in the year ${year}. Give one from ${years.first} to ${years.last}.`)
}
