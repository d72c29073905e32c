import type { Enterprise, RainbondTeam, RainbondUser, Region } from '../data/rows.ts'

/** Why a region refuses to create a team. */
export type RegionRefusal =
  | 'namespace'
  | 'name'
  | 'conflict'
  | 'license'
  | 'memory'
  | 'missing'
  | 'error'
  | 'unreachable'

/** An enterprise, or its `enterpriseId`. */
export type EnterpriseReference = string | Pick<Enterprise, 'enterpriseId'>

export interface WantedEnterprise {
  readonly enterpriseId?: string
  readonly alias?: string
  /** Number of rows of each kind; one user, an administrator, one region and no team by default. */
  readonly users?: number
  readonly regions?: number
  readonly teams?: number
}

/** Options for a row inside an enterprise: the first of the world by default. */
export interface InsideEnterprise {
  readonly enterprise?: EnterpriseReference
}

export interface WantedRainbondUser extends InsideEnterprise {
  readonly name?: string
  readonly email?: string
  readonly password?: string
  /** True makes it an administrator of the enterprise. */
  readonly admin?: boolean
  /** Teams that the user is in. */
  readonly teams?: readonly Pick<RainbondTeam, 'id'>[]
}

export interface WantedRainbondTeam extends InsideEnterprise {
  readonly alias?: string
  /** The user who created it; the first one of the enterprise by default. */
  readonly creator?: Pick<RainbondUser, 'userId'>
  /** Names of the regions that are opened for it; none by default. */
  readonly regions?: readonly (string | Pick<Region, 'regionName'>)[]
}

export interface WantedRegion extends InsideEnterprise {
  readonly name?: string
  readonly alias?: string
  /** Why it refuses to create a team; it creates every one by default. */
  readonly refuses?: RegionRefusal
}

/** Makes rows of a Rainbond world: what is left out is made up, with ids and references that fit. */
export interface RainbondMakers {
  enterprise(wanted?: WantedEnterprise): Enterprise
  /** A person of an enterprise, with a token. */
  user(wanted?: WantedRainbondUser): RainbondUser
  team(wanted?: WantedRainbondTeam): RainbondTeam
  region(wanted?: WantedRegion): Region
}
