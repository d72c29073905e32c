import { closeSync, existsSync, openSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Command, CommanderError, type Option } from 'commander'
import { processSurroundings, type Surroundings } from '../contracts/check/node/surroundings.ts'
import { UsageError } from '../contracts/check/node/usage-error.ts'

export { messageOf, UsageError } from '../contracts/check/node/usage-error.ts'

/** All that a command touches outside itself. */
export interface Io extends Surroundings {
  /** To standard output, as it stands. */
  write(text: string): void
  /** To standard error, as it stands. */
  complain(text: string): void
  /** @throws Error as node:fs does. */
  writeFile(path: string, text: string): void
  /** Opens a file for writing, and leaves it as it was. @throws Error as node:fs does. */
  requireWritable(path: string): void
  /** Width of the terminal; undefined where standard error is none. */
  readonly columns?: number | undefined
  /** Resolves on the next SIGINT or SIGTERM. */
  stopped(): Promise<void>
}

/**
 * 0 done, 1 findings, 2 wrong usage or document, 3 not reached, not authenticated or ended early,
 * 4 refused as unsafe, 70 a defect of ours.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 70

const gravest: readonly ExitCode[] = [70, 4, 2, 3, 1, 0]

/** Of several exit codes the one that counts. */
export const graver = (one: ExitCode, other: ExitCode): ExitCode =>
  gravest.indexOf(one) < gravest.indexOf(other) ? one : other

export type Run = (argv: readonly string[], io: Io) => Promise<ExitCode>

/** Parses arguments, without the node and script ones. @throws CommanderError, UsageError */
export function parseArguments<T extends Command>(command: T, argv: readonly string[], io: Io): T {
  return command
    .exitOverride()
    .configureHelp({ optionDescription: describeOption })
    .configureOutput({
      writeOut: (text) => io.write(text),
      // Its hint, e.g. `(Did you mean --port?)`, belongs on the same line.
      writeErr: (text) => io.complain(text.replace(/^error: /, '').replace(/\n(?=.)/g, ' ')),
    })
    .parse([...argv], { from: 'user' })
}

/** The help text of an option. Defaults that say nothing (`false`, an empty list) are left out. */
function describeOption({ description, argChoices, defaultValue }: Option): string {
  const isEmpty = typeof defaultValue === 'object' && Object.keys(defaultValue ?? {}).length === 0
  const isPlain = defaultValue === undefined || typeof defaultValue === 'boolean' || isEmpty
  const choices = argChoices ? [`choices: ${argChoices.join(', ')}`] : []
  const details = [...choices, ...(isPlain ? [] : [`default: ${defaultValue}`])]
  return details.length === 0 ? description : `${description} (${details.join('; ')})`
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
  ...processSurroundings,
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  writeFile: (path, text) => writeFileSync(path, text),
  requireWritable(path) {
    const wasThere = existsSync(path)
    closeSync(openSync(path, 'a'))
    if (!wasThere) rmSync(path)
  },
  columns: process.stderr.isTTY ? (process.stderr.columns ?? 80) : undefined,
  stopped: () =>
    new Promise((resolve) => {
      const stop = () => {
        process.off('SIGINT', stop).off('SIGTERM', stop)
        resolve()
      }
      process.on('SIGINT', stop).on('SIGTERM', stop)
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
