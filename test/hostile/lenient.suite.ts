import { holdSeeds, seedsUpTo } from './lenient-runs.ts'
import { hostile } from './rows.ts'

hostile(
  'lenient server, 20 seeds',
  'rows from before as they were, nothing left, all as planned',
  (signal) => holdSeeds(seedsUpTo(20), { signal }),
  600,
)
