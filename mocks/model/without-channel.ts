/**
 * Calls `make` while `BroadcastChannel` is hidden. In a process with a `window`, @mswjs/data opens a
 * channel for each database and never closes it: the process could not exit, and each mock would
 * keep a handle. `make` is synchronous, so nobody else can miss the channel.
 */
export function withoutChannel<T>(make: () => T): T {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'BroadcastChannel')
  if (!own?.configurable) return make()
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
  try {
    return make()
  } finally {
    Object.defineProperty(globalThis, 'BroadcastChannel', own)
  }
}
