import { defineConfig } from 'vitest/config'

/** What judges mutants: tests that each touch little. Those that replay whole tables touch all. */
export default defineConfig({
  test: {
    include: [
      'test/mocks/{control,engine,model,providers}/**/*.test.ts',
      'test/contracts/check/**/*.test.ts',
    ],
    // Loading the modules once for all files, instead of once for each, saves most of the time.
    isolate: false,
    testTimeout: 20_000,
  },
})
