import { RunEnded } from '../session/session-options.ts'
import { defaultTimeoutMilliseconds, type RunOptions } from './run-options.ts'

/** Signals that end a run early: from its caller, or from its time limit. */
export interface RunEnd {
  /** Ends the run; cleaning up goes on. */
  readonly signal: AbortSignal
  /** Ends cleaning up as well. */
  readonly lastSignal: AbortSignal
  /** Rejects with RunEnded when the caller does not wait for cleaning up; never resolves. */
  readonly forced: Promise<never>
  /** Stops the timers and the listeners. */
  readonly close: () => void
}

/** Time limit of the clean-up after a run was ended. */
const cleanUpSeconds = 30

type Ends = Pick<RunOptions, 'signal' | 'lastSignal' | 'timeoutMilliseconds'>

/** Watches for what ends a run: the caller's signals, or its timeout. */
export function watchRunEnd(options: Ends): RunEnd {
  const { timeoutMilliseconds = defaultTimeoutMilliseconds } = options
  const run = new AbortController()
  const last = new AbortController()
  let force = (_error: RunEnded): void => undefined
  const forced = new Promise<never>((_resolve, reject) => {
    force = reject
  })
  forced.catch(() => undefined)
  const timers: NodeJS.Timeout[] = []
  const end = (reason: string) => {
    if (run.signal.aborted) return
    run.abort(new RunEnded(reason))
    const text = `Cleaning up took more than ${cleanUpSeconds} s.`
    timers.push(setTimeout(() => last.abort(new RunEnded(text)), cleanUpSeconds * 1000))
  }
  const seconds = timeoutMilliseconds / 1000
  const over = () => end(`The run was stopped: its ${seconds} s are over (--timeout).`)
  timers.push(setTimeout(over, timeoutMilliseconds))
  const stops = [
    whenAborted(options.signal, () => end('The run was stopped.')),
    whenAborted(options.lastSignal, () => {
      end('The run was stopped.')
      const error = new RunEnded('The run was stopped twice.')
      last.abort(error)
      force(error)
    }),
  ]
  const close = () => {
    for (const timer of timers) clearTimeout(timer)
    for (const stop of stops) stop()
  }
  return { signal: run.signal, lastSignal: last.signal, forced, close }
}

/** @returns stops listening */
function whenAborted(signal: AbortSignal | undefined, run: () => void): () => void {
  if (signal?.aborted) run()
  signal?.addEventListener('abort', run)
  return () => signal?.removeEventListener('abort', run)
}
