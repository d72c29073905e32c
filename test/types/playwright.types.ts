import { expectTypeOf } from 'vitest'
import type { Mock } from '../../mocks/index.ts'
import {
  createTest,
  createWorldTest,
  type PlaywrightFixtures,
  type PlaywrightTest,
  type SharedServer,
  type TestWorld,
  type WorldFixtures,
} from '../../mocks/playwright.ts'

// Compiled by `npm run types`, never run.

/** Playwright's test, as users write it. */
export function pages(): void {
  const test: PlaywrightTest<PlaywrightFixtures> = createTest({ providers: ['atlas'] })
  test.use({ mockOptions: { seed: 'lab' } })
  test('a page', ({ page, mock }) => {
    expectTypeOf(mock).toEqualTypeOf<Mock>()
    expectTypeOf(page.url()).toEqualTypeOf<string>()
  })
  const server: SharedServer = { url: 'http://127.0.0.1:4010', token: 'a', seed: 'demo' }
  const shared: PlaywrightTest<WorldFixtures> = createWorldTest(server)
  shared('a page of a server', ({ world }) => {
    expectTypeOf(world).toEqualTypeOf<TestWorld>()
  })

  // @ts-expect-error a seed
  createWorldTest({ url: '', seed: 'dmeo' })
  // @ts-expect-error a provider
  createTest({ providers: ['atals'] })
}
