import { defineConfig } from 'vitest/config'

/** Suites that take many minutes; prints a table of their cases. */
export default defineConfig({
  test: {
    include: ['test/soak/**/*.test.ts'],
    globalSetup: ['test/hostile/print-table.ts'],
    maxWorkers: '100%',
  },
})
