import { defineConfig } from 'vitest/config'

// `MSW=3` runs the same suites on msw's next major version.
const alias = process.env.MSW === '3' ? [{ find: /^msw(?=\/|$)/, replacement: 'msw3' }] : []

export const faultSuites = ['faults', 'alone', 'together', 'laws-alone'].map(
  (name) => `test/faults/${name}.test.ts`,
)

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      ...['test/browser/**', 'test/interop/**', 'test/soak/**'],
      // `npm run test:faults`: they take runs of their own for each fault or law.
      ...faultSuites,
    ],
    // Loading the modules anew for each file costs more than most files' tests.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
})
