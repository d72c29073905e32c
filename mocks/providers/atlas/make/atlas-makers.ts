import type { ApiKey } from '../data/access-collections.ts'
import type {
  AtlasTeam,
  AtlasUser,
  Organization,
  OrgRole,
  Project,
  StoredStatus,
} from '../data/rows.ts'

/** A row, or its id. */
export type Reference = string | { readonly id: string }

export interface WantedOrganization {
  readonly id?: string
  readonly name?: string
  /** Number of rows of each kind; one user, an owner, and none of the others by default. */
  readonly users?: number
  readonly teams?: number
  readonly projects?: number
}

/** Options for a row inside an organization: the first of the world by default. */
export interface WithinOrganization {
  readonly id?: string
  readonly org?: Reference
}

export interface WantedUser extends WithinOrganization {
  readonly username?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly country?: string
  /** In the organization; `ORG_MEMBER` by default. */
  readonly role?: OrgRole | readonly OrgRole[]
  /** `PENDING` is an invitation that is open. */
  readonly status?: StoredStatus
  /** Teams of the organization that the user is in. */
  readonly teams?: readonly Reference[]
}

export interface WantedTeam extends WithinOrganization {
  readonly name?: string
  /** Members of the organization, or how many to make; its first one by default. */
  readonly users?: readonly Reference[] | number
}

export interface WantedProject extends WithinOrganization {
  readonly name?: string
  /** Teams with a role in it: `GROUP_READ_ONLY`. */
  readonly teams?: readonly Reference[]
  /** Members of the organization with a role in it: `GROUP_OWNER`. */
  readonly users?: readonly Reference[]
}

export interface WantedApiKey extends WithinOrganization {
  readonly desc?: string
  readonly publicKey?: string
  readonly privateKey?: string
  readonly role?: OrgRole | readonly OrgRole[]
}

/** Makes rows of an Atlas world: what is left out is made up, with ids and references that fit. */
export interface AtlasMakers {
  organization(wanted?: WantedOrganization): Organization
  /** A person who is a member of an organization. */
  user(wanted?: WantedUser): AtlasUser
  team(wanted?: WantedTeam): AtlasTeam
  project(wanted?: WantedProject): Project
  apiKey(wanted?: WantedApiKey): ApiKey
}
