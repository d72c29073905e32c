import type { ProfileName } from '../../contracts/check/witnesses/witness.ts'
import type { Contract, Operation } from '../../contracts/openapi/contract.ts'
import { isObject } from '../../contracts/openapi/reference.ts'

type Contracts = Readonly<Record<ProfileName, Contract>>

const profiles = ['documented', 'observed'] as const

/**
 * Replaces the conditions that stand for a template's operations by the operations that meet them:
 *
 * - `security: ManageToken`: one of the operation's alternatives has this scheme
 * - `x-statuses: [404, 406]`: the operation lists all of these for a class of statuses
 * - `x-roles-without: ORG_MEMBER`: the operation needs a role, and this one does not suffice
 *
 * A template whose operations differ between the profiles becomes one for each.
 *
 * @param table parsed witnesses
 * @throws Error naming the template whose condition is unknown or met by no operation
 */
export function selectOperations(table: unknown, contracts: Contracts): unknown {
  if (!isObject(table) || !Array.isArray(table.templates)) return table
  const templates = table.templates.flatMap((template: unknown) =>
    isObject(template) && isObject(template.operations)
      ? selected(template, template.operations, contracts)
      : [template],
  )
  return { ...table, templates }
}

type TemplateEntry = Readonly<Record<string, unknown>>

function selected(
  template: TemplateEntry,
  conditions: TemplateEntry,
  contracts: Contracts,
): TemplateEntry[] {
  const wanted = Array.isArray(template.profiles) ? template.profiles : profiles
  const lists = profiles
    .filter((profile) => wanted.includes(profile))
    .map((profile) => ({ profile, ids: idsIn(contracts[profile], conditions, template.id) }))
  const [first, second] = lists
  if (!first) return []
  if (!second || String(first.ids) === String(second.ids)) {
    return [{ ...template, operations: first.ids }]
  }
  return lists.map(({ profile, ids }) => ({ ...template, profiles: [profile], operations: ids }))
}

function idsIn(contract: Contract, conditions: TemplateEntry, id: unknown): readonly string[] {
  const meets = Object.entries(conditions).map(([name, value]) => {
    const test = tests[name]
    if (test) return (operation: Operation) => test(operation, value)
    const known = Object.keys(tests).join(', ')
    throw new Error(`Template "${id}" has the condition "${name}". There are: ${known}.`)
  })
  const ids = [...contract.operations.values()]
    .filter((operation) => meets.every((isMet) => isMet(operation)))
    .map((operation) => operation.id)
  if (ids.length > 0) return ids
  throw new Error(
    `No operation meets the conditions of template "${id}": ${JSON.stringify(conditions)}. ` +
      'Correct them, or remove the template.',
  )
}

const tests: Readonly<Record<string, (operation: Operation, value: unknown) => boolean>> = {
  security: ({ security }, scheme) =>
    security.some((alternative) => alternative.some((name) => name === scheme)),
  'x-statuses': ({ responses }, statuses) =>
    responses.some(({ extensions }) => {
      const listed = extensions['x-statuses']
      return Array.isArray(listed) && listOf(statuses).every((status) => listed.includes(status))
    }),
  'x-roles-without': ({ extensions }, role) => {
    const roles = extensions['x-roles']
    return Array.isArray(roles) && roles.length > 0 && !roles.includes(role)
  },
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
