import { afterEach, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { atlasBase } from '../support/front-end.ts'

const mock = createMock({ unmocked: 'provider' })
const { atlas } = mock.db
afterEach(() => mock.reset())

const orgId = '4888442a3354817a7320eb61'
const id = 'a'.repeat(24)
const api = `${atlasBase}/api/atlas/v2`
const headers = {
  authorization: mock.authorization('atlas', 'tenantry'),
  accept: 'application/vnd.atlas.2025-02-19+json',
}
const list = async (path: string) => (await mock.fetch(`${api}${path}`, { headers })).json()

describe('what mock.db can say, every operation can show', () => {
  it('is an invited person who was made a member', async () => {
    await mock.fetch(`${api}/orgs/${orgId}/users`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'new@example.com', roles: { orgRoles: ['ORG_MEMBER'] } }),
    })
    atlas.orgMembers.update({
      where: { username: { equals: 'new@example.com' } },
      data: { status: 'ACTIVE' },
    })
    const { results } = await list(`/orgs/${orgId}/users`)

    expect(results).toContainEqual(
      expect.objectContaining({ username: 'new@example.com', orgMembershipStatus: 'ACTIVE' }),
    )
  })

  it('is a row of which only the necessary is given', async () => {
    const user = atlas.users.create({ id, username: 'me@example.com', registered: true })
    atlas.orgMembers.create({ id, orgId, userId: user.id, username: user.username })
    atlas.teams.create({ id, orgId, name: 'core' })
    atlas.projects.create({ id, orgId })
    const people = await list(`/orgs/${orgId}/users`)
    const teams = await list(`/orgs/${orgId}/teams`)
    const projects = await list(`/orgs/${orgId}/groups`)

    expect(people.results).toContainEqual(expect.objectContaining({ username: 'me@example.com' }))
    expect([teams.totalCount, projects.totalCount]).toEqual([2, 2])
  })

  it('is a person who was removed: a member of nothing', async () => {
    atlas.users.delete({ where: { username: { equals: 'ada@example.com' } } })
    const { results } = await list(`/orgs/${orgId}/users`)

    expect(results).toHaveLength(2)
    expect(await list(`/orgs/${orgId}/teams`)).toMatchObject({ totalCount: 1 })
  })
})

describe('what no operation could show is refused, and nothing is stored', () => {
  const where = { username: { equals: 'ada@example.com' } }

  it.each([
    [
      'an unknown role',
      () => atlas.orgMembers.update({ where, data: { roles: ['ORG_KING' as never] } }),
      'has the roles ["ORG_KING"]',
    ],
    [
      'a malformed id',
      () => atlas.teams.create({ id: 'x', orgId, name: 'core' }),
      'has the id "x"',
    ],
    [
      'a malformed date',
      () => atlas.teams.create({ id, orgId, name: 'core', createdAt: 'today' }),
      'has the createdAt "today"',
    ],
    [
      'a foreign place',
      () => atlas.teams.create({ id, orgId: 'f'.repeat(24), name: 'core' }),
      'no such row in organizations',
    ],
    [
      'an unknown status',
      () => atlas.orgMembers.updateMany({ where, data: { status: 'GONE' as never } }),
      'has the status "GONE"',
    ],
    [
      'a certificate of no team',
      () => mock.db.rainbond.certificates.create({ id: 99, tenantId: 'y' }),
      'no such row in teams',
    ],
  ])('%s', (_, act, message) => {
    const before = JSON.stringify([atlas.teams.getAll(), atlas.orgMembers.getAll()])

    expect(act).toThrow(message)
    expect(JSON.stringify([atlas.teams.getAll(), atlas.orgMembers.getAll()])).toBe(before)
  })
})

describe('a row of mock.db', () => {
  it('whose key is left out gets one that the contract takes', () => {
    expect(atlas.teams.create({ orgId, name: 'no key' }).id).toMatch(/^[a-f0-9]{24}$/)
  })

  it.each([
    [{ orgId, name: 5 }, 'needs "name" to be a string, but it is 5.'],
    [{ orgId, name: 'x', createdAt: true }, 'needs "createdAt" to be a string, but it is true.'],
  ])('whose value is of another kind is refused: %j', (row, message) => {
    expect(() => atlas.teams.create(row as never)).toThrow(message)
    expect(() => atlas.teams.update({ where: {}, data: row as never })).toThrow(message)
  })
})
