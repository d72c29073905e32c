import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Loading } from './load-one.ts'

/** Bounds of one document. */
export interface LoadBounds {
  /** Processor time in seconds. */
  readonly seconds: number
  /** Greatest size in bytes. */
  readonly bytes: number
  /** Greatest heap in MB. */
  readonly heap: number
}

/** Loads documents in a process of its own, one after the other, each within the bounds. */
export function openLoader(bounds: LoadBounds) {
  let child: ChildProcess | undefined
  const close = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  return {
    async load(file: string): Promise<Loading> {
      const { size } = statSync(file)
      if (size > bounds.bytes) return refusal(`it has ${size} bytes, more than ${bounds.bytes}.`)
      child ??= startChild(bounds)
      const outcome = await answerOf(child, file, bounds)
      if (typeof outcome !== 'string') return withinTime(outcome, bounds)
      close()
      return refusal(outcome)
    },
    close,
  }
}

const refusal = (refused: string): Loading => ({ operations: 0, notes: 0, seconds: 0, refused })

/** @returns the outcome, or why there is none */
async function answerOf(
  child: ChildProcess,
  file: string,
  { seconds, heap }: LoadBounds,
): Promise<Loading | string> {
  const over = new AbortController()
  // A machine that is busy gives a process a part of its time only.
  const patience = setTimeout(() => over.abort(), 3 * seconds * 1000)
  const { signal } = over
  try {
    const message = once(child, 'message', { signal })
    const exit = once(child, 'exit', { signal }).then(
      () => `the process that loads it ended: more than ${heap} MB of memory?`,
    )
    child.send(file)
    return await Promise.race([message.then(([loading]): Loading => loading), exit])
  } catch {
    return `it was not loaded after ${3 * seconds} s.`
  } finally {
    clearTimeout(patience)
    over.abort()
  }
}

function withinTime(loading: Loading, { seconds }: LoadBounds): Loading {
  if (loading.seconds <= seconds || loading.refused !== undefined) return loading
  const took = loading.seconds.toFixed(1)
  return { ...loading, refused: `it took ${took} s of processor time, more than ${seconds} s.` }
}

function startChild({ heap }: LoadBounds): ChildProcess {
  const script = fileURLToPath(new URL('./load-child.ts', import.meta.url))
  const execArgv = ['--import', 'tsx', `--max-old-space-size=${heap}`]
  return fork(script, { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
}
