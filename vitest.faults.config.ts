import { defineConfig } from 'vitest/config'

/** Whether the check finds each fault of the reference server; `npm run faults` also times it. */
export default defineConfig({
  test: {
    include: ['test/faults/faults.test.ts', 'test/faults/alone.test.ts'],
    testTimeout: 120_000,
    maxWorkers: '100%',
  },
})
