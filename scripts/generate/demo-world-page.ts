import { createMock } from '../../mocks/index.ts'
import type { Mock } from '../../mocks/mock.ts'
import type { Region } from '../../mocks/providers/rainbond/data/rows.ts'

type Cell = string | number | readonly string[]

/** The committed page that lists what the seed `demo` holds: ids, people, credentials, teams, regions. */
export function demoWorldPage(): string {
  const mock = createMock({ seed: 'demo' })
  return [
    '# The demo world',
    '',
    'Made from the seeds by `npm run generate`. Do not edit. Everybody may know these credentials: they open',
    'nothing else.',
    '',
    ...atlasPart(mock),
    ...credentialPart(mock),
    ...rainbondPart(mock),
    ...regionPart(mock),
  ].join('\n')
}

function atlasPart({ db: { atlas } }: Mock): readonly string[] {
  const membersOf = (teamId: string) =>
    atlas.teamMembers.findMany({ where: { teamId: { equals: teamId } } })
  const people = atlas.orgMembers.getAll().map(({ userId, username, orgId, roles }) => {
    const user = atlas.users.findFirst({ where: { id: { equals: userId } } })
    return [userId, username, `${user?.firstName} ${user?.lastName}`, orgId, roles]
  })
  return [
    ...section(
      'Atlas: organizations',
      ['id', 'name'],
      atlas.organizations.getAll().map(({ id, name }) => [id, name]),
    ),
    ...section('Atlas: people', ['id', 'username', 'name', 'organization', 'roles'], people),
    ...section(
      'Atlas: teams',
      ['id', 'name', 'organization', 'members'],
      atlas.teams
        .getAll()
        .map(({ id, name, orgId }) => [id, name, orgId, membersOf(id).map((one) => one.username)]),
    ),
    ...section(
      'Atlas: projects',
      ['id', 'name', 'organization'],
      atlas.projects.getAll().map(({ id, name, orgId }) => [id, name, orgId]),
    ),
  ]
}

function credentialPart({ db: { atlas } }: Mock): readonly string[] {
  return [
    ...section(
      'Atlas: API keys',
      ['public key', 'private key', 'organization', 'roles', 'about'],
      atlas.apiKeys
        .getAll()
        .map((key) => [key.publicKey, key.privateKey, key.orgId, key.roles, key.desc]),
    ),
    ...section(
      'Atlas: service accounts',
      ['client id', 'secret', 'roles'],
      atlas.serviceAccounts.getAll().map(({ clientId, roles }) => {
        const own = { where: { clientId: { equals: clientId } } }
        return [
          clientId,
          atlas.serviceAccountSecrets.findMany(own).map(({ secret }) => secret),
          roles,
        ]
      }),
    ),
  ]
}

/** Header in which a secret of the console is sent, by its setting. */
const settings: Readonly<Record<string, string>> = {
  MANAGE_TOKEN: "`Authorization` of the platform's operator, for /openapi/v2",
  INTERNAL_API_TOKEN: '`X-Internal-Token` of other servers of the platform',
}

function rainbondPart({ db: { rainbond } }: Mock): readonly string[] {
  const people = rainbond.users.getAll().map(({ userId, nickName, enterpriseId }) => {
    const own = { where: { userId: { equals: userId } } }
    const tokens = rainbond.accessKeys.findMany(own).map(({ accessKey }) => accessKey)
    const isAdministrator = rainbond.administrators.count(own) > 0
    return [userId, nickName, enterpriseId, isAdministrator ? 'administrator' : '', tokens]
  })
  const teams = rainbond.teams.getAll().map(({ tenantId, tenantAlias, enterpriseId }) => {
    const opened = rainbond.teamRegions.findMany({ where: { tenantId: { equals: tenantId } } })
    return [tenantId, tenantAlias, enterpriseId, opened.map(({ regionName }) => regionName)]
  })
  return [
    ...section(
      'Rainbond: enterprises',
      ['enterprise id', 'alias'],
      rainbond.enterprises.getAll().map(({ enterpriseId, alias }) => [enterpriseId, alias]),
    ),
    ...section('Rainbond: people', ['user id', 'name', 'enterprise', 'role', 'token'], people),
    ...section(
      'Rainbond: servers and operators',
      ['setting', 'value', 'about'],
      rainbond.settings.getAll().map(({ name, value }) => [name, value, settings[name] ?? '']),
    ),
    ...section('Rainbond: teams', ['tenant id', 'alias', 'enterprise', 'regions'], teams),
  ]
}

const regionPart = ({ db: { rainbond } }: Mock): readonly string[] =>
  section(
    'Rainbond: regions, and those that fail on purpose',
    ['name', 'region id', 'enterprise', 'what it does'],
    rainbond.regions
      .getAll()
      .map((region) => [
        region.regionName,
        region.regionId,
        region.enterpriseId ?? '',
        behaviourOf(region),
      ]),
  )

function behaviourOf(region: Region): string {
  const { createStatus, createMessage, deleteStatus, isReachable, status } = region
  if (!isReachable) return 'cannot be reached'
  if (status !== '1') return `is offline (status ${status})`
  const create =
    createStatus === 200 ? [] : [`answers a new team with ${createStatus} "${createMessage ?? ''}"`]
  const remove = deleteStatus === 200 ? [] : [`answers the removal of a team with ${deleteStatus}`]
  const all = [...create, ...remove]
  return all.length === 0 ? 'works' : all.join(', ')
}

function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = rows.map((cells) => line(cells.map((cell) => [cell].flat().join(', '))))
  return [`## ${title}`, '', line(head), line(head.map(() => '---')), ...lines, '']
}
