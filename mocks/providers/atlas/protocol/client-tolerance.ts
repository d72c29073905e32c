import type { Issue } from '../../../../contracts/openapi/operation.ts'
import type { AtlasOpenCall } from '../atlas-types.ts'

interface LeftEmpty {
  readonly name: string
  readonly empty: unknown
  /** They leave it out, too. */
  readonly orAbsent: boolean
}

/** A property that official clients leave empty, by the operation that they do it in. */
const leftEmpty: Readonly<Record<string, LeftEmpty>> = {
  createOrgTeam: { name: 'usernames', empty: null, orAbsent: true },
  updateGroupTeam: { name: 'teamId', empty: '', orAbsent: true },
  createUser: { name: 'mobileNumber', empty: '', orAbsent: false },
}

/**
 * True for a problem that bodies of official clients have, where the rule `clientTolerance` accepts
 * it. Source: the rule's evidence in contracts/atlas/openapi.yaml.
 */
export function isOfClients(
  { rules, operation, body }: AtlasOpenCall,
  { keyword, pointer, params }: Issue,
): boolean {
  const left = leftEmpty[operation?.id ?? '']
  if (!left || rules.clientTolerance === 'refuse') return false
  if (keyword === 'required') {
    return left.orAbsent && pointer === '' && params.missingProperty === left.name
  }
  const value = typeof body === 'object' && body !== null ? Reflect.get(body, left.name) : undefined
  return pointer === `/${left.name}` && value === left.empty
}
