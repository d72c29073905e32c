import { everyLeniency } from '../hostile/leniency.ts'
import { holdSeeds } from '../hostile/lenient-runs.ts'
import { hostile } from '../hostile/rows.ts'
import { foreignHost } from '../hostile/run-check.ts'

const expected = 'rows from before as they were, nothing left, all as planned'
const hosts = [undefined, foreignHost()]

for (const leniency of everyLeniency) {
  for (const host of new Set(hosts)) {
    const how = host === undefined ? '' : ', careful'
    hostile(
      `only ${leniency}${how}`,
      expected,
      (signal) => holdSeeds([1, 2], { with: [leniency], host, signal }),
      600,
    )
  }
}
