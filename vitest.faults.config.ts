import { defineConfig } from 'vitest/config'
import { faultSuites } from './vitest.config.ts'

/** Whether the check finds each fault of the reference server; `npm run faults` also times it. */
export default defineConfig({
  test: {
    include: faultSuites,
    testTimeout: 120_000,
    maxWorkers: '100%',
  },
})
