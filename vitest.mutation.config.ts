import { defineConfig } from 'vitest/config'

/** What judges mutants: tests that each touch little. Those that replay whole tables touch all. */
export default defineConfig({
  test: {
    include: ['test/mocks/**/*.test.ts', 'test/contracts/check/**/*.test.ts'],
    testTimeout: 20_000,
  },
})
