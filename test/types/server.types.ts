import { expectTypeOf } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import {
  createServer,
  type MockServer,
  type ServedMock,
  type ServerLimits,
  type ServerOptions,
} from '../../mocks/server.ts'

// Compiled by `npm run types`, never run.

/** What a user writes. */
export function start(): MockServer {
  return createServer(createMock(), { port: 0, limits: { requestMilliseconds: 1000 } })
}

expectTypeOf(createServer).parameter(0).toEqualTypeOf<ServedMock>()
expectTypeOf(createServer).parameter(1).toEqualTypeOf<ServerOptions | undefined>()
expectTypeOf<ServerOptions['limits']>().toEqualTypeOf<ServerLimits | undefined>()
expectTypeOf<MockServer['listen']>().returns.toEqualTypeOf<Promise<string>>()
