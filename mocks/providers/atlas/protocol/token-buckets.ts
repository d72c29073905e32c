/** A bucket: the requests that it holds when full, and those that flow in during some seconds. */
export interface BucketSize {
  readonly capacity: number
  readonly refill: number
  readonly seconds: number
}

/** As many buckets as are remembered at most; a forgotten one is full again. */
export const maxBuckets = 10_000

export interface BucketLevel {
  readonly taken: boolean
  /** Whole requests left. */
  readonly remaining: number
  /** Seconds until one more request fits, at least 1; 0 while requests remain. */
  readonly retryAfterSeconds: number
}

/**
 * Token buckets by key (endpoint set and organization, project or caller), on the world's clock.
 * They always count; whether an empty one refuses is for the caller to say.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, { readonly tokens: number; readonly at: number }>()

  /**
   * Takes one request out of a bucket, where one is left.
   *
   * @param nowMilliseconds of the world's clock
   */
  take(key: string, size: BucketSize, nowMilliseconds: number): BucketLevel {
    const tokens = this.#level(key, size, nowMilliseconds)
    const taken = tokens >= 1
    const left = taken ? tokens - 1 : tokens
    this.#remember(key, { tokens: left, at: nowMilliseconds })
    return { taken, remaining: Math.floor(left), retryAfterSeconds: secondsToNext(left, size) }
  }

  /** Fills every bucket. */
  clear(): void {
    this.#buckets.clear()
  }

  #level(key: string, { capacity, refill, seconds }: BucketSize, nowMilliseconds: number): number {
    const bucket = this.#buckets.get(key)
    if (!bucket) return capacity
    const elapsedSeconds = Math.max(0, nowMilliseconds - bucket.at) / 1000
    return Math.min(capacity, bucket.tokens + (elapsedSeconds * refill) / seconds)
  }

  #remember(key: string, bucket: { readonly tokens: number; readonly at: number }): void {
    this.#buckets.delete(key)
    this.#buckets.set(key, bucket)
    if (this.#buckets.size <= maxBuckets) return
    const [oldest] = this.#buckets.keys()
    if (oldest !== undefined) this.#buckets.delete(oldest)
  }
}

function secondsToNext(tokens: number, { refill, seconds }: BucketSize): number {
  return tokens >= 1 ? 0 : Math.max(1, Math.ceil(((1 - tokens) * seconds) / refill))
}
