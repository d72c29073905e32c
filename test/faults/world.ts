/** What the reference server keeps. Two tenants, three organizations, one team in each. */
export interface Org {
  readonly id: string
  readonly name: string
  readonly tenant: string
}

export interface Team {
  id: string
  orgId: string
  name: string
  seats: number
  plan: string
  contact?: string | null
  website?: string
  labels: readonly string[]
  budget?: number
  public: boolean
  note?: string | null
  secret?: string
  createdAt: string
  revision: number
}

export interface Member {
  readonly id: string
  readonly teamId: string
  readonly email: string
  readonly role: string
  readonly title?: string
}

export interface World {
  readonly orgs: Map<string, Org>
  readonly teams: Map<string, Team>
  readonly members: Map<string, Member>
  readonly deleted: Map<string, Team>
  /** A new UUID; they differ in their last twelve digits. */
  readonly newId: () => string
  readonly now: () => string
}

/** The bearer keys of the two tenants. */
export const keys = {
  alpha: 'alpha-5f2b9c1e7d40a836',
  beta: 'beta-0c9d8e7f6a5b4c3d',
} as const

export const orgIds = {
  alphaFirst: '10000000-0000-4000-8000-00000000000a',
  alphaSecond: '10000000-0000-4000-8000-00000000000b',
  beta: '10000000-0000-4000-8000-00000000000c',
} as const

export function createWorld(): World {
  let count = 0
  const newId = () => `20000000-0000-4000-8000-${(++count).toString(16).padStart(12, '0')}`
  const now = () => new Date(Date.UTC(2026, 0, 1) + ++count * 1000).toISOString()
  const world: World = {
    orgs: new Map(),
    teams: new Map(),
    members: new Map(),
    deleted: new Map(),
    newId,
    now,
  }
  const orgs: readonly Org[] = [
    { id: orgIds.alphaFirst, name: 'Alpha works', tenant: 'alpha' },
    { id: orgIds.alphaSecond, name: 'Alpha labs', tenant: 'alpha' },
    { id: orgIds.beta, name: 'Beta', tenant: 'beta' },
  ]
  for (const org of orgs) {
    world.orgs.set(org.id, org)
    const team = firstTeam(world, org)
    world.teams.set(team.id, team)
  }
  return world
}

function firstTeam(world: World, org: Org): Team {
  return {
    id: world.newId(),
    orgId: org.id,
    name: `${org.name} first`,
    seats: 5,
    plan: 'free',
    labels: [],
    public: false,
    createdAt: world.now(),
    revision: 1,
  }
}
