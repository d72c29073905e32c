import { describe, expect, it } from 'vitest'
import { mobileNumberOf } from '../../../../mocks/providers/atlas/data/demo-organizations.ts'
import { createAtlas, demo, type SendOptions } from '../../../support/atlas.ts'
import { countReads } from '../../../support/row-reads.ts'

const org = `/orgs/${demo.orgId}`
const createdAt = '2025-03-03T09:00:00Z'
const idOf = (kind: string, number: number) => kind + number.toString(16).padStart(20, '0')

interface Case {
  readonly line: string
  readonly status: number
  readonly sent?: SendOptions
  readonly anybody?: true
}

/** A world with that many organizations, projects, teams and members more. */
function worldOf(count: number, { anybody }: Pick<Case, 'anybody'>) {
  const atlas = createAtlas({
    ...(anybody && { credentials: 'any' }),
    rules: {
      usersPerOrg: 1e6,
      projectsPerOrg: 1e6,
      caseSensitivity: 'insensitive',
      lastProjectOwner: 'refuse',
    },
  })
  const { db } = atlas.mock
  for (let at = 0; at < count; at += 1) {
    const name = `n${(at * 7919) % 1009}`
    const [id, userId] = [idOf('aaaa', at), idOf('bbbb', at)]
    db.atlas.organizations.create({ id, name })
    db.atlas.teams.create({ id, orgId: demo.orgId, name: `Team-${name}`, createdAt })
    const project = { clusterCount: 0, withDefaultAlertsSettings: true, createdAt }
    db.atlas.projects.create({ id, orgId: demo.orgId, name, ...project })
    const [reader = ''] = db.atlas.apiKeys
      .findMany({ where: { publicKey: { equals: 'readonly' } } })
      .map((key) => key.id)
    const grant = { id, projectId: id, subjectId: reader, roles: ['GROUP_READ_ONLY'] }
    db.atlas.projectGrants.create(grant)
    const names = { username: `${name}@example.com`, firstName: 'A', lastName: 'B' }
    const account = { country: 'US', mobileNumber: mobileNumberOf(100), registered: true }
    db.atlas.users.create({ id: userId, createdAt, ...names, ...account })
    const { username } = names
    const member = {
      id: userId,
      userId,
      username,
      status: 'ACTIVE',
      roles: ['ORG_MEMBER'],
    } as const
    db.atlas.orgMembers.create({ orgId: demo.orgId, ...member })
    const place = { id, projectId: demo.projectId, memberId: userId, userId, username }
    const roles = [at === 0 ? 'GROUP_OWNER' : 'GROUP_READ_ONLY']
    db.atlas.projectMembers.create({ ...place, roles })
  }
  return atlas
}

const cases: readonly Case[] = [
  { line: 'GET /groups?itemsPerPage=5', status: 200 },
  { line: 'GET /groups?itemsPerPage=5', status: 200, sent: { as: 'readonly' } },
  { line: 'GET /groups?itemsPerPage=5', status: 200, anybody: true },
  { line: `GET ${org}/groups?itemsPerPage=5`, status: 200, anybody: true },
  { line: 'GET /orgs?itemsPerPage=5', status: 200, anybody: true },
  { line: `GET ${org}/teams/byName/TEAM-N0`, status: 200 },
  {
    line: `POST ${org}/teams`,
    status: 409,
    sent: { body: { name: 'team-N0', usernames: ['ada@example.com'] } },
  },
  { line: 'POST /groups', status: 200, sent: { body: { name: 'core', orgId: demo.orgId } } },
  { line: `DELETE /groups/${demo.projectId}/users/${idOf('bbbb', 0)}`, status: 403 },
]

describe('the rows that a request reads do not grow with the world', () => {
  it.each(cases)('$line $sent $anybody', async ({ line, status, sent, ...options }) => {
    const reads = (count: number) => {
      const { send } = worldOf(count, options)
      return countReads(async () => {
        const answer = await send(line, sent)
        expect([answer.status, answer.body]).toEqual([status, answer.body])
      })
    }
    expect(await reads(300)).toBeLessThan((await reads(30)) + 10)
  })
})
