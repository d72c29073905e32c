import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onAbort } from '../../contracts/check/session/on-abort.ts'
import { check } from '../../scripts/check.ts'
import { type Io, processIo } from '../../scripts/io.ts'

export interface CheckRun {
  /** −1 where the process was killed, because its time was over or by a signal. */
  readonly exit: number
  readonly out: string
  readonly complaints: string
  readonly seconds: number
  /** Whether it was still running when its time was over. */
  readonly isStuck: boolean
}

export interface RunOptions {
  /** Added to the environment, from which credentials of the tool's own are taken out. */
  readonly environment?: Readonly<Record<string, string>>
  readonly folder?: string
  /** After so many seconds the process is killed. */
  readonly limitSeconds?: number
  /** Given the process as soon as it runs. */
  readonly onStart?: (child: ReturnType<typeof spawn>) => void
  /** Called with all standard output so far. */
  readonly onOutput?: (out: string) => void
}

const script = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url))
const loader = import.meta.resolve('tsx')

/** Runs the command as a process of its own, which cannot hang this one. */
export async function runCheck(
  argv: readonly string[],
  { environment = {}, folder, limitSeconds = 60, ...watch }: RunOptions = {},
): Promise<CheckRun> {
  const started = performance.now()
  const own = Object.entries(process.env).filter(
    ([name]) => !/^TENANTRY|^NODE_OPTIONS|^VITEST/.test(name),
  )
  const child = spawn(process.execPath, ['--import', loader, script, ...argv], {
    ...(folder !== undefined && { cwd: folder }),
    env: { ...Object.fromEntries(own), NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  watch.onStart?.(child)
  const text = { out: '', complaints: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    text.out += chunk.toString('utf8')
    watch.onOutput?.(text.out)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    text.complaints += chunk.toString('utf8')
  })
  let isStuck = false
  const timer = setTimeout(() => {
    isStuck = true
    child.kill('SIGKILL')
  }, limitSeconds * 1000)
  const exit = await new Promise<number>((done) => child.once('close', (code) => done(code ?? -1)))
  clearTimeout(timer)
  return { ...text, exit, isStuck, seconds: (performance.now() - started) / 1000 }
}

export interface InnerRun extends CheckRun {
  /** Reports, by the path that was asked for. */
  readonly files: Readonly<Record<string, string>>
}

export interface InnerOptions {
  readonly now?: () => Date
  /** Environment variables; none by default. */
  readonly environment?: Readonly<Record<string, string>>
  /** Ends the run as Ctrl-C does. */
  readonly signal?: AbortSignal
}

/** Runs the command within this process: faster, for runs that end. A stack is exit 70. */
export async function runCheckHere(
  argv: readonly string[],
  { now = () => new Date(), environment = {}, signal }: InnerOptions = {},
): Promise<InnerRun> {
  const started = performance.now()
  const text = { out: '', complaints: '' }
  const files: Record<string, string> = {}
  const io: Io = {
    ...processIo,
    write: (more) => {
      text.out += more
    },
    complain: (more) => {
      text.complaints += more
    },
    writeFile: (path, content) => {
      files[path] = content
    },
    ...{ now, columns: undefined, environment },
    stopped: () => new Promise((done) => void (signal && onAbort(signal, done))),
  }
  const exit = await check(argv, io).catch((error: unknown) => {
    text.complaints += error instanceof Error ? (error.stack ?? error.message) : String(error)
    return 70
  })
  return { exit, ...text, files, isStuck: false, seconds: (performance.now() - started) / 1000 }
}

/** A folder that is removed when `use` has ended. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tenantry-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const absolute = (path: string): string => resolve(path)

/** An address of this machine that other machines may reach too; a run there is a careful one. */
export function foreignHost(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return all.find(({ internal, family }) => !internal && family === 'IPv4')?.address
}

/** A JSON report from its file, or nothing where there is none. */
export function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
