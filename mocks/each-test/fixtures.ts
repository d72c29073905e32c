import type { RequestHandler } from 'msw'
import type { Mock, MockOptions } from '../index.ts'
import type { BoundaryServer } from './test-server.ts'

/** The fixtures of a test. */
export interface MockFixtures {
  /** The options of the mock: `test.override({ mockOptions: { seed: 'lab' } })` within a `describe`. */
  readonly mockOptions: MockOptions
  /** A mock of this test alone. It answers `fetch`, XHR and `node:http` of the test and what it starts. */
  readonly mock: Mock
}

/** The network of one test. */
export interface TestNetwork {
  readonly server: BoundaryServer
  /** For requests that no mock has. */
  readonly last: readonly RequestHandler[]
}
