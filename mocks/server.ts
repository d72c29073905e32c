/** The public entry of the server: a mock behind node:http. */
import type { ServedMock } from './door/served.ts'
import { type MockServer, type ServerOptions, serveMock } from './server/serve-mock.ts'

export type { ServedMock } from './door/served.ts'
export type { MockServer, ServerLimits, ServerOptions } from './server/serve-mock.ts'

/**
 * A mock behind node:http. Each connection may be kept open and is served one request at a time; no
 * answer, and no delay that the scenario asks for, outlives `close()`.
 * @throws Error when `cors` lists what is no origin
 *
 * @example
 * const server = createServer(createMock())
 * const url = await server.listen()
 */
export const createServer = (mock: ServedMock, options: ServerOptions = {}): MockServer =>
  serveMock(mock, options)
