/** A pace of so many requests a second: resolves when the next one may begin. */
export function paceOf(perSecond: number): () => Promise<void> {
  const gap = 1000 / perSecond
  let next = 0
  return async () => {
    const now = performance.now()
    const wait = Math.max(0, next - now)
    next = Math.max(now, next) + gap
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
