/** A setup file of vitest: counts the answers that each test is shown, for `CoverageReporter`. */
import { afterAll, afterEach } from 'vitest'
import { listenToShown } from './coverage/listen-to-shown.ts'
import { mergeShown, ShownCounter, type ShownCounts } from './coverage/shown-counts.ts'

export type { ShownCounts } from './coverage/shown-counts.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** Answers of mocks since the test before ended. */
    tenantryShown?: ShownCounts
  }
}

const counter = new ShownCounter()
listenToShown((answer) => counter.add(answer))

const keep = (meta: { tenantryShown?: ShownCounts }): void => {
  meta.tenantryShown = mergeShown([meta.tenantryShown ?? {}, counter.take()])
}

afterEach(({ task }) => keep(task.meta))
// Answers to what runs after the last test.
// biome-ignore lint/correctness/noEmptyPattern: vitest wants a pattern, which names fixtures
afterAll(({}, suite) => keep(suite.meta))
