import { defineConfig } from 'vitest/config'

// `MSW=3` runs the same suites on msw's next major version.
const alias = process.env.MSW === '3' ? [{ find: /^msw(?=\/|$)/, replacement: 'msw3' }] : []

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      ...['test/browser/**', 'test/interop/**', 'test/soak/**'],
      // `npm run test:faults`: each fault of the reference server takes a run of its own.
      ...['test/faults/faults.test.ts', 'test/faults/alone.test.ts'],
    ],
    // Loading the modules anew for each file costs more than most files' tests.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
})
