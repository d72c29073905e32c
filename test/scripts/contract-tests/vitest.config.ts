import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/scripts/contract-tests/*.suite.ts'], root: process.cwd() },
})
