import type { RainbondTeam } from '../data/rows.ts'
import { listText, sentBody, storedBoolean, storedInteger } from '../django/stored-values.ts'
import { requireUserNumber } from '../people/user-number.ts'
import { isList, isTrue, type PythonValue, pythonText } from '../python/value.ts'
import type { RainbondCall } from '../rainbond-types.ts'
import { changeTeam, type TeamChanges } from './change-team.ts'

type UpdateCall = RainbondCall<'updateTeam'>

/** Converts a value that is not null to changes of a team. */
type Write = (call: UpdateCall, value: PythonValue) => TeamChanges

const columns: Readonly<Record<string, Write>> = {
  ID: () => ({}),
  tenant_id: (_, value) => textOf('tenantId', value),
  tenant_name: (_, value) => textOf('tenantName', value),
  is_active: (call, value) => ({ isActive: storedBoolean(call, value) }),
  create_time: () => ({}),
  creater: (call, value) => ({ creater: storedInteger(call, 'creater', value) }),
  limit_memory: (call, value) => ({ limitMemory: storedInteger(call, 'limit_memory', value) }),
  update_time: () => ({}),
  tenant_alias: (_, value) => textOf('tenantAlias', value),
  enterprise_id: (_, value) => textOf('enterpriseId', value),
  namespace: (_, value) => textOf('namespace', value),
  logo: (_, value) => textOf('logo', value),
}

/**
 * Writes the body to the table as it is: any column, untrimmed, and a failure for every other key.
 * Without a team the statement finds no row and changes nothing.
 */
export function updateColumns(call: UpdateCall, team: RainbondTeam | undefined): void {
  const body = sentBody(call)
  requireCreator(call, body.get('creator'))
  const { isForm } = call.context.data
  // Of a form the statement takes the lists that its values are kept in.
  const changes = [...body].map(([column, value]) =>
    written(call, column, isForm ? [value] : value),
  )
  if (!team) return
  const merged: TeamChanges = Object.assign({}, ...changes)
  requireFree(call, team, merged)
  changeTeam(call.world, team, merged)
}

function written(call: UpdateCall, column: string, value: PythonValue): TeamChanges {
  const write = Object.hasOwn(columns, column) ? columns[column] : undefined
  if (!write) throw call.refuse('team-has-no-such-column', { column })
  if (value !== null) return write(call, value)
  if (column === 'logo') return { logo: null }
  throw call.refuse('team-column-null', { column })
}

/** The console checks `creator`; the column is called `creater` and is not checked. */
function requireCreator(
  { world, refuse, rules }: UpdateCall,
  value: PythonValue | undefined,
): void {
  if (!isTrue(value)) return
  const number = requireUserNumber({ refuse, rules }, pythonText(value ?? null) ?? '')
  if (number === undefined || !world.users.get(number)) throw refuse('creator-unknown', {})
}

const unique = [
  ['tenantId', 'tenant_id'],
  ['tenantName', 'tenant_name'],
  ['namespace', 'namespace'],
] as const

function requireFree(
  { world, refuse }: UpdateCall,
  team: RainbondTeam,
  changes: TeamChanges,
): void {
  for (const [field, column] of unique) {
    const holder = world.teams.find(field, changes[field] ?? team[field])
    if (holder && holder.id !== team.id) throw refuse('team-column-taken', { column })
  }
}

function textOf(field: keyof TeamChanges, value: PythonValue): TeamChanges {
  const text = isList(value) ? listText(value) : pythonText(value)
  return text === undefined ? {} : { [field]: text }
}
