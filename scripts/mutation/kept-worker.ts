import { Worker } from 'node:worker_threads'
import type { PoolOptions, PoolRunnerInitializer, PoolWorker } from 'vitest/node'

type Listener = Parameters<PoolWorker['on']>[1]

/** After so many runs a thread is replaced: each run leaves a few listeners and modules behind. */
const runsOfAThread = 100

interface Kept {
  readonly thread: Worker
  runs: number
}

const reserve: Kept[] = []

/**
 * A pool whose threads live on from one run of tests to the next. A run for each mutant would
 * otherwise load all modules for each mutant, which takes much longer than its tests.
 */
export const keptWorkers: PoolRunnerInitializer = {
  name: 'kept',
  createPoolWorker: (options) => new KeptWorker(options),
}

class KeptWorker implements PoolWorker {
  readonly name = 'kept'
  readonly #options: PoolOptions
  readonly #listeners: (readonly [event: string, listener: Listener])[] = []
  #kept: Kept | undefined

  constructor(options: PoolOptions) {
    this.#options = options
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener])
    this.#kept?.thread.on(event, listener)
  }

  off(event: string, listener: Listener): void {
    this.#kept?.thread.off(event, listener)
  }

  /** A thread that is told to stop takes no more messages; so it is not told. */
  send(message: Parameters<PoolWorker['send']>[0]): void {
    if (message.type !== 'stop') this.#kept?.thread.postMessage(message)
    else this.#kept?.thread.emit('message', { type: 'stopped', __vitest_worker_response__: true })
  }

  deserialize(data: unknown): unknown {
    return data
  }

  async start(): Promise<void> {
    this.#kept = reserve.pop() ?? { thread: startThread(this.#options), runs: 0 }
  }

  async stop(): Promise<void> {
    const kept = this.#kept
    if (!kept) return
    for (const [event, listener] of this.#listeners) kept.thread.off(event, listener)
    kept.runs += 1
    if (kept.runs < runsOfAThread) reserve.push(kept)
    else await kept.thread.terminate()
  }
}

function startThread({ distPath, env, execArgv }: PoolOptions): Worker {
  const thread = new Worker(`${distPath}/workers/threads.js`, { env, execArgv })
  thread.setMaxListeners(0)
  thread.unref()
  return thread
}
