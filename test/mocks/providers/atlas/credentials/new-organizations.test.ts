import { describe, expect, it } from 'vitest'
import { createAtlas, demo } from '../../../../support/atlas.ts'

const owner = { orgOwnerId: demo.adaId }
const key = { desc: 'owner', roles: ['ORG_OWNER'] }
const wanted = { name: 'core', apiKey: key, ...owner }
const serviceAccount = {
  name: 'ci',
  description: 'Continuous integration',
  roles: ['ORG_OWNER'],
  secretExpiresAfterHours: 8,
}

describe('a new organization', () => {
  it('begins with the person named and the key asked for, which alone reaches it', async () => {
    const { send } = createAtlas()
    const { status, body } = await send('POST /orgs', { body: wanted })
    const path = `/orgs/${body.organization.id}`
    const as = body.apiKey.publicKey
    const members = await send(`GET ${path}/users`, { as })

    expect(status).toBe(201)
    expect(body).toMatchObject({ orgOwnerId: demo.adaId, organization: { name: 'core' } })
    expect(body.apiKey.privateKey).toMatch(/^[0-9a-f]{8}-/)
    expect(body.apiKey.roles).toEqual([{ orgId: body.organization.id, roleName: 'ORG_OWNER' }])
    expect(members.body.results).toMatchObject([
      { id: demo.adaId, roles: { orgRoles: ['ORG_OWNER'] } },
    ])
    expect((await send('GET /orgs', { as })).body.totalCount).toBe(1)
    expect((await send(`GET ${path}`)).status).toBe(404)
  })

  it('may begin with a service account, whose secret is shown once', async () => {
    const { send } = createAtlas()
    const { body } = await send('POST /orgs', { body: { name: 'core', serviceAccount, ...owner } })
    const { clientId } = body.serviceAccount
    const path = `/orgs/${body.organization.id}/serviceAccounts/${clientId}`
    const { body: later } = await send(`GET ${path}`, { as: clientId })

    expect(body).not.toHaveProperty('apiKey')
    expect(body.serviceAccount.secrets[0].secret).toMatch(/^mdb_sa_sk_/)
    expect(later.secrets[0]).not.toHaveProperty('secret')
  })

  it('needs an owner from a key, and none from a service account', async () => {
    const { send } = createAtlas()
    const { orgOwnerId: _, ...body } = wanted
    const byKey = await send('POST /orgs', { body })
    const byAccount = await send('POST /orgs', { body, as: 'mdb_sa_id_4888442a3354817a7320eb61' })

    expect([byKey.status, byKey.body.errorCode]).toEqual([400, 'MISSING_ATTRIBUTE'])
    expect(byAccount.status).toBe(201)
  })

  it.each([
    ['a key and an account', { serviceAccount }, 400, 'VALIDATION_ERROR'],
    ['an owner from elsewhere', { orgOwnerId: demo.foreignUserId }, 404, 'USER_NOT_FOUND'],
    ['a federation', { federationSettingsId: demo.teamId }, 404, 'RESOURCE_NOT_FOUND'],
  ])('is refused with %s, and leaves nothing', async (_, more, status, code) => {
    const { send, rows } = createAtlas()
    const count = rows('organizations').length
    const answer = await send('POST /orgs', { body: { ...wanted, ...more } })

    expect([answer.status, answer.body.errorCode]).toEqual([status, code])
    expect(rows('organizations')).toHaveLength(count)
  })

  it('is made by owners alone', async () => {
    const { send } = createAtlas()

    expect((await send('POST /orgs', { body: wanted, as: 'readonly' })).status).toBe(403)
  })
})

describe('an organization', () => {
  it('is renamed, and keeps what a change leaves out', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const path = `/orgs/${demo.orgId}`
    await send(`PATCH ${path}`, { body: { name: 'First Org', skipDefaultAlertsSettings: true } })
    const { status, body } = await send(`PATCH ${path}`, { body: { name: 'Second Org' } })

    expect([status, body.name, body.skipDefaultAlertsSettings]).toEqual([200, 'Second Org', true])
    expect((await send(`GET ${path}`)).body).toEqual(body)
  })

  it('is deleted without projects, with its people, teams and credentials', async () => {
    const { send, rows } = createAtlas()
    const { body } = await send('POST /orgs', { body: wanted })
    const { publicKey: as } = body.apiKey
    const path = `/orgs/${body.organization.id}`
    const before = rows('users').length
    const invited = { username: 'new@example.com', roles: { orgRoles: ['ORG_MEMBER'] } }
    await send(`POST ${path}/users`, { as, body: invited })
    const made = await send('POST /groups', {
      as,
      body: { name: 'core', orgId: body.organization.id },
    })
    const early = await send(`DELETE ${path}`, { as })
    await send(`DELETE /groups/${made.body.id}`, { as })
    const deleted = await send(`DELETE ${path}`, { as })
    const left = ['organizations', 'orgMembers', 'apiKeys', 'projectGrants'].flatMap((name) =>
      rows(name).filter(({ id, orgId }) => [id, orgId].includes(body.organization.id)),
    )

    expect([early.status, early.body.errorCode]).toEqual([409, 'CANNOT_DELETE_ORG_ACTIVE_GROUPS'])
    expect([deleted.status, left]).toEqual([204, []])
    expect(rows('users')).toHaveLength(before)
  })
})
