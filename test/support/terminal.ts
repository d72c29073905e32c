import { randomInt } from 'node:crypto'
import type { ExitCode, Io, Run } from '../../scripts/io.ts'

/** A command at a pretended terminal. */
export interface Terminal {
  readonly exitCode: Promise<ExitCode>
  /** What was written so far. */
  readonly out: string
  readonly complaints: string
  /** Sends the signal to stop. */
  stop(): void
  /** Resolves with all output once it contains the pattern. */
  until(pattern: RegExp): Promise<string>
}

export function type(
  run: Run,
  argv: readonly string[],
  files: Record<string, string> = {},
  more: Partial<Io> = {},
): Terminal {
  const screen = { out: '', complaints: '' }
  const watchers = new Set<() => void>()
  const waiting = new Set<() => void>()
  const io: Io = {
    write(text) {
      screen.out += text
      for (const watch of watchers) watch()
    },
    complain(text) {
      screen.complaints += text
    },
    readFile: (path) => files[path] ?? noSuchFile(path),
    writeFile(path, text) {
      files[path] = text
    },
    requireWritable: (path) => {
      if (path.startsWith('nowhere/')) noSuchFile(path)
    },
    randomText: (length) => Array.from({ length }, () => randomInt(36).toString(36)).join(''),
    addressesOf: async (host) => (host === 'localhost' ? ['127.0.0.1', '::1'] : ['192.0.2.1']),
    now: () => new Date(),
    environment: {},
    stopped: () =>
      new Promise((resolve) => {
        waiting.add(resolve)
      }),
    ...more,
  }
  const exitCode = run(argv, io)
  return {
    exitCode,
    get out() {
      return screen.out
    },
    get complaints() {
      return screen.complaints
    },
    stop() {
      const [...now] = waiting
      waiting.clear()
      for (const resolve of now) resolve()
    },
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const watch = () => pattern.test(screen.out) && resolve(screen.out)
        watchers.add(watch)
        watch()
        exitCode.then(() => reject(new Error(`It ended before. ${screen.complaints}`)), reject)
      }),
  }
}

function noSuchFile(path: string): never {
  throw new Error(`ENOENT: no such file or directory, open '${path}'`)
}
