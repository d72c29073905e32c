import { hostile } from '../hostile/rows.ts'
import { runAtOnce, type SharedServer } from '../hostile/two-runs.ts'

const rounds = Number(process.env.SOAK_ROUNDS ?? 20)
const servers: readonly SharedServer[] = [
  ...(['reference', 'rainbond documented', 'rainbond observed'] as const),
  ...(['atlas documented', 'atlas observed'] as const),
]

for (const server of servers) {
  for (const checks of [2, 4]) {
    const name = `${checks} checks at once: ${server}`
    hostile(
      name,
      `0 findings in ${rounds} rounds, nothing left`,
      (signal) => runAtOnce({ server, checks, rounds, signal }),
      7200,
    )
  }
}
