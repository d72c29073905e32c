import { spawn } from 'node:child_process'

export interface RunOptions {
  readonly cwd?: string
  /** On top of this process's own environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Default 300. */
  readonly timeoutSeconds?: number
}

export interface Finished {
  /** Undefined when the command could not start or was stopped. */
  readonly code: number | undefined
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command to its end. A command that is not there is a code `undefined`, not an error. */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env = {}, timeoutSeconds = 300 }: RunOptions = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutSeconds * 1000,
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', (error) => resolve({ code: undefined, stdout, stderr: error.message }))
    child.on('close', (code) => resolve({ code: code ?? undefined, stdout, stderr }))
  })
}

/** The lines of a text that each hold one JSON value. */
export function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): unknown => JSON.parse(line))
}
