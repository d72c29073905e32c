/** One view of the console: what stands behind a path, whatever the method. */
export interface ConsoleView {
  /** As OPTIONS names it. */
  readonly name: string
  /**
   * `base` negotiates a format before it looks at credentials, `team` never does, `operator` takes
   * the token of the platform's operator.
   */
  readonly kind: 'base' | 'team' | 'operator'
}

const base = (name: string): ConsoleView => ({ name, kind: 'base' })
const team = (name: string): ConsoleView => ({ name, kind: 'team' })
const operator = (name: string): ConsoleView => ({ name, kind: 'operator' })

const teamPath = '/openapi/v1/teams/{team_id}'
const teamRegionPath = `${teamPath}/regions/{region_name}`

/** By path template. */
export const views: Readonly<Record<string, ConsoleView>> = {
  '/openapi/v1/teams': base('List Team Info'),
  '/openapi/v1/teams/resource': base('Teams Resource'),
  [teamPath]: team('Team Info'),
  [`${teamPath}/regions`]: team('List Regions'),
  [`${teamRegionPath}/overview`]: team('Team Overview'),
  [`${teamRegionPath}/resource`]: team('Team Apps Resource'),
  [`${teamRegionPath}/events/{event_id}/logs`]: team('Team Event Log'),
  [`${teamPath}/certificates`]: team('Team Certificates LC'),
  [`${teamPath}/certificates/{certificate_id}`]: team('Team Certificates RUD'),
  '/openapi/v1/regions': base('List Region Info'),
  '/openapi/v1/regions/{region_id}': base('Region Info'),
  '/openapi/v1/users': base('List Users'),
  '/openapi/v1/users/{user_id}': base('User Info'),
  '/openapi/v1/users/{user_id}/changepwd': base('Change User Password'),
  '/openapi/v1/users/{user_id}/close': base('User Tenant Close'),
  '/openapi/v1/users/{user_id}/delete': base('User Tenant Delete'),
  '/openapi/v1/changepwd': base('Change Password'),
  '/openapi/v1/currentuser': base('Current Users'),
  '/openapi/v1/administrators': base('List Admins'),
  '/openapi/v1/administrators/{user_id}': base('Admin Info'),
  '/openapi/v1/configs': base('Enterprise Config'),
  '/openapi/v2/manage/regions': operator('List Region Info'),
  '/openapi/v2/manage/regions/{region_id}': operator('Region Info'),
  '/openapi/v2/manage/enterprises': operator('List Enterprise Info'),
  '/openapi/v2/manage/enterprises/{eid}/resource': operator('Enterprise Source'),
}
