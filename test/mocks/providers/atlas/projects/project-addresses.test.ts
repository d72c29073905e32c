import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../../support/atlas.ts'

const project = `/groups/${demo.projectId}`
const list = `${project}/accessList`
const limit = 'atlas.project.security.networkAccess.entries'

describe('the access list of a project', () => {
  it('answers a create as recorded: 201, with all entries', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const entry = {
      ipAddress: '192.168.0.127',
      comment: 'test',
      deleteAfterDate: '2026-01-01T00:05:00+00:00',
    }
    const { status, headers, text } = await send(`POST ${list}?includeCount=true`, {
      body: [entry],
    })
    const self = `${origin}/api/atlas/v2${list}`

    expect(status).toBe(201)
    expect(headers.get('x-java-method')).toBe(
      'ApiAtlasNetworkAccessListResource::addAtlasWhitelist',
    )
    expect(text).toBe(
      JSON.stringify({
        links: [{ href: `${self}?includeCount=true&pageNum=1&itemsPerPage=100`, rel: 'self' }],
        results: [
          {
            cidrBlock: '192.168.0.127/32',
            comment: 'test',
            deleteAfterDate: '2026-01-01T00:05:00Z',
            groupId: demo.projectId,
            ipAddress: '192.168.0.127',
            links: [{ href: `${self}/192.168.0.127%2F32`, rel: 'self' }],
          },
        ],
        totalCount: 1,
      }),
    )
  })

  it('finds an entry by its address or its block, and says that it is in force', async () => {
    const { send } = createAtlas()
    await send(`POST ${list}`, {
      body: [{ cidrBlock: '192.0.2.0/24' }, { ipAddress: '192.0.2.7' }],
    })
    const one = await send(`GET ${list}/192.0.2.7`)
    const same = await send(`GET ${list}/192.0.2.7%2F32`)
    const block = await send(`GET ${list}/192.0.2.0%2F24`)
    const status = await send(`GET ${list}/192.0.2.7/status`)

    expect(same.body).toEqual(one.body)
    expect(block.body).not.toHaveProperty('ipAddress')
    expect(status.body).toEqual({ STATUS: 'ACTIVE' })
  })

  it('replaces an entry that is there', async () => {
    const { send } = createAtlas()
    await send(`POST ${list}`, { body: [{ ipAddress: '192.0.2.7', comment: 'old' }] })
    const { body } = await send(`POST ${list}`, { body: [{ cidrBlock: '192.0.2.7/32' }] })

    expect(body.totalCount).toBe(1)
    expect(body.results[0]).not.toHaveProperty('comment')
  })

  it.each([
    ['both an address and a block', { ipAddress: '192.0.2.7', cidrBlock: '192.0.2.0/24' }],
    ['neither', { comment: 'nothing' }],
    ['a time that has passed', { ipAddress: '192.0.2.7', deleteAfterDate: '2025-12-31T23:59:59Z' }],
    ['a time beyond a week', { ipAddress: '192.0.2.7', deleteAfterDate: '2026-01-08T00:01:00Z' }],
    ['a security group without peering', { awsSecurityGroup: 'sg-12345678' }],
  ])('refuses %s, and the entries beside it', async (_, entry) => {
    const { send, rows } = createAtlas()
    const { status } = await send(`POST ${list}`, { body: [{ ipAddress: '192.0.2.8' }, entry] })

    expect([status, rows('projectAddresses')]).toEqual([400, []])
  })

  it('lets an entry go when its time has come', async () => {
    const { mock, send, rows } = createAtlas()
    const deleteAfterDate = '2026-01-02T00:00:00Z'
    await send(`POST ${list}`, {
      body: [{ ipAddress: '192.0.2.7', deleteAfterDate }, { ipAddress: '192.0.2.8' }],
    })
    mock.clock.advance(25 * 3_600_000)

    expect((await send(`GET ${list}/192.0.2.7`)).status).toBe(404)
    expect((await send(`GET ${list}`)).body.totalCount).toBe(1)
    expect(rows('projectAddresses')).toHaveLength(1)
  })

  it('is as long as the limit of the project, which counts it', async () => {
    const { send } = createAtlas()
    await send(`PATCH ${project}/limits/${limit}`, { body: { name: limit, value: 2 } })
    await send(`POST ${list}`, { body: [{ ipAddress: '192.0.2.7' }] })
    const body = [
      { ipAddress: '192.0.2.7' },
      { ipAddress: '192.0.2.8' },
      { ipAddress: '192.0.2.9' },
    ]
    const beyond = await send(`POST ${list}`, { body })
    const within = await send(`POST ${list}`, { body: body.slice(0, 2) })
    const below = await send(`PATCH ${project}/limits/${limit}`, {
      body: { name: limit, value: 1 },
    })

    expect(beyond.body.errorCode).toBe('MAX_ADDRESSES_PER_GROUP_EXCEEDED')
    expect([within.status, below.status]).toEqual([200, 409])
    expect((await send(`GET ${project}/limits/${limit}`)).body.currentUsage).toBe(2)
  })

  it('goes with the project', async () => {
    const { send, rows } = createAtlas()
    await send(`POST ${list}`, { body: [{ ipAddress: '192.0.2.7' }] })
    await send(`DELETE ${project}`)

    expect(rows('projectAddresses')).toEqual([])
  })
})
