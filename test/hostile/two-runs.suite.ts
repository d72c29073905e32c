import { hostile } from './rows.ts'
import { type RunsAtOnce, runAtOnce } from './two-runs.ts'

const rounds = Number(process.env.HOSTILE_ROUNDS ?? 3)

/** A whole run against Atlas takes too long here: each round takes the next quarter of it. */
const cases: readonly Omit<RunsAtOnce, 'rounds'>[] = [2, 4].flatMap((checks) => [
  { server: 'reference' as const, checks },
  { server: 'rainbond documented' as const, checks, shards: 2 },
  { server: 'rainbond observed' as const, checks, shards: 2 },
  { server: 'atlas documented' as const, checks, shards: 8 },
  { server: 'atlas observed' as const, checks, shards: 8 },
])

for (const one of cases) {
  const name = `${one.checks} checks at once: ${one.server}`
  hostile(
    name,
    `0 findings in ${rounds} rounds, nothing left`,
    (signal) => runAtOnce({ ...one, rounds, signal }),
    900,
  )
}
