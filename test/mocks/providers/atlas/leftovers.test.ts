import { describe, expect, it } from 'vitest'
import { collections } from '../../../../mocks/providers/atlas/data/collections.ts'
import { mobileNumberOf } from '../../../../mocks/providers/atlas/data/demo-organizations.ts'
import { type Atlas, createAtlas, demo } from '../../../support/atlas.ts'

const org = `/orgs/${demo.orgId}`
const project = `/groups/${demo.projectId}`
const username = 'new@example.com'
const roles = { orgRoles: ['ORG_MEMBER'], groupRoleAssignments: [] }

/** Sends what must succeed. @returns the body */
type Go = Atlas['send']

/** Makes something and takes it away again. */
type Life = readonly [what: string, live: (go: Go, atlas: Atlas) => Promise<void>]

const account = {
  username,
  country: 'US',
  firstName: 'N',
  lastName: 'W',
  mobileNumber: mobileNumberOf(100),
  password: 'correct-horse',
  roles: [
    { orgId: demo.orgId, roleName: 'ORG_MEMBER' },
    { groupId: demo.projectId, roleName: 'GROUP_READ_ONLY' },
  ],
}

const lives: readonly Life[] = [
  [
    'a team with members that a project has',
    async (go) => {
      const usernames = ['ada@example.com', 'lin@example.com']
      const { body: team } = await go(`POST ${org}/teams`, { body: { name: 'core', usernames } })
      const assigned = [{ teamId: team.id, roleNames: ['GROUP_OWNER'] }]
      await go(`POST ${project}/teams`, { body: assigned })
      await go(`DELETE ${project}/teams/${team.id}`)
      await go(`DELETE ${org}/teams/${team.id}`)
    },
  ],
  [
    'a project with people, teams and keys',
    async (go) => {
      const { body: made } = await go('POST /groups', { body: { name: 'core', orgId: demo.orgId } })
      const own = `/groups/${made.id}`
      const groupRoles = ['GROUP_READ_ONLY']
      await go(`POST ${own}/users`, { body: { username: 'ada@example.com', roles: groupRoles } })
      await go(`POST ${own}/teams`, { body: [{ teamId: demo.teamId, roleNames: groupRoles }] })
      await go(`POST ${own}/invites`, { body: { username: 'lin@example.com', roles: groupRoles } })
      await go(`DELETE ${own}`)
    },
  ],
  [
    'a person who was invited, with a team and a project',
    async (go) => {
      const groupRoleAssignments = [{ groupId: demo.projectId, groupRoles: ['GROUP_OWNER'] }]
      const body = { username, teamIds: [demo.teamId], roles: { ...roles, groupRoleAssignments } }
      const { body: member } = await go(`POST ${org}/users`, { body })
      await go(`DELETE ${org}/users/${member.id}`)
    },
  ],
  [
    'an invitation',
    async (go) => {
      const body = { username, roles: ['ORG_MEMBER'], teamIds: [demo.teamId] }
      const { body: invitation } = await go(`POST ${org}/invites`, { body })
      await go(`DELETE ${org}/invites/${invitation.id}`)
    },
  ],
  [
    'an invitation to a project',
    async (go) => {
      const body = { username, roles: ['GROUP_READ_ONLY'] }
      const { body: invitation } = await go(`POST ${project}/invites`, { body })
      await go(`DELETE ${project}/invites/${invitation.id}`)
    },
  ],
  [
    'a person in a project',
    async (go) => {
      const body = { username: 'lin@example.com', roles: ['GROUP_READ_ONLY'] }
      await go(`POST ${project}/users`, { body })
      await go(`DELETE ${project}/users/${demo.linId}`)
    },
  ],
  [
    'a key with an address, a project and a token',
    async (go, { mock }) => {
      const { body: key } = await go(`POST ${org}/apiKeys`, {
        body: { desc: 'ci', roles: ['ORG_OWNER'] },
      })
      const path = `${org}/apiKeys/${key.id}`
      await go(`POST ${path}/accessList`, { body: [{ ipAddress: '192.0.2.9' }] })
      const groupRoles = [{ roles: ['GROUP_OWNER'] }]
      await go(`POST ${project}/apiKeys/${key.id}`, { body: groupRoles })
      mock.authorization('atlas', key.publicKey)
      await go(`DELETE ${path}`)
    },
  ],
  [
    'a service account with secrets and a token',
    async (go, { mock }) => {
      const { body: made } = await go(`POST ${org}/serviceAccounts`, {
        body: {
          name: 'ci',
          description: 'builds',
          roles: ['ORG_MEMBER'],
          secretExpiresAfterHours: 8,
        },
      })
      const path = `${org}/serviceAccounts/${made.clientId}`
      await go(`POST ${path}/secrets`, { body: { secretExpiresAfterHours: 8 } })
      mock.authorization('atlas', made.clientId)
      await go(`DELETE ${path}`)
    },
  ],
]

/** All rows of all collections, whatever their order. */
function everything({ rows }: Atlas): object {
  const names = Object.keys(collections)
  const texts = names.map((name) => [
    name,
    rows(name)
      .map((row) => JSON.stringify(row))
      .sort(),
  ])
  return Object.fromEntries(texts)
}

/** An Atlas whose tokens are there before anything is made. */
function openAtlas() {
  const atlas = createAtlas({ rules: { unknownUsername: 'refuse' } })
  atlas.mock.authorization('atlas', 'tenantry')
  const go: Go = async (line, sent = {}) => {
    const version = /\/invites/.test(line) ? '2023-01-01' : '2025-02-19'
    const answer = await atlas.send(line, { version, ...sent })
    expect([line, answer.status < 300, answer.body]).toEqual([line, true, answer.body])
    return answer
  }
  return { atlas, go }
}

describe('what was made and taken away again leaves nothing', () => {
  it.each(lives)('%s', async (_, live) => {
    const { atlas, go } = openAtlas()
    const before = everything(atlas)
    await live(go, atlas)

    expect(everything(atlas)).toEqual(before)
  })

  it('but the account of a person: no operation removes one', async () => {
    const { atlas, go } = openAtlas()
    const before = everything(atlas)
    const { body: made } = await go('POST /users', { version: '2023-01-01', body: account })
    await go(`DELETE ${org}/users/${made.id}`)

    const users = [...atlas.rows('users')].map((row) => JSON.stringify(row)).sort()
    expect(users.filter((row) => row.includes(username))).toHaveLength(1)
    expect(everything(atlas)).toEqual({ ...before, users })
  })

  it('but an invited person who is expected elsewhere too', async () => {
    const { go } = openAtlas()
    const { body: member } = await go(`POST ${org}/users`, { body: { username, roles } })
    const foreign = { as: 'elsewher', body: { username, roles } }
    await go(`POST /orgs/${demo.foreignOrgId}/users`, foreign)
    await go(`DELETE ${org}/users/${member.id}`)

    const path = `/orgs/${demo.foreignOrgId}/users/${member.id}`
    expect((await go(`GET ${path}`, { as: 'elsewher' })).body).toMatchObject({ username })
  })
})
