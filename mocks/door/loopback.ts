const names = /^(?:localhost|\[::1\]|127((?:\.\d{1,3}){3}))$/i

/**
 * True for a host on this machine: `localhost`, `[::1]` or an address of 127.0.0.0/8 written out,
 * in any letter case. Nothing else is, whatever it resolves to: a name can be bound to us later.
 *
 * @param authority a host with or without its port, as in a `Host` header
 */
export function isLoopback(authority: string): boolean {
  const [match, bytes = ''] = names.exec(authority.replace(/:\d{1,5}$/, '')) ?? []
  return match !== undefined && bytes.split('.').every((byte) => Number(byte) < 256)
}
