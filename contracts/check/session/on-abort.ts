const listening = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Calls `listener` when a signal fires, unless the returned function was called before. A signal has
 * one listener for all that wait for it, so that Node counts one however many requests are open.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const waiting = listening.get(signal) ?? listenTo(signal)
  const own = () => listener()
  waiting.add(own)
  return () => void waiting.delete(own)
}

function listenTo(signal: AbortSignal): Set<() => void> {
  const waiting = new Set<() => void>()
  listening.set(signal, waiting)
  const tell = () => {
    for (const listener of waiting) listener()
  }
  signal.addEventListener('abort', tell, { once: true })
  return waiting
}
