import type { ShownAnswer } from '../engine/shown.ts'

/**
 * Times that answers were shown, by provider, profile, operation, status and code of the error with a
 * blank between each two. A record of numbers, so that it passes from a worker to its parent.
 */
export type ShownCounts = Readonly<Record<string, number>>

/** Counts answers until somebody takes the counts. */
export class ShownCounter {
  #counts: Record<string, number> = {}

  add({ provider, profile, operationId, status, error = '' }: ShownAnswer): void {
    const key = `${provider} ${profile} ${operationId} ${status} ${error}`
    this.#counts[key] = (this.#counts[key] ?? 0) + 1
  }

  /** The counts since they were taken last. */
  take(): ShownCounts {
    const counts = this.#counts
    this.#counts = {}
    return counts
  }
}

/** Counts of several tests, files or workers as one. */
export function mergeShown(all: Iterable<ShownCounts>): ShownCounts {
  const merged: Record<string, number> = {}
  for (const counts of all) {
    for (const [key, count] of Object.entries(counts)) merged[key] = (merged[key] ?? 0) + count
  }
  return merged
}

/** The answers that were shown, each with the times. */
export function answersIn(counts: ShownCounts): (ShownAnswer & { readonly count: number })[] {
  return Object.entries(counts).map(([key, count]) => {
    const [provider = '', profile = '', operationId = '', status, error] = key.split(' ')
    return {
      provider,
      profile,
      operationId,
      status: Number(status),
      error: error || undefined,
      count,
    }
  })
}
