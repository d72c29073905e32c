import type { MockSnapshot } from '../mock-snapshot.ts'
import type { LiveMock } from './live-mock.ts'

/** A mark of a world, by its id. */
export interface HeldSnapshot {
  readonly id: string
  /** The time of the world at the mark. */
  readonly clock: string
  readonly mark: MockSnapshot
}

/** A world of a server, by its name. */
export interface HeldWorld {
  readonly name: string
  readonly live: LiveMock
  /** Milliseconds since the epoch, of the server's time. */
  readonly createdAt: number
  lastUsedAt: number
  readonly snapshots: Map<string, HeldSnapshot>
  /** Snapshots that were taken so far. */
  marked: number
}
