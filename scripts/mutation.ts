import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { Command } from 'commander'
import { guarded, type Io, parseArguments, type Run, runAsScript, UsageError } from './io.ts'

/** Of all mutants, how many percent must be noticed. */
const requiredScore = 80

/** Folders of the check that judge a server. */
const judging = ['checks/laws', 'checks/requests']

/** Folders of the check that report findings. */
const telling = ['report', 'reporters', 'reproduce', 'deviations', 'secrets']

/**
 * Each area is judged by its own tests alone, the quickest first; that is stricter than by all, and
 * much faster.
 */
const areas: Readonly<Record<string, Area>> = {
  core: {
    code: ['mocks/engine/**/*.ts', 'mocks/model/**/*.ts'],
    tests: ['test/mocks/engine/**/*', 'test/mocks/model/**/*', 'test/mocks/control/*'],
  },
  atlas: { code: ['mocks/providers/atlas/**/*.ts'], tests: ['test/mocks/providers/atlas/**/*'] },
  rainbond: {
    code: ['mocks/providers/rainbond/**/*.ts'],
    tests: ['test/mocks/providers/rainbond/**/*'],
  },
  report: {
    code: telling.map((folder) => `contracts/check/${folder}/**/*.ts`),
    tests: ['test/contracts/check/**/*'],
  },
  laws: {
    code: judging.map((folder) => `contracts/check/${folder}/**/*.ts`),
    tests: ['test/contracts/check/**/*', 'test/faults/laws-alone', 'test/faults/together'],
  },
  check: {
    code: [
      'contracts/check/**/*.ts',
      ...[...judging, ...telling].map((folder) => `!contracts/check/${folder}/**`),
    ],
    tests: ['test/contracts/check/**/*'],
  },
}

interface Area {
  /** Globs of what is changed. */
  readonly code: readonly string[]
  /** Globs of what must notice, without `.test.ts`. */
  readonly tests: readonly string[]
}

/**
 * Changes the code in small ways and counts how many changes a test notices. What neither code nor
 * tests changed since the last run is not run again.
 * @returns 0 enough are noticed, 1 too few.
 */
export const mutation: Run = guarded(async (argv, io) => {
  const command = parseArguments(describeCommand(), argv, io)
  const names = command.args.length > 0 ? command.args : Object.keys(areas)
  const { mutate } = command.opts<{ mutate?: string }>()
  const counts = names.map((name) => run(name, mutate, io))
  const total = { noticed: sum(counts, 'noticed'), all: sum(counts, 'all') }
  for (const [at, count] of counts.entries()) io.write(`${names[at]}: ${scoreText(count)}\n`)
  io.write(`mutation score: ${scoreText(total)}, required ${requiredScore}\n`)
  return scoreOf(total) >= requiredScore ? 0 : 1
})

const describeCommand = () =>
  new Command('mutation')
    .description('Change the code in small ways and count the changes that make a test fail.')
    .argument('[areas...]', `of ${Object.keys(areas).join(', ')}; all by default`)
    .option('--mutate <glob>', 'change only these files')

interface Count {
  readonly noticed: number
  readonly all: number
}

function run(name: string, mutate: string | undefined, io: Io): Count {
  const area = areas[name]
  if (!area)
    throw new UsageError(`There is no area "${name}". There are: ${Object.keys(areas).join(', ')}.`)
  rmSync(report, { force: true })
  const code = mutate ?? [...area.code, '!**/*.d.ts'].join(',')
  const memory = ['--incrementalFile', `reports/mutation/${name}.incremental.json`]
  spawnSync('npx', ['stryker', 'run', '--mutate', code, ...memory], {
    stdio: 'inherit',
    env: { ...process.env, MUTATION_TESTS: area.tests.join(',') },
  })
  if (!existsSync(report)) throw new UsageError(`The mutants of ${name} could not be run.`)
  copyFileSync(report, `reports/mutation/${name}.json`)
  return count(JSON.parse(io.readFile(report)))
}

const report = 'reports/mutation/mutation.json'

/** Source: mutation-testing-report-schema, `status`. Ignored mutants and those that broke do not count. */
interface MutationReport {
  readonly files: Readonly<
    Record<string, { readonly mutants: readonly { readonly status: string }[] }>
  >
}

function count({ files }: MutationReport): Count {
  const statuses = Object.values(files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  )
  const noticed = statuses.filter((status) => ['Killed', 'Timeout'].includes(status)).length
  const missed = statuses.filter((status) => ['Survived', 'NoCoverage'].includes(status)).length
  return { noticed, all: noticed + missed }
}

const sum = (counts: readonly Count[], part: keyof Count): number =>
  counts.reduce((total, one) => total + one[part], 0)

const scoreOf = ({ noticed, all }: Count): number => (all === 0 ? 100 : (100 * noticed) / all)

const scoreText = (counted: Count): string =>
  `${scoreOf(counted).toFixed(1)} (${counted.noticed} of ${counted.all} changes noticed)`

await runAsScript(import.meta.url, mutation)
