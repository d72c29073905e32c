import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { guarded, type Io, parseArguments, type Run, runAsScript } from '../io.ts'
import { type OtherCommit, openBeside } from './beside.ts'
import { bundled } from './bundled.ts'
import type { CaseName, Order } from './large-world.ts'

interface WorldCase {
  readonly name: CaseName
  /** Milliseconds of processor time for 100,000 rows; undefined where the cost grows with them. */
  readonly bound: number | undefined
  readonly rounds: number
  /** Of one round, once the process is warm; the mean counts. */
  readonly requests: number
}

const cases: readonly WorldCase[] = [
  { name: 'reset after 100,000 teams and users came', bound: 100, rounds: 3, requests: 1 },
  { name: 'delete a team of 100,000 members', bound: 300, rounds: 3, requests: 1 },
  { name: 'Atlas team members, first page', bound: 1, rounds: 15, requests: 20 },
  { name: 'Atlas organization users, first page', bound: 1, rounds: 15, requests: 20 },
  { name: 'Rainbond users, first page', bound: 1, rounds: 15, requests: 20 },
  { name: 'Rainbond users, search', bound: undefined, rounds: 15, requests: 5 },
]

/**
 * Measures what must not grow with a world, and one search that must look at every row once. An
 * older commit can be measured beside it, round by round.
 *
 * @returns 0 within the bounds, 1 not, 2 no such commit
 */
export const largeWorldsBench: Run = guarded(async (argv, io) => {
  const options = parseArguments(command(), argv, io).opts<Options>()
  const beside = options.beside === undefined ? undefined : openBeside(options.beside)
  const present = start(new URL('../../mocks/index.ts', import.meta.url).href)
  const older = beside && start(beside.mocks)
  try {
    const all = measureAll(io, { present, older }, options)
    const missed = await Promise.race([all, io.stopped().then(() => cases.length)])
    return missed === 0 ? 0 : 1
  } finally {
    for (const build of [present, older]) build?.child.kill()
    beside?.close()
  }
})

interface Builds {
  readonly present: Build
  readonly older: Build | undefined
}

/** One round after the other of each case, the builds in turns. @returns how many miss their bounds */
async function measureAll(io: Io, { present, older }: Builds, options: Options): Promise<number> {
  let missed = 0
  for (const one of cases) {
    const rounds = Math.min(one.rounds, options.rounds)
    const costs: Costs = { present: [], older: [] }
    for (let round = 0; round < rounds; round += 1) {
      costs.present.push(await measure(present, one, options))
      if (older) costs.older.push(await measure(older, one, options))
    }
    if (!report(io, one, costs)) missed += 1
  }
  return missed
}

interface Options {
  readonly beside?: OtherCommit['commit']
  readonly rows: number
  readonly rounds: number
}

interface Costs {
  readonly present: number[]
  readonly older: number[]
}

interface Build {
  readonly mocks: string
  readonly child: ChildProcess
}

function start(mocks: string): Build {
  const script = fileURLToPath(bundled(new URL('./large-world.ts', import.meta.url).href))
  const execArgv = ['--max-old-space-size=4096']
  return { mocks: bundled(mocks), child: fork(script, { execArgv }) }
}

function measure({ mocks, child }: Build, one: WorldCase, { rows }: Options): Promise<number> {
  const { name, requests } = one
  return new Promise((resolve, reject) => {
    const fail = (code: number | null): void =>
      reject(new Error(`The process that measures "${name}" ended with ${code}.`))
    child.once('exit', fail)
    child.once('message', (cost) => {
      child.off('exit', fail)
      resolve(Number(cost))
    })
    child.send({ mocks, name, rows, requests } satisfies Order)
  })
}

/** @returns whether the case is within its bound */
function report(io: Io, { name, bound }: WorldCase, { present, older }: Costs): boolean {
  const cost = medianOf(present)
  const isKept = bound === undefined || cost <= bound
  const judged =
    bound === undefined ? 'grows with the rows' : `${isKept ? 'pass' : 'miss'}, bound ${bound} ms`
  const before = medianOf(older)
  const compared =
    older.length === 0 ? '' : `; before ${format(before)} ms, ratio ${format(before / cost)}`
  io.write(`${name}: ${format(cost)} ms (${judged})${compared}\n`)
  return isKept
}

const format = (value: number): string => value.toFixed(value < 10 ? 2 : 0)

const medianOf = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN

const command = () =>
  new Command('large-worlds-bench')
    .description('Measure what must not grow with a world.')
    .option('--beside <commit>', 'also measure this commit, round by round')
    .option(
      '--rows <number>',
      'rows of a large world; the bounds are meant for the default',
      toCount,
      100_000,
    )
    .option('--rounds <number>', 'rounds of a case at most', toCount, 100)

function toCount(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Use a whole number from 1.')
}

await runAsScript(import.meta.url, largeWorldsBench)
