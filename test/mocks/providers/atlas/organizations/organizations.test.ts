import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../../support/atlas.ts'

const org = `/orgs/${demo.orgId}`
const api = `${origin}/api/atlas/v2`

describe('organizations', () => {
  it('are listed as far as the caller belongs to them', async () => {
    const { send } = createAtlas()
    const own = await send('GET /orgs')
    const foreign = await send('GET /orgs', { as: 'elsewher' })

    expect(own.body).toEqual({
      links: [{ href: `${api}/orgs?pageNum=1&itemsPerPage=100`, rel: 'self' }],
      results: [
        {
          id: demo.orgId,
          isDeleted: false,
          links: [{ href: `${api}${org}`, rel: 'self' }],
          name: 'Tenantry',
          skipDefaultAlertsSettings: false,
        },
      ],
      totalCount: 1,
    })
    expect(foreign.body.results).toMatchObject([{ id: demo.foreignOrgId }])
  })

  it.each([
    ['tenant', 1],
    ['TENANTRY', 1],
    ['enantry', 0],
    ['else', 0],
    ['', 1],
  ])('are found by the start of their name: "%s"', async (name, count) => {
    expect((await createAtlas().send(`GET /orgs?name=${name}`)).body.totalCount).toBe(count)
  })

  it('are all listed, by name, for whom every credential opens everything', async () => {
    const { mock } = createAtlas({ credentials: 'any' })
    const headers = { accept: 'application/vnd.atlas.2023-01-01+json' }
    const response = await mock.fetch(`${api}/orgs`, { headers })

    expect((await response.json()).results).toMatchObject([
      { name: 'Elsewhere' },
      { name: 'Tenantry' },
    ])
  })

  it('link to what is below where they are read alone', async () => {
    expect((await createAtlas().send(`GET ${org}`)).body).toEqual({
      id: demo.orgId,
      isDeleted: false,
      links: [
        { href: `${api}${org}`, rel: 'self' },
        { href: `${api}${org}/groups`, rel: 'https://cloud.mongodb.com/groups' },
        { href: `${api}${org}/teams`, rel: 'https://cloud.mongodb.com/teams' },
        { href: `${api}${org}/users`, rel: 'https://cloud.mongodb.com/users' },
      ],
      name: 'Tenantry',
      skipDefaultAlertsSettings: false,
    })
  })

  it('are hidden from whom they do not concern', async () => {
    const { body } = await createAtlas().send(`GET /orgs/${demo.foreignOrgId}`)

    expect(body.detail).toBe(`No organization with ID ${demo.foreignOrgId} exists.`)
  })
})

describe('settings of an organization', () => {
  const unset = {
    apiAccessListRequired: false,
    customSessionTimeouts: {},
    genAIFeaturesEnabled: true,
    multiFactorAuthRequired: false,
    restrictEmployeeAccess: false,
  }

  it('are what was set, and defaults', async () => {
    const { send } = createAtlas()
    const before = await send(`GET ${org}/settings`)
    await send(`PATCH ${org}/settings`, {
      body: { multiFactorAuthRequired: true, securityContact: 'a@b.c' },
    })
    const body = { customSessionTimeouts: { idleSessionTimeoutInSeconds: 600 } }
    const after = await send(`PATCH ${org}/settings`, { body })

    expect(before.body).toEqual(unset)
    expect(after.body).toEqual({
      ...unset,
      customSessionTimeouts: { idleSessionTimeoutInSeconds: 600 },
      multiFactorAuthRequired: true,
      securityContact: 'a@b.c',
    })
    expect((await send(`GET ${org}/settings`)).body).toEqual(after.body)
  })

  it('lose a contact that is set empty or null', async () => {
    const { send } = createAtlas()
    const contacts = { operationsContact: 'a@b.c', securityContact: 'd@e.f' }
    await send(`PATCH ${org}/settings`, { body: contacts })
    const body = { operationsContact: null, securityContact: '' }

    expect((await send(`PATCH ${org}/settings`, { body })).body).toEqual(unset)
  })

  it('keep to what they have, whatever else the rules let a body name', async () => {
    const { send, rows } = createAtlas({ rules: { unknownProperty: 'ignore' } })
    const strays = { orgId: demo.foreignOrgId, theme: 'dark' }
    for (const multiFactorAuthRequired of [true, false]) {
      const customSessionTimeouts = { idleSessionTimeoutInSeconds: 600, ...strays }
      const body = { ...strays, multiFactorAuthRequired, customSessionTimeouts }
      const answer = await send(`PATCH ${org}/settings`, { body })

      expect(answer.body).toMatchObject({ multiFactorAuthRequired })
      expect(rows('organizationSettings')).toMatchObject([
        { orgId: demo.orgId, multiFactorAuthRequired, idleSessionTimeoutInSeconds: 600 },
      ])
    }
  })

  it('require an access list of every key once set', async () => {
    const { send } = createAtlas()
    await send(`PATCH ${org}/settings`, { body: { apiAccessListRequired: true } })

    expect((await send(`GET ${org}`)).body).toMatchObject({
      error: 403,
      errorCode: 'ORG_REQUIRES_ACCESS_LIST',
    })
  })
})
