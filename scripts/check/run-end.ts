import { RunEnded } from '../../contracts/check/session/session-options.ts'
import type { Io } from '../io.ts'

/** What ends a run before its end: a signal to the process, or its time. */
export interface RunEnd {
  /** Ends the run; cleaning up goes on. */
  readonly signal: AbortSignal
  /** Ends cleaning up as well. */
  readonly lastSignal: AbortSignal
  /** Resolves when somebody asks a second time. */
  readonly again: Promise<void>
  /** Whether somebody has. */
  readonly isForced: boolean
  /** Takes the timers away. */
  readonly close: () => void
}

/** How long cleaning up may take after a run was ended. */
const cleanUpSeconds = 30

/** Watches for what ends a run: SIGINT, SIGTERM, or `timeout` seconds. */
export function watchRunEnd({ timeout }: { readonly timeout: number }, io: Io): RunEnd {
  const run = new AbortController()
  const last = new AbortController()
  let isForced = false
  const timers: NodeJS.Timeout[] = []
  const end = (reason: string) => {
    if (run.signal.aborted) return
    run.abort(new RunEnded(reason))
    timers.push(
      setTimeout(
        () => last.abort(new RunEnded(`Cleaning up took more than ${cleanUpSeconds} s.`)),
        cleanUpSeconds * 1000,
      ),
    )
  }
  timers.push(
    setTimeout(
      () => end(`The run was stopped: its ${timeout} s are over (--timeout).`),
      timeout * 1000,
    ),
  )
  const again = io.stopped().then(async () => {
    end('The run was stopped.')
    await io.stopped()
    isForced = true
    last.abort(new RunEnded('The run was stopped twice.'))
  })
  const close = () => {
    for (const timer of timers) clearTimeout(timer)
  }
  return {
    ...{ signal: run.signal, lastSignal: last.signal, again, close },
    get isForced() {
      return isForced
    },
  }
}
