/** Where a world's logical clock starts unless `now` says otherwise. */
export const worldStart = '2026-01-01T00:00:00.000Z'

/** The only time a world knows. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly milliseconds: number
  now(): Date
  /** One step of a logical clock (1 ms); the engine takes one for each request. */
  tick(): void
  /** Moves the clock on. @throws Error when the clock follows a function of the user's. */
  advance(milliseconds: number): void
  /** Back to the start. */
  reset(): void
}

/** A date, its ISO text, or a function that is asked each time (a wall clock, a fake timer). */
export type Now = Date | string | (() => Date)

/** Creates the clock of a world. @throws Error when `now` is no date. */
export function createClock(now: Now = worldStart): Clock {
  return typeof now === 'function' ? followingClock(now) : logicalClock(now)
}

function logicalClock(start: Date | string): Clock {
  const beginning = new Date(start).getTime()
  if (Number.isNaN(beginning)) {
    throw new Error(`"${start}" is no date. Give a Date, or a text such as "${worldStart}".`)
  }
  let milliseconds = beginning
  return {
    get milliseconds() {
      return milliseconds
    },
    now: () => new Date(milliseconds),
    tick() {
      milliseconds += 1
    },
    advance(by) {
      milliseconds += by
    },
    reset() {
      milliseconds = beginning
    },
  }
}

const followingClock = (now: () => Date): Clock => ({
  get milliseconds() {
    return now().getTime()
  },
  now,
  tick: () => undefined,
  advance() {
    throw new Error('This clock follows the function given as `now`. Move that one instead.')
  },
  reset: () => undefined,
})
