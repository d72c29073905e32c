import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../../support/atlas.ts'

const keys = `/groups/${demo.projectId}/apiKeys`
const orgKeys = `/orgs/${demo.orgId}/apiKeys`
const inOrg = { orgId: demo.orgId, roleName: 'ORG_MEMBER' }
const inProject = (roleName: string) => ({ groupId: demo.projectId, roleName })
const wanted = { desc: 'ci', roles: ['GROUP_READ_ONLY'] }

describe('an API key of a project', () => {
  it('is created as recorded: 200, the whole private key, a member of the organization', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const { status, headers, body } = await send(`POST ${keys}`, { body: wanted })

    expect([status, headers.get('ratelimit-limit')]).toEqual([200, '1200'])
    expect(headers.get('x-java-method')).toBe('ApiProjectApiUsersResource::createApiUser')
    expect(Object.keys(body)).toEqual(['desc', 'id', 'links', 'privateKey', 'publicKey', 'roles'])
    expect(body.links).toEqual([
      { href: `${origin}/api/atlas/v2${orgKeys}/${body.id}`, rel: 'self' },
    ])
    expect(body.privateKey).toMatch(/^[0-9a-f]{8}-/)
    expect(body.roles).toEqual([inOrg, inProject('GROUP_READ_ONLY')])
  })

  it('is listed by its public key, masked, among those of the project alone', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    for (const desc of ['one', 'two', 'three']) {
      await send(`POST ${keys}`, { body: { ...wanted, desc } })
    }
    const { body } = await send(`GET ${keys}`)
    const publicKeys = body.results.map((key: { publicKey: string }) => key.publicKey)

    expect(body.totalCount).toBe(3)
    expect(publicKeys).toEqual([...publicKeys].sort())
    expect(body.results[0].privateKey).toMatch(/^\*{8}-/)
  })

  it('opens the project to who holds it, in its role', async () => {
    const { send } = createAtlas()
    const { body } = await send(`POST ${keys}`, { body: wanted })
    const read = await send(`GET ${keys}`, { as: body.publicKey })
    const write = await send(`POST ${keys}`, { as: body.publicKey, body: wanted })

    expect([read.status, write.status]).toEqual([200, 403])
  })

  it('has its project roles replaced, and its description', async () => {
    const { send } = createAtlas()
    const { body } = await send(`POST ${keys}`, { body: wanted })
    const changes = { desc: 'cd', roles: ['GROUP_OWNER', 'GROUP_OWNER'] }
    const { body: changed } = await send(`PATCH ${keys}/${body.id}`, { body: changes })

    expect(changed.desc).toBe('cd')
    expect(changed.roles).toEqual([inOrg, inProject('GROUP_OWNER')])
    expect((await send(`GET ${orgKeys}/${body.id}`)).body).toEqual(changed)
  })

  it('is assigned by a change of its roles, as the CLI does', async () => {
    const { send } = createAtlas()
    const { body } = await send(`POST ${orgKeys}`, { body: { desc: 'ci', roles: ['ORG_MEMBER'] } })
    const nothing = await send(`PATCH ${keys}/${body.id}`, { body: { desc: 'cd' } })
    const assigned = await send(`PATCH ${keys}/${body.id}`, { body: { roles: ['GROUP_OWNER'] } })

    expect([nothing.status, nothing.body.errorCode]).toEqual([400, 'MISSING_API_KEY_ROLES'])
    expect(assigned.body.roles).toEqual([inOrg, inProject('GROUP_OWNER')])
    expect((await send(`GET ${keys}`)).body.totalCount).toBe(1)
  })

  it('stays in the organization when the project lets it go', async () => {
    const { send } = createAtlas()
    const { body } = await send(`POST ${keys}`, { body: wanted })
    const removed = await send(`DELETE ${keys}/${body.id}`)
    const again = await send(`DELETE ${keys}/${body.id}`)

    expect([removed.status, again.status]).toEqual([204, 404])
    expect((await send(`GET ${keys}`)).body.totalCount).toBe(0)
    expect((await send(`GET ${orgKeys}/${body.id}`)).body.roles).toEqual([inOrg])
  })

  it('has roles of projects only, and nothing is made where one is none', async () => {
    const { send, rows } = createAtlas()
    const count = rows('apiKeys').length
    const body = { desc: 'ci', roles: ['GROUP_OWNER', 'ORG_OWNER'] }
    const refused = await send(`POST ${keys}`, { body })

    expect([refused.status, refused.body.errorCode]).toEqual([400, 'INVALID_ROLE_FOR_GROUP'])
    expect(rows('apiKeys')).toHaveLength(count)
  })
})
