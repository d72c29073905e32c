import { defineConfig } from 'vitest/config'

// `MSW=3` runs the same suites on msw's next major version.
const isOnMsw3 = process.env.MSW === '3'
const alias = isOnMsw3 ? [{ find: /^msw(?=\/|$)/, replacement: 'msw3' }] : []

/** Suites that start whole runs or processes for each case: `npm run test:faults` has them. */
export const longSuites = [
  ...['faults', 'alone', 'together', 'laws-alone'].map((name) => `test/faults/${name}.test.ts`),
  ...['test/styles/styles.test.ts', 'test/scripts/bench.test.ts'],
  ...[
    ...['conformance', 'bad-input', 'mocks/mass-assignment', 'mocks/seed-rows'],
    ...['contracts/openapi/second-validator', 'contracts/openapi/fits'],
    ...['contracts/check/node/control', 'contracts/check/report/secrets-anywhere'],
    ...[
      'witness-traces',
      'contracts/check/vitest/contract-tests',
      'contracts/check/checks/one-check-more',
      'contracts/check/checks/laws/refusals',
      'contracts/check/checks/requests/faults',
      'contracts/check/session/rate-limits',
      'scripts/check/exit-codes',
      'mocks/server/close',
      'mocks/server/turns',
      'mocks/server/malformed',
      'mocks/coverage/coverage-reporter',
      'mocks/control/many-worlds',
      'mocks/playwright/playwright',
      'mocks/providers/atlas/people/member-list',
      'scripts/start',
      'scripts/check/secrets',
    ],
    'mocks/control/own-check',
  ].map((name) => `test/${name}.test.ts`),
]

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      ...['test/browser/**', 'test/page/**', 'test/interop/**', 'test/soak/**'],
      ...(isOnMsw3 ? [] : longSuites),
    ],
    // Loading the modules anew for each file costs more than most files' tests.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
})
