/** Lifetime of a nonce. No recording shows it; requests and curl reuse one for minutes. */
export const nonceLifetimeMilliseconds = 5 * 60_000

/** As many nonces as are remembered at most; the oldest are forgotten first. */
export const maxNonces = 10_000

/**
 * The digest nonces that a world has handed out. A forgotten nonce costs its client one more round
 * trip (`stale=true`), never an error, so memory can be bounded.
 */
export class Nonces {
  // In the order of issue, which is also the order of expiry.
  readonly #expiry = new Map<string, number>()

  /** Remembers a nonce; times are milliseconds of the world's clock. */
  remember(nonce: string, nowMilliseconds: number): void {
    this.#forget(nowMilliseconds)
    this.#expiry.set(nonce, nowMilliseconds + nonceLifetimeMilliseconds)
  }

  /** True if the nonce was issued and has not expired. A nonce can be used several times. */
  isCurrent(nonce: string, nowMilliseconds: number): boolean {
    const expiry = this.#expiry.get(nonce)
    return expiry !== undefined && nowMilliseconds < expiry
  }

  /** Number of remembered nonces. */
  get size(): number {
    return this.#expiry.size
  }

  #forget(nowMilliseconds: number): void {
    for (const [nonce, expiry] of this.#expiry) {
      if (expiry > nowMilliseconds && this.#expiry.size < maxNonces) return
      this.#expiry.delete(nonce)
    }
  }
}
