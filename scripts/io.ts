import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Command, CommanderError } from 'commander'

/** All that a command touches outside itself. */
export interface Io {
  /** To standard output, as it stands. */
  write(text: string): void
  /** To standard error, as it stands. */
  complain(text: string): void
  /** @throws Error as node:fs does. */
  readFile(path: string): string
  /** @throws Error as node:fs does. */
  writeFile(path: string, text: string): void
  now(): Date
  /** Width of the terminal; undefined where standard error is none. */
  readonly columns?: number | undefined
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Resolves on SIGINT or SIGTERM. */
  stopped(): Promise<void>
}

/** 0 done, 1 findings, 2 wrong usage, 3 not reachable, 4 refused as unsafe. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

export type Run = (argv: readonly string[], io: Io) => Promise<ExitCode>

/** What an error says, whatever was thrown. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** A command cannot go on; its message is one line for a person. */
export class UsageError extends Error {}

/** Parses arguments, without the node and script ones. @throws CommanderError, UsageError */
export function parseArguments<T extends Command>(command: T, argv: readonly string[], io: Io): T {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.write(text),
      // Its hint, e.g. `(Did you mean --port?)`, belongs on the same line.
      writeErr: (text) => io.complain(text.replace(/^error: /, '').replace(/\n(?=.)/g, ' ')),
    })
    .parse([...argv], { from: 'user' })
}

/** Turns usage errors into a line and exit code 2; anything else is a defect and passes through. */
export function guarded(run: Run): Run {
  return async (argv, io) => {
    try {
      return await run(argv, io)
    } catch (error) {
      if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
      if (!(error instanceof UsageError)) throw error
      io.complain(`${error.message}\n`)
      return 2
    }
  }
}

export const processIo: Io = {
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  readFile: (path) => readFileSync(path, 'utf8'),
  writeFile: (path, text) => writeFileSync(path, text),
  now: () => new Date(),
  columns: process.stderr.isTTY ? (process.stderr.columns ?? 80) : undefined,
  environment: process.env,
  stopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    }),
}

/** Runs a command when its file is the one that node was started with. */
export async function runAsScript(moduleUrl: string, run: Run): Promise<void> {
  const [, script, ...argv] = process.argv
  if (script === undefined || pathToFileURL(realpathSync(script)).href !== moduleUrl) return
  process.stdout.on('error', ignoreClosedPipe)
  process.exitCode = await run(argv, processIo)
}

/** The reader may have left, as `head` does. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
