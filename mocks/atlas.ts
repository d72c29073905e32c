/** The entry of a front end that calls MongoDB Atlas alone: it costs one provider. */
import { createMockOf } from './create-mock.ts'
import type { ErrorCodeOf } from './known-names.ts'
import type { MockOf, OptionsOf } from './mock-of.ts'
import { toHandlers } from './msw.ts'
import type { AtlasOperationId } from './providers/atlas/atlas-types.ts'
import { atlas } from './providers/atlas/index.ts'

export type { components, operations, paths } from '../contracts/atlas/operations.d.ts'

/** The codes of the errors that MongoDB Atlas answers with. */
type AtlasErrorCode = ErrorCodeOf<'atlas'>

type AtlasMockOptions = OptionsOf<'atlas'>
type AtlasMock = MockOf<'atlas'>

export type {
  AtlasErrorCode as ErrorCode,
  AtlasMock as Mock,
  AtlasMockOptions as MockOptions,
  AtlasOperationId as OperationId,
}

/**
 * Creates a mock of MongoDB Atlas. Synchronous, and cheap enough for one per test.
 * @throws Error naming the option that cannot be, and what it can be.
 */
export const createMock = (options: AtlasMockOptions = {}): AtlasMock =>
  createMockOf({ registry: { atlas }, toHandlers }, options)
