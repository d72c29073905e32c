import type { StoredRow } from '../../../model/schema.ts'
import type { AtlasWorld } from '../data/collections.ts'
import { registerUser } from './accept-invitation.ts'

/**
 * Makes other rows agree with one that a test wrote: who is an active member has an account, and who
 * has no account any more is a member of nothing.
 */
export function settleRows(world: AtlasWorld, name: string, row: StoredRow, isGone: boolean): void {
  if (name === 'users' && isGone) world.orgMembers.removeGroup('byUser', String(row.id))
  const user = name === 'orgMembers' && !isGone ? world.users.get(String(row.userId)) : undefined
  if (user && row.status === 'ACTIVE') registerUser(world, user.username, {})
}
