/** A wait for something that may not come. */
export interface Patience {
  /** Begins the wait anew. */
  readonly renew: () => void
  readonly end: () => void
}

/** Into so many parts a wait is cut. */
const parts = 10

/**
 * Calls `onOver` when so many milliseconds have passed in which this process could have seen what it
 * waits for. Time in which the process did nothing counts as one part of ten: one that was busy,
 * suspended, or got no processor has not looked, and what came meanwhile is read first.
 */
export function startPatience(milliseconds: number, onOver: () => void): Patience {
  let passed = 0
  const timer = setInterval(() => {
    passed += 1
    if (passed >= parts) onOver()
  }, milliseconds / parts)
  return {
    renew: () => {
      passed = 0
    },
    end: () => clearInterval(timer),
  }
}
