import type { OrgMember } from '../data/rows.ts'
import type { AtlasContext } from '../people/membership.ts'

/**
 * An organization keeps one person at least that owns it; API keys do not count.
 *
 * @throws Refusal CANNOT_DEMOTE_LAST_ORG_OWNER
 */
export function requireOwnerToStay(context: AtlasContext, member: OrgMember): void {
  if (isLastOwner(context, member)) throw context.refuse('CANNOT_DEMOTE_LAST_ORG_OWNER', {})
}

/** @throws Refusal CANNOT_DELETE_LAST_ADMIN */
export function requireOwnerToRemain(context: AtlasContext, member: OrgMember): void {
  if (isLastOwner(context, member)) throw context.refuse('CANNOT_DELETE_LAST_ADMIN', {})
}

function isLastOwner({ world }: AtlasContext, member: OrgMember): boolean {
  if (!isOwner(member)) return false
  return world.orgMembers.count('byRole', member.orgId, 'ACTIVE', 'ORG_OWNER') === 1
}

function isOwner({ status, roles }: OrgMember): boolean {
  return status === 'ACTIVE' && roles.includes('ORG_OWNER')
}
