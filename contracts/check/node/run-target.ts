import type { Credential } from '../credentials/identity.ts'
import type { Target } from '../vocabulary/target.ts'

/** A server by its address, with the credentials to use. */
export interface ServerTarget {
  /** e.g. `http://127.0.0.1:3000`, or with the path under which the contract's paths begin. */
  readonly url: string
  readonly credential?: Credential
  /** A credential of another tenant; the isolation checks need one. */
  readonly other?: Credential
}

/** The address of a server, an address with credentials, or a transport of one's own. */
export type RunTarget = string | ServerTarget | Target

/** True if a target brings its own transport. */
export const isTransport = (target: RunTarget): target is Target =>
  typeof target === 'object' && 'send' in target

/** The address of a target: of a transport its origin. */
export function urlOf(target: RunTarget): string {
  if (typeof target === 'string') return target
  return isTransport(target) ? target.origin : target.url
}
