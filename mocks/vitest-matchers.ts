/** The entry that adds the matchers to vitest's `expect`; for `setupFiles`. Loads no check. */
import { expect } from 'vitest'
import { type MockMatchers, matchers } from './matchers.ts'

export type { MockMatchers } from './matchers.ts'

expect.extend(matchers)

declare module 'vitest' {
  interface Matchers<T> extends MockMatchers {}
}
