import { afterEach, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { atlasBase } from '../support/front-end.ts'

const mock = createMock()
const { atlas, rainbond } = mock.make
afterEach(() => mock.reset())

const api = `${atlasBase}/api/atlas/v2`
const rainbondApi = 'https://console.example.com/openapi/v1'
const json = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

describe('what is made for Atlas', () => {
  it('is an organization with as many of each as asked for, which a list shows', async () => {
    const org = atlas.organization({ teams: 249, users: 3, projects: 2 })
    const owner = mock.as(atlas.user({ org, role: 'ORG_OWNER' }))
    const count = async (path: string) =>
      (await (await owner.fetch(`${api}/orgs/${org.id}/${path}`)).json()).totalCount

    expect(await count('teams?itemsPerPage=1')).toBe(249)
    expect(await count('users')).toBe(4)
    expect(await count('groups')).toBe(2)
  })

  it('takes ids, names and references, by row or by id', async () => {
    const org = atlas.organization({ name: 'Mine' })
    const user = atlas.user({ org: org.id, username: 'me@example.com' })
    const team = atlas.team({ org, name: 'core', users: [user] })
    const project = atlas.project({ org, name: 'shop', teams: [team.id], users: [user] })

    expect([org.name, user.username, team.orgId, project.orgId]).toEqual([
      'Mine',
      'me@example.com',
      org.id,
      org.id,
    ])
    const answer = await mock.as(user).fetch(`${api}/groups/${project.id}/teams`)
    expect((await answer.json()).results).toMatchObject([{ teamId: team.id }])
  })

  it('is inside the first organization unless another is named', () => {
    expect(atlas.team().orgId).toBe('4888442a3354817a7320eb61')
    expect(() => createMock({ seed: 'empty' }).make.atlas.team()).toThrow('Make one first')
  })

  it('is a copy that nobody can change', () => {
    const team = atlas.team()

    expect(Object.isFrozen(team)).toBe(true)
    expect(mock.db.atlas.teams.findFirst({ where: { id: { equals: team.id } } })).toEqual(team)
  })

  it.each([
    ['an organization', () => atlas.team({ org: 'x' }), 'No organization has the id "x"'],
    ['a user', () => atlas.team({ users: ['x'] }), 'has the user id "x". There are: '],
    ['a team', () => atlas.project({ teams: ['x'] }), 'has the id "x"'],
    ['a name', () => [atlas.team({ name: 'a' }), atlas.team({ name: 'a' })], 'is taken'],
  ])('leads to %s that there is', (_, make, message) => {
    expect(make).toThrow(message)
  })
})

describe('what is made for Rainbond', () => {
  it('is an enterprise with as many of each as asked for', async () => {
    const enterprise = rainbond.enterprise({ teams: 12, users: 2 })
    const { enterpriseId } = enterprise
    const creator = mock.db.rainbond.users.findFirst({
      where: { enterpriseId: { equals: enterpriseId } },
    })
    if (!creator) throw new Error('The enterprise has users.')
    const admin = mock.as(creator)
    const teams = await (await admin.fetch(`${rainbondApi}/teams?page_size=5`)).json()

    expect(teams).toMatchObject({ total: 12 })
    expect(teams.tenants).toHaveLength(5)
  })

  it.each([
    ['memory', 412],
    ['conflict', 409],
    ['error', 400],
  ] as const)('is a region that refuses by %s', async (refuses, status) => {
    rainbond.region({ name: 'full', refuses })
    const admin = mock.as(rainbond.user({ admin: true }))
    const sent = json({ tenant_name: '研发团队二', region: 'full' })

    expect((await admin.fetch(`${rainbondApi}/teams`, sent)).status).toBe(status)
  })

  it('is in the enterprise and the region that are named', () => {
    const enterprise = rainbond.enterprise()
    const region = rainbond.region({ enterprise })
    const team = rainbond.team({ enterprise, alias: 'core', regions: [region] })

    expect(team).toMatchObject({ enterpriseId: enterprise.enterpriseId, tenantAlias: 'core' })
    expect(() => rainbond.team({ regions: [region] })).toThrow('has no region "')
    expect(() => rainbond.team({ enterprise: 'x' })).toThrow('No enterprise has the id "x"')
    expect(() => rainbond.region({ refuses: 'x' as never })).toThrow('It can by: namespace')
  })
})

describe('who acts', () => {
  it('may do what its role says, as it is now', async () => {
    const org = atlas.organization()
    const user = atlas.user({ org, role: 'ORG_READ_ONLY' })
    const me = mock.as(user)
    const url = `${api}/orgs/${org.id}`
    const create = () =>
      me.fetch(`${url}/teams`, json({ name: 'core', usernames: [user.username] }))
    expect((await me.fetch(url)).status).toBe(200)
    expect((await create()).status).toBe(403)
    mock.db.atlas.orgMembers.update({
      where: { userId: { equals: user.id } },
      data: { roles: ['ORG_OWNER'] },
    })

    expect((await create()).status).toBe(200)
    expect((await me.fetch(`${api}/orgs/4888442a3354817a7320eb61`)).status).toBe(404)
  })

  it('sees the projects that it or its team has a role in', async () => {
    const org = atlas.organization({ projects: 1 })
    const user = atlas.user({ org })
    const team = atlas.team({ org, users: [user] })
    const named = [
      atlas.project({ org, name: 'b', users: [user] }),
      atlas.project({ org, name: 'a', teams: [team] }),
    ]
    const { results } = await (await mock.as(user).fetch(`${api}/groups`)).json()

    expect(results.map(({ name }: { name: string }) => name)).toEqual(['a', 'b'])
    expect(named).toHaveLength(2)
  })

  it('adds nothing that a list shows', async () => {
    const org = atlas.organization()
    const owner = mock.as(atlas.user({ org, role: 'ORG_OWNER' }))
    const { results } = await (await owner.fetch(`${api}/orgs/${org.id}/apiKeys`)).json()

    expect(results).toEqual([])
  })

  it('is a key and a service account too', async () => {
    const key = atlas.apiKey({ role: 'ORG_READ_ONLY' })
    const [account] = mock.db.atlas.serviceAccounts.getAll()
    if (!account) throw new Error('The demo world has a service account.')

    expect((await mock.as(key).fetch(`${api}/orgs/${key.orgId}`)).status).toBe(200)
    expect((await mock.as(account).fetch(`${api}/orgs/${account.orgId}`)).status).toBe(200)
  })

  it('gives headers for any client', async () => {
    const { headers, authorization } = mock.as(atlas.user())
    expect(headers).toEqual({
      authorization,
      accept: expect.stringMatching(/^application\/vnd\.atlas\.20\d\d-\d\d-\d\d\+json$/),
    })
    expect((await mock.fetch(`${api}/orgs`, { headers })).status).toBe(200)
  })

  it('acts in the organization that is named', async () => {
    const user = atlas.user({ username: 'both@example.com' })
    const org = atlas.organization()
    atlas.user({ org, username: user.username })
    const { results } = await (await mock.as(user, { org }).fetch(`${api}/orgs`)).json()

    expect(results).toMatchObject([{ id: org.id }])
  })

  it('cannot act where it is no member, or in another world', () => {
    const user = atlas.user({ status: 'PENDING' })
    const org = atlas.organization()
    const made = createMock().make.rainbond.enterprise()

    expect(() => mock.as(user)).toThrow('is no active member of any organization')
    expect(() => mock.as(atlas.user(), { org })).toThrow(`of the organization "${org.id}"`)
    expect(() => mock.as(made as never)).toThrow('Nobody of this world is {')
  })
})

describe('an invitation', () => {
  it('is accepted as it was answered, by its id or by its address', async () => {
    const org = atlas.organization()
    const owner = mock.as(atlas.user({ org, role: 'ORG_OWNER' }))
    const invite = async (username: string) =>
      (
        await owner.fetch(
          `${api}/orgs/${org.id}/users`,
          json({ username, roles: { orgRoles: ['ORG_MEMBER'] } }),
        )
      ).json()
    const invited = await invite('one@example.com')
    await invite('two@example.com')
    mock.accept(invited, { firstName: 'One' })
    mock.accept('two@example.com')
    const { results } = await (
      await owner.fetch(`${api}/orgs/${org.id}/users?orgMembershipStatus=ACTIVE`)
    ).json()

    expect(results).toContainEqual(
      expect.objectContaining({ username: 'one@example.com', firstName: 'One' }),
    )
    expect(results).toContainEqual(expect.objectContaining({ username: 'two@example.com' }))
    expect(() => mock.accept('two@example.com')).toThrow('No open invitation of Atlas')
  })

  it('is none of Rainbond', () => {
    expect(() => createMock({ providers: ['rainbond'] }).accept('a@b.c')).toThrow(
      'No provider of this mock has invitations.',
    )
  })
})
