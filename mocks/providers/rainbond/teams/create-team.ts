import type { RainbondTeam } from '../data/rows.ts'
import type { RainbondWorld } from '../rainbond-types.ts'

const nameAlphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** The roles that every new team has; who creates it gets the first. */
const roleNames = ['管理员', '开发者', '观察者'] as const

export interface NewTeam {
  readonly alias: string
  readonly enterpriseId: string
  readonly creater: number
  /** Given only where a team of the world must have this id. */
  readonly tenantId?: string
  /** The id of the team unless given. */
  readonly namespace?: string
  /** Made up unless given. */
  readonly tenantName?: string
}

/** Adds a team with its roles and its creator. Neither aliases nor creators are unique. */
export function createTeam(world: RainbondWorld, wanted: NewTeam): RainbondTeam {
  const { alias, enterpriseId, creater } = wanted
  const now = world.clock.milliseconds
  const tenantId = wanted.tenantId ?? world.ids.hex(32)
  const team = world.teams.insert({
    id: world.ids.next('team'),
    tenantId,
    tenantName: wanted.tenantName ?? freeName(world),
    tenantAlias: alias,
    enterpriseId,
    isActive: true,
    creater,
    limitMemory: 0,
    namespace: wanted.namespace ?? tenantId,
    logo: null,
    createTime: now,
    updateTime: now,
  })
  world.members.insert({
    id: world.ids.next('member'),
    teamId: team.id,
    userId: creater,
    enterpriseId,
  })
  addRoles(world, team, creater)
  return team
}

function addRoles(world: RainbondWorld, { tenantId }: RainbondTeam, creater: number): void {
  const [first] = roleNames.map((name) =>
    world.roles.insert({ id: world.ids.next('role'), tenantId, name }),
  )
  if (!first) return
  const id = world.ids.next('userRole')
  world.userRoles.insert({ id, userId: creater, tenantId, roleId: first.id })
}

function freeName(world: RainbondWorld): string {
  for (;;) {
    const name = world.ids.sample(nameAlphabet, 8)
    if (!world.teams.find('tenantName', name)) return name
  }
}
