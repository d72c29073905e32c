import { defineConfig } from 'vitest/config'
import { longSuites } from './vitest.config.ts'

/** Each fault of the reference server, and other suites that are long; `npm run faults` also times it. */
export default defineConfig({
  test: {
    include: longSuites,
    testTimeout: 120_000,
    maxWorkers: '100%',
  },
})
