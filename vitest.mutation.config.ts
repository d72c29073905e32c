import { defineConfig } from 'vitest/config'
import type { TestProject } from 'vitest/node'
import { inOrderOf } from './scripts/mutation/in-order.ts'
import { keptWorkers } from './scripts/mutation/kept-worker.ts'

const globs = (process.env.MUTATION_TESTS ?? 'test/mocks/**/*').split(',')

/** The runner of mutants asks for plain threads; here is where that can be changed. */
const keepWorkers = {
  name: 'keep-workers',
  configureVitest: ({ project }: { readonly project: TestProject }) => {
    Object.assign(project.config, { pool: keptWorkers.name, poolRunner: keptWorkers })
  },
}

/** What judges mutants: the tests of their own area, which `scripts/mutation.ts` names. */
export default defineConfig({
  plugins: [keepWorkers],
  test: {
    include: globs.map((glob) => `${glob}.test.ts`),
    setupFiles: ['scripts/mutation/no-mutant.ts'],
    sequence: { sequencer: inOrderOf(globs) },
    // Loading the modules once for all files, instead of once for each, saves most of the time.
    isolate: false,
    testTimeout: 20_000,
  },
})
