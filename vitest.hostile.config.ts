import { defineConfig } from 'vitest/config'

/** The check against servers and documents that mean it harm; prints a table of its cases. */
export default defineConfig({
  test: {
    include: ['test/hostile/**/*.suite.ts'],
    globalSetup: ['test/hostile/print-table.ts'],
    testTimeout: 120_000,
    maxWorkers: '100%',
  },
})
