import { describe, expect, it } from 'vitest'
import { mobileNumberOf } from '../../../../../mocks/providers/atlas/data/demo-organizations.ts'
import { createAtlas, demo } from '../../../../support/atlas.ts'
import { countReads } from '../../../../support/row-reads.ts'

const org = `/orgs/${demo.orgId}`
const team = `${org}/teams/${demo.teamId}`
const project = `/groups/${demo.projectId}`
const lists = [`${org}/users`, `${team}/users`, `${project}/users`] as const

type Status = 'ACTIVE' | 'PENDING' | 'INVITATION_EXPIRED' | 'INVITATION_REJECTED'

interface Person {
  readonly username: string
  readonly status: Status
}

const idOf = (number: number) => number.toString(16).padStart(24, '0')

const memberIdOf = (at: number) => idOf(0x100_000 + at)

/** A world in which these people are in the organization, the team and the project, and nobody else. */
function worldOf(people: readonly Person[]) {
  const atlas = createAtlas({ rules: { usersPerOrg: 1e6 } })
  const { db } = atlas.mock
  const { users, orgMembers, teamMembers, projectMembers } = db.atlas
  for (const collection of [teamMembers, projectMembers, orgMembers]) {
    collection.deleteMany({ where: {} })
  }
  for (const [at, { username, status }] of people.entries()) {
    const userId = idOf(at + 1)
    const account = {
      country: 'US',
      firstName: 'A',
      lastName: 'B',
      mobileNumber: mobileNumberOf(100),
      lastAuth: null,
    }
    const createdAt = '2025-03-03T09:00:00Z'
    users.create({ id: userId, username, createdAt, registered: true, ...account })
    const isLapsed = status === 'INVITATION_EXPIRED'
    const member = {
      id: memberIdOf(at),
      orgId: demo.orgId,
      userId,
      username,
      roles: ['ORG_MEMBER'] as const,
    }
    orgMembers.create({
      ...member,
      status: isLapsed ? 'PENDING' : status,
      invitedAt: status === 'ACTIVE' ? null : createdAt,
      expiresAt: status === 'ACTIVE' ? null : `20${isLapsed ? '25' : '27'}-04-02T09:00:00Z`,
      inviterUsername: status === 'ACTIVE' ? null : 'hello@example.com',
    })
    const place = { memberId: member.id, userId, username }
    teamMembers.create({ id: `t${at}`, teamId: demo.teamId, ...place })
    projectMembers.create({
      id: `p${at}`,
      projectId: demo.projectId,
      ...place,
      roles: ['GROUP_OWNER'],
    })
  }
  return atlas
}

const statuses = ['ACTIVE', 'PENDING', 'INVITATION_EXPIRED', 'INVITATION_REJECTED'] as const

/** People whose names have an order of their own, the statuses among them in turns. */
const crowd = (count: number, of: readonly Status[]): readonly Person[] =>
  Array.from({ length: count }, (_, at) => ({
    username: `u${(at * 7919) % 1009}@example.com`,
    status: of[at % of.length] ?? 'ACTIVE',
  }))

const queries: readonly (readonly [query: string, listed: readonly Status[]])[] = [
  ['', ['ACTIVE', 'PENDING']],
  ...statuses.map((status) => [`orgMembershipStatus=${status}`, [status]] as const),
]

describe.each([
  ['everybody has come', ['ACTIVE']],
  ['some are expected', ['ACTIVE', 'PENDING']],
  ['some did not come', ['ACTIVE', 'INVITATION_EXPIRED', 'PENDING', 'INVITATION_REJECTED']],
  ['nobody came', ['INVITATION_EXPIRED', 'INVITATION_REJECTED']],
] as const)('where %s', (_, present) => {
  const people = crowd(23, present)
  const named = (wanted: readonly Status[]) =>
    people
      .filter(({ status }) => wanted.includes(status))
      .map(({ username }) => username)
      .sort()

  it.each(lists)('%s gives each page of those asked for, and their number', async (list) => {
    const { send } = worldOf(people)
    for (const [query, wanted] of queries) {
      const expected = named(wanted)
      for (const pageNum of [1, 2, 4]) {
        const target = `${list}?${query}&itemsPerPage=5&pageNum=${pageNum}`
        const { body } = await send(`GET ${target}`)
        const start = (pageNum - 1) * 5

        expect([target, body.totalCount]).toEqual([target, expected.length])
        const got = body.results.map(({ username }: Person) => username)
        expect([target, got]).toEqual([target, expected.slice(start, start + 5)])
      }
    }
  })

  it.each(lists)('%s has only those who came in versions that know no others', async (list) => {
    const { body } = await worldOf(people).send(`GET ${list}?itemsPerPage=5`, {
      version: '2023-01-01',
    })
    expect(body.totalCount).toBe(named(['ACTIVE']).length)
    const got = body.results.map(({ username }: Person) => username)
    expect(got).toEqual(named(['ACTIVE']).slice(0, 5))
  })

  it.each(lists)('%s finds one of them by name', async (list) => {
    const { send } = worldOf(people)
    for (const { username, status } of people.slice(0, 4)) {
      const { body } = await send(`GET ${list}?username=${username}`)
      const isListed = status === 'ACTIVE' || status === 'PENDING'
      expect(body).toMatchObject({ totalCount: isListed ? 1 : 0 })
    }
    expect((await send(`GET ${list}?username=nobody@example.com`)).body.results).toEqual([])
  })
})

describe('a list of many people', () => {
  it.each(lists)('%s reads as many rows for a page as a short list does', async (list) => {
    const reads = async (count: number, query: string) => {
      const { send } = worldOf(crowd(count, ['ACTIVE', 'PENDING', 'ACTIVE']))
      return countReads(() => send(`GET ${list}?itemsPerPage=10&${query}`))
    }
    for (const query of ['', 'orgMembershipStatus=PENDING', 'username=u0@example.com']) {
      expect(await reads(900, query)).toBeLessThan((await reads(90, query)) + 10)
    }
  })

  it('is not read to find one invitation', async () => {
    const reads = (count: number) => {
      const { send } = worldOf(crowd(count, ['PENDING']))
      return countReads(async () => {
        const { body } = await send(`GET ${org}/invites?username=u0@example.com`)
        expect(body).toMatchObject([{ username: 'u0@example.com' }])
      })
    }
    expect(await reads(900)).toBe(await reads(90))
  })

  it('is not read to find out who owns an organization', async () => {
    const reads = async (count: number) => {
      const atlas = worldOf(crowd(count, ['ACTIVE']))
      const { orgMembers } = atlas.mock.db.atlas
      const roles = ['ORG_OWNER'] as const
      orgMembers.update({ where: { id: { equals: memberIdOf(1) } }, data: { roles } })
      return countReads(async () => {
        const { body } = await atlas.send(`DELETE ${org}/users/${idOf(2)}`)
        expect(body.errorCode).toBe('CANNOT_DELETE_LAST_ADMIN')
      })
    }
    expect(await reads(900)).toBe(await reads(90))
  })
})
