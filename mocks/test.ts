/** The entry of vitest's `test` with a mock for each test. Node only: in a browser there is `setupWorker`. */
import type { TestAPI } from 'vitest'
import { createTest } from './each-test/create-test.ts'
import type { MockFixtures } from './each-test/fixtures.ts'

export type { TestOptions } from './each-test/create-test.ts'
export type { MockFixtures } from './each-test/fixtures.ts'
export type { BoundaryServer, Unhandled } from './each-test/test-server.ts'
export { createTest }

/** `createTest()`: both providers, as `createMock()` has them. */
export const test: TestAPI<MockFixtures> = createTest()
