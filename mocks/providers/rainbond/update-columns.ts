import { moveTeam } from './move-team.ts'
import { isDict, isTrue, type PythonValue, pythonText } from './python/value.ts'
import type { RainbondCall } from './rainbond-types.ts'
import type { Team } from './rows.ts'
import { toBoolean } from './serializer/to-boolean.ts'
import { toInteger } from './serializer/to-integer.ts'
import { requireUserNumber } from './user-number.ts'

type Call = RainbondCall<'updateTeam'>

/** How a column of the table takes a value; undefined leaves it as it is. */
type Write = (value: PythonValue) => Partial<Team>

const columns: Readonly<Record<string, Write>> = {
  ID: () => ({}),
  tenant_id: (value) => textOf('tenantId', value),
  tenant_name: (value) => textOf('tenantName', value),
  is_active: (value) => ({ isActive: toBoolean(value) ?? isTrue(value) }),
  create_time: () => ({}),
  creater: (value) => numberOf('creater', value),
  limit_memory: (value) => numberOf('limitMemory', value),
  update_time: () => ({}),
  tenant_alias: (value) => textOf('tenantAlias', value),
  enterprise_id: (value) => textOf('enterpriseId', value),
  namespace: (value) => textOf('namespace', value),
  logo: (value) => textOf('logo', value),
}

/**
 * Writes the body to the table as it is: any column, untrimmed, and a failure for every other key.
 * Without a team the statement finds no row and changes nothing.
 */
export function updateColumns(call: Call, team: Team | undefined): void {
  const { found, refuse } = call
  const body = isDict(found.data.value) ? found.data.value : new Map<string, PythonValue>()
  requireCreator(call, body.get('creator'))
  let next = team
  for (const [column, value] of body) {
    const write = Object.hasOwn(columns, column) ? columns[column] : undefined
    if (!write) throw refuse('team-has-no-such-column', { column })
    if (next) next = { ...next, ...write(value) }
  }
  if (!team || !next) return
  requireFree(call, team, next)
  moveTeam(call.world, team, next)
}

/** The console checks `creator`; the column is called `creater` and is not checked. */
function requireCreator({ world, refuse, rules }: Call, value: PythonValue | undefined): void {
  if (!isTrue(value)) return
  const number = requireUserNumber({ refuse, rules }, pythonText(value ?? null) ?? '')
  if (number === undefined || !world.users.get(number)) throw refuse('creator-unknown', {})
}

const unique = [
  ['tenantId', 'tenant_id'],
  ['tenantName', 'tenant_name'],
  ['namespace', 'namespace'],
] as const

function requireFree({ world, refuse }: Call, team: Team, next: Team): void {
  for (const [field, column] of unique) {
    const holder = world.teams.find(field, next[field])
    if (holder && holder.id !== team.id) throw refuse('team-column-taken', { column })
  }
}

function textOf(field: keyof Team, value: PythonValue): Partial<Team> {
  const written = pythonText(value)
  return written === undefined ? {} : { [field]: written }
}

function numberOf(field: keyof Team, value: PythonValue): Partial<Team> {
  const read = toInteger(value)
  return 'value' in read && read.value !== null ? { [field]: read.value } : {}
}
