import { setupServer } from 'msw/node'
import { expectTypeOf } from 'vitest'
import type { Mock, MockOptions } from '../../mocks/index.ts'
import {
  type BoundaryServer,
  createTest,
  type MockFixtures,
  type TestOptions,
  test,
  type Unhandled,
} from '../../mocks/test.ts'

// Compiled by `npm run types`, never run.

/** A mock for each test, as users write it. */
export function worlds(): void {
  test('has a mock', ({ mock, mockOptions }) => {
    expectTypeOf(mock).toEqualTypeOf<Mock>()
    expectTypeOf(mockOptions).toEqualTypeOf<MockOptions>()
    expectTypeOf<MockFixtures['mock']>().toEqualTypeOf<Mock>()
  })
  const server: BoundaryServer = setupServer()
  const unhandled: Unhandled = 'warn'
  const options: TestOptions = { server, onUnhandledRequest: unhandled }
  createTest({ providers: ['atlas'] }, options)
  test.override({ mockOptions: { seed: 'lab' } })

  // @ts-expect-error a seed
  test.override({ mockOptions: { seed: 'labb' } })
  // @ts-expect-error a provider
  createTest({ providers: ['atals'] })
  // @ts-expect-error a way to treat requests
  createTest({}, { onUnhandledRequest: 'ignore' })
}
