import type { Credential } from '../../contracts/check/credentials/identity.ts'
import type { Target } from '../../contracts/check/vocabulary/target.ts'

/** A server by its address, with whoever asks. */
export interface ServerTarget {
  /** e.g. `http://127.0.0.1:3000`, or with the path under which the contract's paths begin. */
  readonly url: string
  readonly credential?: Credential
  /** Somebody of another tenant, for the isolation laws. */
  readonly other?: Credential
}

/** The address of a server, an address with credentials, or a transport of one's own. */
export type ContractTarget = string | ServerTarget | Target

export const isTransport = (target: ContractTarget): target is Target =>
  typeof target === 'object' && 'send' in target
