/** The entry of Playwright's `test` with a mock, or a world of a shared server, for each test. */
export {
  createTest,
  type PlaywrightFixtures,
  type PlaywrightTest,
} from './playwright/create-test.ts'
export {
  createWorldTest,
  type SharedServer,
  type TestWorld,
  type WorldFixtures,
} from './playwright/create-world-test.ts'
