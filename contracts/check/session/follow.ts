import type { CheckEvent } from '../vocabulary/finding.ts'
import type { Claims } from './claims.ts'

/**
 * Yields the events of a session while some work goes on, as they are told. A consumer that stops
 * early still waits for the work to end.
 */
export async function* follow(
  session: Claims,
  work: () => Promise<unknown>,
): AsyncGenerator<CheckEvent> {
  let isOver = false
  const ended = work().finally(() => {
    isOver = true
    session.wake()
  })
  // it may fail while nobody waits for it
  const settled = ended.catch(() => undefined)
  try {
    while (!isOver) {
      await session.told()
      yield* session.drain()
    }
  } finally {
    await settled
  }
  await ended
  yield* session.drain()
}
