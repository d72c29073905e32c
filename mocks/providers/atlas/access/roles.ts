import { oncePer, remembered } from '../../../../contracts/openapi/memo.ts'
import type { Operation } from '../../../../contracts/openapi/operation.ts'

/** Roles of a caller in one organization and, for a request about a project, in that project. */
export interface Grants {
  /** `ORG_…` roles in the organization. */
  readonly organization: readonly string[]
  /** `GROUP_…` roles in the project. */
  readonly project: readonly string[]
}

/**
 * Roles that include the privileges of a role. `ORG_*` and `GROUP_*` stand for any role of
 * that kind: each includes reading its organization or project. An organization owner owns every
 * project. Source: the role pages of the Atlas documentation.
 */
const carriedBy: Readonly<Record<string, readonly string[]>> = {
  ORG_MEMBER: ['ORG_*'],
  ORG_READ_ONLY: ['ORG_OWNER'],
  ORG_GROUP_CREATOR: ['ORG_OWNER'],
  GROUP_OWNER: ['ORG_OWNER'],
  GROUP_ACCESS_MANAGER: ['GROUP_OWNER', 'ORG_OWNER'],
  GROUP_NETWORK_ACCESS_MANAGER: ['GROUP_OWNER', 'ORG_OWNER'],
  GROUP_READ_ONLY: ['GROUP_*', 'ORG_OWNER', 'ORG_READ_ONLY'],
}

/**
 * True if the grants suffice for an operation.
 *
 * @param required any one of them suffices; an empty list asks for none
 */
export function suffices(required: readonly string[], grants: Grants): boolean {
  if (required.length === 0) return true
  const { organization, project } = grants
  return required.some((role) => holds(role, organization) || holds(role, project))
}

/** The document lists no project roles, so the form of the name decides. */
export function isProjectRole(name: string): boolean {
  return /^GROUP_[A-Z_]+$/.test(name)
}

/** The roles of which an operation asks one; none where the document names none. */
export const requiredRoles = oncePer(({ extensions }: Operation): readonly string[] => {
  const roles = extensions['x-roles']
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : []
})

function holds(role: string, held: readonly string[]): boolean {
  const carriers = carriedBy[role] ?? []
  return held.some(
    (own) => own === role || carriers.includes(own) || carriers.includes(kindOf(own)),
  )
}

/** `ORG_*` for `ORG_OWNER`. */
const kindOf = remembered((role) => `${role.split('_', 1)[0]}_*`)
