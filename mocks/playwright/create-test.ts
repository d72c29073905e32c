import {
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from 'playwright/test'
import { createMock, type Mock, type MockOptions } from '../index.ts'
import { routeToMock } from './route-to-mock.ts'

/** The fixtures of a Playwright test with a mock of its own. */
export interface PlaywrightFixtures {
  /** The options of the mock: `test.use({ mockOptions: { seed: 'lab' } })`. */
  readonly mockOptions: MockOptions
  /** A mock of this test alone. It answers the requests of the pages of `context`; no server runs. */
  readonly mock: Mock
}

/** Playwright's `test` with further fixtures. */
export type PlaywrightTest<Fixtures> = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & Fixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
>

/**
 * Playwright's `test` with a mock for each test: the requests of its pages to a provider are answered
 * in the process of the test, any number of workers at once.
 *
 * @example
 * const test = createTest({ providers: ['atlas'] })
 * test('shows that the name is taken', async ({ page, mock }) => { … })
 */
export function createTest(options: MockOptions = {}): PlaywrightTest<PlaywrightFixtures> {
  return base.extend<PlaywrightFixtures>({
    mockOptions: [options, { option: true }],
    mock: async ({ mockOptions }, use) => use(createMock(mockOptions)),
    context: async ({ context, mock }, use) => {
      await routeToMock(context, mock)
      await use(context)
    },
  })
}
