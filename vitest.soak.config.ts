import { defineConfig } from 'vitest/config'

/** Suites that take minutes. */
export default defineConfig({
  test: { include: ['test/soak/**/*.test.ts'], testTimeout: 120_000 },
})
