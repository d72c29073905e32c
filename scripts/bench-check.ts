import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { isCheckId } from '../contracts/check/checks/all-checks.ts'
import { openBeside } from './bench/beside.ts'
import { buildAll, type CheckCost, measureCheck } from './bench/measure-check.ts'
import { guarded, type Io, parseArguments, type Run, runAsScript, UsageError } from './io.ts'

/** The greatest part of the cost of the older commit that is admitted. */
const bound = 0.6

const providers = ['atlas', 'rainbond'] as const

const measures = [
  { of: 'requests', unit: '' },
  { of: 'exchanges', unit: '' },
  { of: 'user', unit: ' ms of processor time' },
  { of: 'wall', unit: ' ms' },
] as const

/**
 * Builds the present files and an older commit, and runs the whole check of each provider with each
 * build against a server of the same build, in turns. Prints what both took, and what only one of
 * them found. Only checks that both have are selected.
 * @returns 0 each cost is at most 0.6 of the older one, 1 not, 2 no such commit
 */
export const benchCheck: Run = guarded(async (argv, io) => {
  const options = parseArguments(command(), argv, io).opts<BenchCheckOptions>()
  const older = openBeside(options.beside)
  try {
    const checks = checksOf(readFileSync(new URL('contracts/check/CHECKS.md', older.root), 'utf8'))
    const builds = {
      older: fileURLToPath(older.root),
      present: fileURLToPath(new URL('..', import.meta.url)),
    }
    for (const folder of Object.values(builds)) buildAll(folder)
    let missed = 0
    for (const provider of options.provider) {
      const asked = { provider, checks: options.check.length > 0 ? options.check : checks }
      const costs = await measureInTurns(builds, asked, options.rounds)
      missed += report(io, provider, costs)
    }
    return missed === 0 ? 0 : 1
  } finally {
    older.close()
  }
})

interface BenchCheckOptions {
  readonly beside: string
  readonly rounds: number
  readonly provider: readonly string[]
  readonly check: readonly string[]
}

interface CheckCosts {
  readonly present: CheckCost
  readonly older: CheckCost
}

/** Ids of the checks of an older commit that there still are, from its list for people. */
function checksOf(list: string): readonly string[] {
  const ids = [...list.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].flatMap(([, id]) => id ?? [])
  if (ids.length === 0) throw new UsageError('The older commit has no list of checks: CHECKS.md.')
  return ids.filter(isCheckId)
}

/** The least that each build took in some rounds, one build after the other in each. */
async function measureInTurns(
  builds: Readonly<Record<keyof CheckCosts, string>>,
  asked: Parameters<typeof measureCheck>[1],
  rounds: number,
): Promise<CheckCosts> {
  const measureBoth = async () => ({
    older: await measureCheck(builds.older, asked),
    present: await measureCheck(builds.present, asked),
  })
  let least: CheckCosts = await measureBoth()
  for (let round = 1; round < rounds; round += 1) {
    const next = await measureBoth()
    least = {
      older: leastOf(least.older, next.older),
      present: leastOf(least.present, next.present),
    }
  }
  return least
}

const leastOf = (one: CheckCost, other: CheckCost): CheckCost => ({
  exchanges: Math.min(one.exchanges, other.exchanges),
  requests: Math.min(one.requests, other.requests),
  user: Math.min(one.user, other.user),
  wall: Math.min(one.wall, other.wall),
  found: new Set([...one.found, ...other.found]),
})

/** @returns how many costs are above the bound */
function report(io: Io, provider: string, { present, older }: CheckCosts): number {
  let missed = 0
  for (const { of, unit } of measures) {
    const ratio = present[of] / older[of]
    const isKept = ratio <= bound
    if (!isKept) missed += 1
    const both = `${Math.round(present[of])}${unit}, before ${Math.round(older[of])}`
    const judged = `${isKept ? 'pass' : 'miss'}, bound ${bound}`
    io.write(`${provider} ${of}: ${both}, ratio ${ratio.toFixed(2)} (${judged})\n`)
  }
  const lost = [...older.found].filter((one) => !present.found.has(one))
  const more = [...present.found].filter((one) => !older.found.has(one))
  io.write(`${provider} found: ${present.found.size}, before ${older.found.size}`)
  io.write(
    `; no longer ${lost.join(', ') || 'nothing'}; only now ${more.join(', ') || 'nothing'}\n`,
  )
  return missed
}

const command = () =>
  new Command('bench-check')
    .description('Measure what a whole check takes, beside an older commit.')
    .option('--beside <commit>', 'the older commit', 'bab1c0a')
    .option('--rounds <number>', 'rounds of which the least counts', toCount, 1)
    .option('--provider <name>', 'only this one; may be repeated', toProvider, providers)
    .option('--check <id>', 'only this check; may be repeated', collect, [])

const collect = (id: string, ids: readonly string[]): readonly string[] => [...ids, id]

function toProvider(name: string, known: readonly string[]): readonly string[] {
  if (!providers.some((one) => one === name)) {
    throw new InvalidArgumentError(`Name ${providers.join(' or ')}.`)
  }
  return known === providers ? [name] : [...known, name]
}

function toCount(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Use a whole number from 1.')
}

await runAsScript(import.meta.url, benchCheck)
