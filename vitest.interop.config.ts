import { defineConfig } from 'vitest/config'

/** Real clients against the real server; what is not installed is fetched once, or skipped. */
export default defineConfig({
  test: {
    globalSetup: 'test/interop/support/client-table.ts',
    include: ['test/interop/**/*.test.ts'],
    // Each file starts servers and compilers of its own, on machines with few cores.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
