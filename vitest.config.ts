import { defineConfig } from 'vitest/config'

// `MSW=3` runs the same suites on msw's next major version.
const alias = process.env.MSW === '3' ? [{ find: /^msw(?=\/|$)/, replacement: 'msw3' }] : []

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['test/**/*.test.ts'],
    // `npm run faults` judges each fault of the reference server; it takes as long as all the rest.
    exclude: ['test/browser/**', 'test/interop/**', 'test/soak/**', 'test/faults/faults.test.ts'],
    // Loading the modules anew for each of 130 files costs more than most files' tests.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
})
