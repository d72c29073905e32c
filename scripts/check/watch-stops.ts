import type { Io } from '../io.ts'

/** Maps SIGINT and SIGTERM to signals: the first ends a run, the second its clean-up as well. */
export interface Stops {
  readonly signal: AbortSignal
  readonly lastSignal: AbortSignal
}

/** Watches for signals to the process, until it ends. */
export function watchStops(io: Pick<Io, 'stopped'>): Stops {
  const run = new AbortController()
  const last = new AbortController()
  void io.stopped().then(async () => {
    const again = io.stopped()
    run.abort()
    await again
    last.abort()
  })
  return { signal: run.signal, lastSignal: last.signal }
}
