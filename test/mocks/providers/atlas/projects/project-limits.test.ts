import { describe, expect, it } from 'vitest'
import { createAtlas, demo } from '../../../../support/atlas.ts'

const project = `/groups/${demo.projectId}`
const limits = `${project}/limits`
const clusters = 'atlas.project.deployment.clusters'
const daily = 'dataFederation.bytesProcessed.daily'

describe('the limits of a project', () => {
  it('are those with a default, each with its range', async () => {
    const { body } = await createAtlas().send(`GET ${limits}`)

    expect(body).toHaveLength(9)
    expect(body[0]).toEqual({
      currentUsage: 0,
      defaultLimit: 25,
      maximumLimit: 100,
      name: clusters,
      value: 25,
    })
  })

  it('are set within their range, and set back', async () => {
    const { send } = createAtlas()
    const set = await send(`PATCH ${limits}/${clusters}`, { body: { name: clusters, value: 30 } })
    const high = await send(`PATCH ${limits}/${clusters}`, { body: { name: clusters, value: 101 } })
    const got = await send(`GET ${limits}/${clusters}`)
    const deleted = await send(`DELETE ${limits}/${clusters}`)

    expect([set.status, set.body.value, got.body.value]).toEqual([200, 30, 30])
    expect([high.status, high.body.detail]).toEqual([
      400,
      `The request content produced the validation error: ${clusters} must be from 0 to 100.`,
    ])
    expect(deleted.status).toBe(204)
    expect((await send(`GET ${limits}/${clusters}`)).body.value).toBe(25)
  })

  it('may keep the one that the document defaults beyond its maximum', async () => {
    const { send } = createAtlas()
    const name = 'atlas.project.security.networkAccess.entries'
    const { status } = await send(`PATCH ${limits}/${name}`, { body: { name, value: 200 } })

    expect(status).toBe(200)
  })

  it('without a default are there from the first set to the delete', async () => {
    const { send } = createAtlas()
    const before = await send(`GET ${limits}/${daily}`)
    await send(`PATCH ${limits}/${daily}`, { body: { name: daily, value: 5_000_000_000 } })
    const listed = await send(`GET ${limits}`)
    const deletes = [
      await send(`DELETE ${limits}/${daily}`),
      await send(`DELETE ${limits}/${daily}`),
    ]

    expect([before.status, before.body.errorCode]).toEqual([404, 'LIMIT_NOT_FOUND'])
    expect(listed.body.at(-1)).toEqual({ currentUsage: 0, name: daily, value: 5_000_000_000 })
    expect(deletes.map(({ status }) => status)).toEqual([204, 404])
  })

  it('are never below what is in use, also by being set back', async () => {
    const { mock, send } = createAtlas()
    const used = (count: number) =>
      mock.db.atlas.projects.update({
        where: { id: { equals: demo.projectId } },
        data: { clusterCount: count },
      })
    used(26)
    const low = await send(`PATCH ${limits}/${clusters}`, { body: { name: clusters, value: 25 } })
    const back = await send(`DELETE ${limits}/${clusters}`)
    used(25)

    expect([low.status, low.body.errorCode, back.status]).toEqual([409, 'LIMIT_BELOW_USAGE', 409])
    expect((await send(`DELETE ${limits}/${clusters}`)).status).toBe(204)
  })
})

describe('what Terraform reads beside a project', () => {
  it.each(['2023-01-01', '2023-02-01', '2024-08-05'])('is no cluster in %s', async (version) => {
    const { status, headers, body } = await createAtlas().send(`GET ${project}/clusters`, {
      version,
    })

    expect([status, body.results, body.totalCount]).toEqual([200, [], 0])
    expect(headers.get('content-type')).toContain(version)
  })

  it('has no addresses', async () => {
    const { body } = await createAtlas().send(`GET ${project}/ipAddresses`)

    expect(body).toEqual({ groupId: demo.projectId, services: { clusters: [] } })
  })
})
