import { defineConfig } from 'vitest/config'

/** What judges mutants: the tests of their own area, which `scripts/mutation.ts` names. */
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? 'test/mocks/**')
      .split(',')
      .map((folder) => `${folder}/*.test.ts`),
    // Loading the modules once for all files, instead of once for each, saves most of the time.
    isolate: false,
    testTimeout: 20_000,
  },
})
