import { defineConfig } from 'vitest/config'

/** The control page in a Chromium of the system's; writes screenshots to `reports/page/`. */
export default defineConfig({
  test: { include: ['test/page/**/*.test.ts'], testTimeout: 30_000, fileParallelism: false },
})
