import { aroundEach, type TestAPI, TestRunner } from 'vitest'
import type { Mock } from '../index.ts'
import type { MockFixtures, TestNetwork } from './fixtures.ts'

/** The fixtures that the hook reads; undefined in tests that do not have them. */
interface HookFixtures {
  readonly mock?: Mock
  readonly tenantry?: TestNetwork
}

const hooked = new WeakSet<object>()
const running = new WeakSet<Mock>()

/**
 * Registers the hook that gives a test its own handlers in the suite that is being collected. A file
 * that uses a `test` of another module, which ran once for many files, gets it too.
 */
function hookCurrentSuite(): void {
  const suite = TestRunner.getCurrentSuite()
  if (hooked.has(suite)) return
  hooked.add(suite)
  // A fixture cannot do it: the body of a test does not run in the asynchronous context of fixtures.
  aroundEach<HookFixtures>(async (runTest, { mock, tenantry }) => {
    if (!mock || !tenantry || running.has(mock)) return runTest()
    running.add(mock)
    const { server, last } = tenantry
    const run = server.boundary(async () => {
      server.use(...mock.handlers(), ...last)
      await runTest()
    })
    await run()
  })
}

/** The same `test`, which registers the hook wherever it is used. */
export function withHook<Fixtures extends MockFixtures>(
  test: TestAPI<Fixtures>,
): TestAPI<Fixtures> {
  return new Proxy(test, {
    apply(target, self, args) {
      hookCurrentSuite()
      return Reflect.apply(target, self, args)
    },
    get(target, key) {
      hookCurrentSuite()
      const part = Reflect.get(target, key)
      if (key !== 'extend') return part
      return (...args: readonly unknown[]) =>
        withHook(Reflect.apply(part, target, args) as TestAPI<Fixtures>) // what `extend` gives
    },
  })
}
