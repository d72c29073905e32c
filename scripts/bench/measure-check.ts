import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../io.ts'

/** The cost of one whole check of a provider, and its findings. */
export interface CheckCost {
  /** All that reached the server, those for tokens, challenges and the control API included. */
  readonly requests: number
  /** Number of exchanges in the report: without challenges that the credentials answer. */
  readonly exchanges: number
  /** Milliseconds of processor time of the process that checks, its start included. */
  readonly user: number
  /** Milliseconds of the same. */
  readonly wall: number
  /** `<check> <operation>` of each finding, known deviation and law that is declared as not held. */
  readonly found: ReadonlySet<string>
}

/** Builds the files of a folder with its own build script. @throws Error when it does not compile */
export function buildAll(folder: string): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/**
 * Checks a server of a build with the check of the same build. Both are processes of their own.
 * @throws UsageError when the check did not come to its end
 */
export async function measureCheck(
  root: string,
  { provider, checks }: { readonly provider: string; readonly checks: readonly string[] },
): Promise<CheckCost> {
  const folder = mkdtempSync(join(tmpdir(), 'tenantry-bench-'))
  const [asked, cost, report] = ['asked', 'cost', 'report'].map((name) => join(folder, name))
  const server = start(root, ['serve', '--port', '0'], { hook: countRequests, file: asked })
  try {
    const chosen = checks.flatMap((id) => ['--check', id])
    const argv = ['check', provider, '--url', await listening(server), '--json', `${report}`]
    await checked(start(root, [...argv, ...chosen], { hook: measureCost, file: cost }))
    server.kill()
    await ended(server)
    const { exchanges, ...lists } = read<MeasuredReport>(report)
    return {
      ...read<ProcessCost>(cost),
      requests: read<number>(asked),
      exchanges,
      found: foundIn(lists),
    }
  } finally {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  }
}

type ProcessCost = Pick<CheckCost, 'user' | 'wall'>

interface FoundLine {
  readonly check: string
  readonly operation: string
}

interface Lists {
  readonly findings: readonly FoundLine[]
  readonly deviations: readonly FoundLine[]
  readonly notHeld: readonly FoundLine[]
}

type MeasuredReport = Lists & Pick<CheckCost, 'exchanges'>

const foundIn = ({ findings, deviations, notHeld }: Lists): ReadonlySet<string> =>
  new Set(
    [...findings, ...deviations, ...notHeld].map(({ check, operation }) => `${check} ${operation}`),
  )

const read = <Value>(file = ''): Value =>
  // the hooks and the report of the check write nothing else
  JSON.parse(readFileSync(file, 'utf8')) as Value

/** Run inside the processes that are measured, before anything else; each writes its file at the end. */
const measureCost = '({ user: process.cpuUsage().user / 1000, wall: performance.now() })'
const countRequests = 'requests'

const hookOf = (value: string): string => {
  const code = `import { writeFileSync } from 'node:fs'
    import { subscribe } from 'node:diagnostics_channel'
    let requests = 0
    subscribe('http.server.request.start', () => { requests += 1 })
    process.on('exit', () => writeFileSync(process.env.BENCH_FILE, JSON.stringify(${value})))`
  return `data:text/javascript,${encodeURIComponent(code)}`
}

function start(
  root: string,
  argv: readonly string[],
  { hook, file = '' }: { readonly hook: string; readonly file: string | undefined },
): ChildProcess {
  const script = join(root, 'dist', 'scripts', 'cli.js')
  return spawn(process.execPath, ['--import', hookOf(hook), script, ...argv], {
    env: { ...process.env, BENCH_FILE: file },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** The address that a server prints when it listens. */
function listening(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (text: unknown) => {
      said += String(text)
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (url !== undefined) resolve(url)
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
}

async function checked(child: ChildProcess): Promise<void> {
  let said = ''
  child.stdout?.resume()
  child.stderr?.on('data', (text) => {
    said = String(text)
  })
  const code = await ended(child)
  if (code > 1) throw new UsageError(`The check ended with ${code}: ${said.trim()}`)
}

const ended = (child: ChildProcess): Promise<number> =>
  child.exitCode === null
    ? new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 70)))
    : Promise.resolve(child.exitCode)
