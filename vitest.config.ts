import { defineConfig } from 'vitest/config'

// `MSW=3` runs the same suites on msw's next major version.
const alias = process.env.MSW === '3' ? [{ find: /^msw(?=\/|$)/, replacement: 'msw3' }] : []

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/interop/**', 'test/soak/**'],
    testTimeout: 20_000,
  },
})
