import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/contracts/check/vitest/*.suite.ts'], root: process.cwd() },
})
