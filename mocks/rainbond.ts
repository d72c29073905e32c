/** The entry of a front end that calls Rainbond alone: it costs one provider. */
import { createMockOf } from './create-mock.ts'
import type { ErrorCodeOf } from './known-names.ts'
import type { MockOf, OptionsOf } from './mock-of.ts'
import { toHandlers } from './msw.ts'
import { rainbond } from './providers/rainbond/index.ts'
import type { RainbondOperationId } from './providers/rainbond/rainbond-types.ts'

export type { components, operations, paths } from '../contracts/rainbond/operations.d.ts'

/** The codes of the errors that Rainbond answers with. */
type RainbondErrorCode = ErrorCodeOf<'rainbond'>

type RainbondMockOptions = OptionsOf<'rainbond'>
type RainbondMock = MockOf<'rainbond'>

export type {
  RainbondErrorCode as ErrorCode,
  RainbondMock as Mock,
  RainbondMockOptions as MockOptions,
  RainbondOperationId as OperationId,
}

/**
 * Creates a mock of Rainbond. Synchronous, and cheap enough for one per test.
 * @throws Error naming the option that cannot be, and what it can be.
 */
export const createMock = (options: RainbondMockOptions = {}): RainbondMock =>
  createMockOf({ registry: { rainbond }, toHandlers }, options)
