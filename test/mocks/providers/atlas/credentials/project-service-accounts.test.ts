import { describe, expect, it } from 'vitest'
import { type Atlas, createAtlas, demo } from '../../../../support/atlas.ts'

const accounts = `/groups/${demo.projectId}/serviceAccounts`
const orgAccounts = `/orgs/${demo.orgId}/serviceAccounts`
const wanted = {
  name: 'ci',
  description: 'Continuous integration',
  roles: ['GROUP_READ_ONLY'],
  secretExpiresAfterHours: 8,
}
const orgWanted = { ...wanted, roles: ['ORG_READ_ONLY'] }

async function made({ send }: Atlas, path = accounts, body: unknown = wanted): Promise<string> {
  return (await send(`POST ${path}`, { body })).body.clientId
}

describe('a service account of a project', () => {
  it('is made with its first secret, and is a member of the organization', async () => {
    const { send } = createAtlas()
    const { status, body } = await send(`POST ${accounts}`, { body: wanted })
    const inOrg = await send(`GET ${orgAccounts}/${body.clientId}`)

    expect(status).toBe(201)
    expect(body).toMatchObject({ name: 'ci', roles: ['GROUP_READ_ONLY'], systemManaged: false })
    expect(body.secrets[0].secret).toMatch(/^mdb_sa_sk_/)
    expect(inOrg.body.roles).toEqual(['ORG_MEMBER'])
    expect(inOrg.body.secrets[0]).not.toHaveProperty('secret')
  })

  it('may begin without a secret, and needs a lifetime otherwise', async () => {
    const { send } = createAtlas()
    const { secretExpiresAfterHours: _, ...rest } = wanted
    const without = await send(`POST ${accounts}`, {
      body: { ...rest, withoutInitialSecret: true },
    })
    const missing = await send(`POST ${accounts}`, { body: rest })
    const both = await send(`POST ${accounts}`, { body: { ...wanted, withoutInitialSecret: true } })

    expect([without.status, without.body.secrets]).toEqual([201, []])
    expect([missing.body.errorCode, both.body.errorCode]).toEqual([
      'MISSING_ATTRIBUTE',
      'INVALID_ATTRIBUTE',
    ])
  })

  it('counts towards the limit of the organization, and leaves nothing where it is refused', async () => {
    const { send, rows } = createAtlas({ rules: { serviceAccountsPerOrg: 1 } })
    const full = await send(`POST ${accounts}`, { body: wanted })
    const role = await createAtlas().send(`POST ${accounts}`, {
      body: { ...wanted, roles: ['ORG_OWNER'] },
    })

    expect(full.body.errorCode).toBe('MAX_SERVICE_ACCOUNTS_PER_ORG_EXCEEDED')
    expect(role.body.errorCode).toBe('INVALID_ROLE_FOR_GROUP')
    expect(rows('serviceAccounts')).toHaveLength(1)
  })

  it('is listed and found in its project alone', async () => {
    const atlas = createAtlas()
    const other = await made(atlas, orgAccounts, orgWanted)
    const own = await made(atlas)
    const { body } = await atlas.send(`GET ${accounts}`)

    expect(body.results.map(({ clientId }: { clientId: string }) => clientId)).toEqual([own])
    expect(body.totalCount).toBe(1)
    expect((await atlas.send(`GET ${accounts}/${other}`)).status).toBe(404)
  })

  it('has its texts and its project roles changed, not those in the organization', async () => {
    const atlas = createAtlas()
    const own = await made(atlas)
    const changes = { name: 'cd', description: null, roles: ['GROUP_OWNER'] }
    const changed = await atlas.send(`PATCH ${accounts}/${own}`, { body: changes })
    const inOrg = await atlas.send(`GET ${orgAccounts}/${own}`)

    expect(changed.body).toMatchObject({
      name: 'cd',
      description: 'Continuous integration',
      roles: ['GROUP_OWNER'],
    })
    expect(inOrg.body).toMatchObject({ name: 'cd', roles: ['ORG_MEMBER'] })
  })

  it('stays in the organization when the project lets it go', async () => {
    const atlas = createAtlas()
    const own = await made(atlas)
    const removed = await atlas.send(`DELETE ${accounts}/${own}`)

    expect(removed.status).toBe(204)
    expect((await atlas.send(`GET ${accounts}/${own}`)).status).toBe(404)
    expect((await atlas.send(`GET ${orgAccounts}/${own}`)).status).toBe(200)
  })
})

describe('an account of the organization', () => {
  it('is invited to projects, which it lists by their names', async () => {
    const atlas = createAtlas()
    const own = await made(atlas, orgAccounts, orgWanted)
    const first = await atlas.send('POST /groups', { body: { name: 'aaa', orgId: demo.orgId } })
    const body = { roles: ['GROUP_OWNER'] }
    const invited = await atlas.send(`POST ${accounts}/${own}:invite`, { body })
    await atlas.send(`POST /groups/${first.body.id}/serviceAccounts/${own}:invite`, { body })
    const projects = await atlas.send(`GET ${orgAccounts}/${own}/groups`)

    expect([invited.status, invited.body.roles]).toEqual([200, ['GROUP_OWNER']])
    expect(projects.body.results).toEqual([
      { groupId: first.body.id, roles: ['GROUP_OWNER'] },
      { groupId: demo.projectId, roles: ['GROUP_OWNER'] },
    ])
  })

  it('is invited by owners of the organization alone', async () => {
    const atlas = createAtlas()
    const own = await made(atlas, orgAccounts, orgWanted)
    const body = { roles: ['GROUP_OWNER'] }
    await atlas.send(`POST ${accounts}/${own}:invite`, { body })

    expect((await atlas.send(`POST ${accounts}/${own}:invite`, { body, as: own })).status).toBe(403)
  })
})

describe('a secret of an account, by its project', () => {
  it('is made, cuts the older one, and is deleted', async () => {
    const atlas = createAtlas()
    const year = { ...wanted, secretExpiresAfterHours: 8760 }
    const own = await made(atlas, accounts, year)
    const second = await atlas.send(`POST ${accounts}/${own}/secrets`, {
      body: { secretExpiresAfterHours: 8 },
    })
    const { body } = await atlas.send(`GET ${accounts}/${own}`)
    const deleted = await atlas.send(`DELETE ${accounts}/${own}/secrets/${second.body.id}`)

    expect(second.status).toBe(201)
    expect(body.secrets[0].expiresAt).toBe('2026-01-08T00:00:00Z')
    expect(deleted.status).toBe(204)
    expect((await atlas.send(`GET ${accounts}/${own}`)).body.secrets).toHaveLength(1)
  })
})
