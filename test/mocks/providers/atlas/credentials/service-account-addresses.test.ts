import { describe, expect, it } from 'vitest'
import { createAtlas, demo } from '../../../../support/atlas.ts'

const clientId = 'mdb_sa_id_4888442a3354817a7320eb61'
const account = `/orgs/${demo.orgId}/serviceAccounts/${clientId}`
const list = `${account}/accessList`
const inProject = `/groups/${demo.projectId}/serviceAccounts/${clientId}`

describe('the access list of a service account', () => {
  it('has addresses and blocks, a page at a time', async () => {
    const { send } = createAtlas()
    const body = [{ ipAddress: '192.0.2.7' }, { cidrBlock: '198.51.100.0/24', ipAddress: null }]
    const added = await send(`POST ${list}`, { body })
    const page = await send(`GET ${list}?itemsPerPage=1&pageNum=2`)

    expect(added.status).toBe(200)
    expect(added.body).toMatchObject({
      results: [
        { cidrBlock: '192.0.2.7/32', createdAt: '2026-01-01T00:00:00Z', ipAddress: '192.0.2.7' },
        { cidrBlock: '198.51.100.0/24', createdAt: '2026-01-01T00:00:00Z' },
      ],
      totalCount: 2,
    })
    expect(page.body.results).toEqual([added.body.results[1]])
  })

  it('is one list for the organization and its projects', async () => {
    const { send } = createAtlas()
    await send(`POST ${inProject}:invite`, { body: { roles: ['GROUP_READ_ONLY'] } })
    await send(`POST ${inProject}/accessList`, { body: [{ ipAddress: '192.0.2.7' }] })
    const inOrg = await send(`GET ${list}`)
    const deleted = await send(`DELETE ${inProject}/accessList/192.0.2.7`)

    expect(inOrg.body.totalCount).toBe(1)
    expect([deleted.status, (await send(`GET ${list}`)).body.totalCount]).toEqual([204, 0])
  })

  it('takes all of what is sent or nothing', async () => {
    const { send, rows } = createAtlas({ rules: { addressesPerServiceAccount: 1 } })
    const refused = [
      [{ ipAddress: '192.0.2.7' }, { ipAddress: '192.0.2.7' }],
      [{ ipAddress: '192.0.2.7' }, {}],
      [{ ipAddress: '192.0.2.7' }, { ipAddress: '192.0.2.8' }],
    ]
    const codes = []
    for (const body of refused) codes.push((await send(`POST ${list}`, { body })).body.errorCode)

    expect(codes).toEqual([
      'ADDRESS_ALREADY_IN_ACCESS_LIST',
      'INVALID_IP_ADDRESS_OR_CIDR_NOTATION',
      'MAX_ADDRESSES_PER_SERVICE_ACCOUNT_EXCEEDED',
    ])
    expect(rows('serviceAccountAddresses')).toEqual([])
  })

  it('keeps the account from everywhere else; its tokens are given to any address', async () => {
    const { send } = createAtlas()
    await send(`POST ${list}`, { body: [{ ipAddress: '192.0.2.7' }] })
    const outside = await send('GET /orgs', { as: clientId })
    await send(`POST ${list}`, { body: [{ cidrBlock: '127.0.0.0/8' }] })
    const inside = await send('GET /orgs', { as: clientId })
    const out = await send(`DELETE ${list}/127.0.0.0%2F8`, { as: clientId })

    expect([outside.status, outside.body.errorCode]).toEqual([403, 'IP_ADDRESS_NOT_ON_ACCESS_LIST'])
    expect(inside.status).toBe(200)
    expect([out.status, out.body.errorCode]).toEqual([400, 'CANNOT_REMOVE_CALLER_FROM_ACCESS_LIST'])
  })

  it('goes with the account', async () => {
    const { send, rows } = createAtlas()
    await send(`POST ${list}`, { body: [{ ipAddress: '192.0.2.7' }] })
    await send(`DELETE ${account}`)

    expect(rows('serviceAccountAddresses')).toEqual([])
  })
})
