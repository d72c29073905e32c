import { holdSeeds, seedsUpTo } from './lenient-runs.ts'
import { hostile } from './rows.ts'

hostile(
  'lenient server, 20 seeds',
  'rows from before as they were, nothing left, all as planned',
  () => holdSeeds(seedsUpTo(20)),
  600,
)
