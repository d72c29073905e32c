import type { OrgMember } from '../data/rows.ts'
import type { AnyAtlasCall } from '../people/membership.ts'

/**
 * Refuses to demote the last person that owns the organization; API keys do not count.
 *
 * @throws Refusal CANNOT_DEMOTE_LAST_ORG_OWNER
 */
export function refuseDemotingLastOwner(call: AnyAtlasCall, member: OrgMember): void {
  if (isLastOwner(call, member)) throw call.refuse('CANNOT_DEMOTE_LAST_ORG_OWNER', {})
}

/** @throws Refusal CANNOT_DELETE_LAST_ADMIN */
export function refuseRemovingLastOwner(call: AnyAtlasCall, member: OrgMember): void {
  if (isLastOwner(call, member)) throw call.refuse('CANNOT_DELETE_LAST_ADMIN', {})
}

function isLastOwner({ world }: AnyAtlasCall, member: OrgMember): boolean {
  if (!isOwner(member)) return false
  return world.orgMembers.count('byRole', member.orgId, 'ACTIVE', 'ORG_OWNER') === 1
}

function isOwner({ status, roles }: OrgMember): boolean {
  return status === 'ACTIVE' && roles.includes('ORG_OWNER')
}
