import { test as base, type TestAPI } from 'vitest'
import { createMock, type Mock, type MockOptions } from '../index.ts'
import type { MockFixtures, TestNetwork } from './fixtures.ts'
import { type BoundaryServer, lastHandlers, type Unhandled, whileListening } from './test-server.ts'
import { withHook } from './with-hook.ts'

/** Options of `createTest` beside those of the mock. */
export interface TestOptions {
  /**
   * A server of msw that listens already, with handlers of your own. Without it the tests have one
   * that listens while a file runs.
   */
  readonly server?: BoundaryServer
  /** Treatment of requests that no handler has, without a `server` of your own. Default `error`. */
  readonly onUnhandledRequest?: Unhandled
}

interface OwnFixtures extends MockFixtures {
  readonly tenantry: TestNetwork
}

/** Defined here, since what lasts as long as a file cannot be defined within a `describe`. */
const listening = base.extend<{ readonly tenantryServer: BoundaryServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants a pattern, which names fixtures
  tenantryServer: [({}, use) => whileListening(use), { scope: 'file' }],
})

/**
 * The `test` of vitest with a mock for each test, also under `test.concurrent`: requests that a test
 * starts reach its own mock. The mock begins as `createMock(options)` does.
 *
 * @example
 * const test = createTest({ providers: ['atlas'] })
 * test.concurrent('a name that is taken is refused', async ({ mock }) => { … })
 */
export function createTest(
  options: MockOptions = {},
  { server, onUnhandledRequest = 'error' }: TestOptions = {},
): TestAPI<MockFixtures> {
  const last = lastHandlers(onUnhandledRequest)
  const extended = listening.extend<OwnFixtures>({
    mockOptions: options,
    tenantry: server
      ? { server, last: [] }
      : ({ tenantryServer }, use) => use({ server: tenantryServer, last }),
    mock: ({ mockOptions }, use) => use(mockOf(mockOptions)),
  })
  return withHook(extended)
}

const templates = new WeakMap<MockOptions, Mock>()

/** A fork costs less than a seed. */
function mockOf(options: MockOptions): Mock {
  const template = templates.get(options) ?? createMock(options)
  templates.set(options, template)
  return template.fork()
}
