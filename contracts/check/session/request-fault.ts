import type { PlainRequest } from '../vocabulary/target.ts'

/** More than this is not sent, in bytes of target, headers and body together. */
export const maxRequestBytes = 8 * 1024 * 1024

/** A path on the server under check, written out: `/`, then no second one, and what HTTP can carry. */
const originForm = /^\/(?![/\\])[\x21-\x5b\x5d-\xff]*$/
const dots = /^(\.|%2e){1,2}$/i
const headerName = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/

/**
 * Why a request target may not be sent: it must be a path on the server itself, which no server and no
 * proxy reads as another address or as a path above the one that is written.
 */
export function targetFault(target: string): string | undefined {
  if (!originForm.test(target)) return 'it is no path that begins with a single "/"'
  const path = target.split(/[?#]/, 1)[0] ?? ''
  const climbs = path.split('/').some((segment) => dots.test(segment))
  return climbs ? 'its path has a segment "." or ".."' : undefined
}

/** Why a request may not leave; `undefined` where it may. `host` is the server's own. */
export function requestFault(
  { target, headers, body = '' }: PlainRequest,
  host: string | undefined,
): string | undefined {
  const fault = targetFault(target)
  if (fault !== undefined) return fault
  let bytes = target.length + body.length
  for (const [name, value] of Object.entries(headers)) {
    bytes += name.length + value.length
    if (!headerName.test(name) || !headerValue.test(value)) {
      return `HTTP cannot carry its header "${name}"`
    }
    if (name.toLowerCase() === 'host' && value !== host) {
      return `its header Host names "${value}", another server`
    }
  }
  return bytes > maxRequestBytes ? `it has ${bytes} bytes, more than ${maxRequestBytes}` : undefined
}
