import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { type AtlasAnswer, type AtlasClient, api, connect } from '../support/atlas-client.ts'

/**
 * What the provider of Terraform sends for each resource, from apply to destroy. A read after an
 * apply that differs from the one before is what it reports as drift.
 */
interface Sequence {
  /** Makes it, and says which paths the provider reads for it. */
  apply(ask: Ask): Promise<Applied>
}

interface Applied {
  readonly reads: readonly string[]
  /** What an update sends, and what the reads must hold then. */
  readonly update?: { readonly sends: readonly Sent[]; readonly shows: unknown }
  readonly destroy: readonly string[]
  /** Of the reads, what answers 404 after the destroy. The others show nothing of it. */
  readonly gone?: readonly string[]
}

type Sent = readonly [line: string, body?: unknown]
type Ask = (...sent: Sent) => Promise<AtlasAnswer>

const org = `${api}/orgs/${demo.orgId}`
const project = `${api}/groups/${demo.projectId}`
const clusters = 'atlas.project.deployment.clusters'
const account = { name: 'ci', description: 'ci', secretExpiresAfterHours: 8 }

const idOf = ({ json }: AtlasAnswer, name = 'id'): string => String(Reflect.get(Object(json), name))

const sequences: Readonly<Record<string, Sequence>> = {
  project: {
    async apply(ask) {
      const body = { name: 'First Project', orgId: demo.orgId, withDefaultAlertsSettings: true }
      const own = `${api}/groups/${idOf(await ask(`POST ${api}/groups?projectOwnerId=`, body))}`
      await ask(`PATCH ${own}/settings`, { isSchemaAdvisorEnabled: false })
      const limit = (value: number) => ({ name: clusters, value })
      await ask(`PATCH ${own}/limits/${clusters}`, limit(30))
      const parts = ['', '/teams', '/users', '/limits', '/ipAddresses', '/settings', '/clusters']
      return {
        reads: [...parts, '/managedSlowMs'].map((part) => `${own}${part}`),
        update: {
          sends: [
            [`PATCH ${own}`, { name: 'Second Project', tags: [{ key: 'env', value: 'test' }] }],
            [`PATCH ${own}/settings`, { isSchemaAdvisorEnabled: true }],
            [`PATCH ${own}/limits/${clusters}`, limit(40)],
            [`DELETE ${own}/managedSlowMs/disable`],
          ],
          shows: expect.arrayContaining([
            expect.objectContaining({ name: 'Second Project' }),
            expect.objectContaining({ isSchemaAdvisorEnabled: true }),
            expect.arrayContaining([expect.objectContaining({ name: clusters, value: 40 })]),
            false,
          ]),
        },
        destroy: [own],
        gone: [own, `${own}/limits`, `${own}/settings`],
      }
    },
  },
  project_api_key: {
    async apply(ask) {
      const body = { desc: 'ci', roles: ['GROUP_READ_ONLY'] }
      const id = idOf(await ask(`POST ${project}/apiKeys`, body))
      return {
        reads: [`${project}/apiKeys`, `${org}/apiKeys/${id}`],
        update: {
          sends: [[`PATCH ${project}/apiKeys/${id}`, { desc: 'cd', roles: ['GROUP_OWNER'] }]],
          shows: expect.arrayContaining([
            expect.objectContaining({ desc: 'cd', roles: holding('GROUP_OWNER') }),
          ]),
        },
        destroy: [`${project}/apiKeys/${id}`, `${org}/apiKeys/${id}`],
        gone: [`${org}/apiKeys/${id}`],
      }
    },
  },
  api_key_project_assignment: {
    async apply(ask) {
      const body = { desc: 'ci', roles: ['ORG_MEMBER'] }
      const id = idOf(await ask(`POST ${org}/apiKeys`, body))
      await ask(`POST ${project}/apiKeys/${id}`, [{ roles: ['GROUP_READ_ONLY'] }])
      return {
        reads: [`${project}/apiKeys`],
        update: {
          sends: [[`PATCH ${project}/apiKeys/${id}`, { roles: ['GROUP_OWNER'] }]],
          shows: [
            expect.objectContaining({
              results: [expect.objectContaining({ id, roles: holding('GROUP_OWNER') })],
            }),
          ],
        },
        destroy: [`${project}/apiKeys/${id}`],
      }
    },
  },
  service_account_project_assignment: {
    async apply(ask) {
      const body = { ...account, roles: ['ORG_MEMBER'] }
      const clientId = idOf(await ask(`POST ${org}/serviceAccounts`, body), 'clientId')
      const own = `${project}/serviceAccounts/${clientId}`
      await ask(`POST ${own}:invite`, { roles: ['GROUP_READ_ONLY'] })
      return {
        reads: [own, `${org}/serviceAccounts/${clientId}/groups`],
        update: {
          sends: [[`PATCH ${own}`, { roles: ['GROUP_OWNER'] }]],
          shows: [
            expect.objectContaining({ roles: ['GROUP_OWNER'] }),
            expect.objectContaining({
              results: [{ groupId: demo.projectId, roles: ['GROUP_OWNER'] }],
            }),
          ],
        },
        destroy: [own],
        gone: [own],
      }
    },
  },
  project_service_account: {
    async apply(ask) {
      const body = { ...account, roles: ['GROUP_READ_ONLY'] }
      const clientId = idOf(await ask(`POST ${project}/serviceAccounts`, body), 'clientId')
      const own = `${project}/serviceAccounts/${clientId}`
      await ask(`POST ${own}/secrets`, { secretExpiresAfterHours: 8 })
      await ask(`POST ${own}/accessList`, [{ cidrBlock: '192.0.2.0/24' }])
      return {
        reads: [own, `${own}/accessList?itemsPerPage=100&pageNum=1`],
        update: {
          sends: [[`PATCH ${own}`, { name: 'cd', roles: ['GROUP_OWNER'] }]],
          shows: expect.arrayContaining([
            expect.objectContaining({ name: 'cd', roles: ['GROUP_OWNER'] }),
          ]),
        },
        destroy: [`${own}/accessList/192.0.2.0%2F24`, own],
        gone: [own],
      }
    },
  },
  service_account_access_list_entry: {
    async apply(ask) {
      const body = { ...account, roles: ['ORG_MEMBER'] }
      const clientId = idOf(await ask(`POST ${org}/serviceAccounts`, body), 'clientId')
      const list = `${org}/serviceAccounts/${clientId}/accessList`
      await ask(`POST ${list}`, [{ ipAddress: '192.0.2.7' }])
      return {
        reads: [`${list}?includeCount=true&itemsPerPage=100&pageNum=1`],
        destroy: [`${list}/192.0.2.7`],
      }
    },
  },
  project_ip_access_list: {
    async apply(ask) {
      await ask(`POST ${project}/accessList`, [{ cidrBlock: '192.0.2.0/24', comment: 'office' }])
      const own = `${project}/accessList/192.0.2.0%2F24`
      return { reads: [own, `${own}/status`], destroy: [own], gone: [own] }
    },
  },
}

const holding = (roleName: string) =>
  expect.arrayContaining([{ groupId: demo.projectId, roleName }])

let client: AtlasClient
beforeEach(async () => {
  client = await connect()
})
afterEach(() => client.close())

const ask: Ask = async (line, body) => {
  const answer = await client.call(line, { version: '2025-03-12', ...(body ? { body } : {}) })
  expect([line, answer.status]).toEqual([line, expect.toSatisfy((status) => status < 300)])
  return answer
}

const readAll = (paths: readonly string[]) =>
  paths.reduce<Promise<readonly unknown[]>>(
    async (before, path) => [...(await before), (await ask(`GET ${path}`)).json],
    Promise.resolve([]),
  )

describe.each(Object.entries(sequences))('the resource %s of Terraform', (_, sequence) => {
  it('is applied and read without drift, changed, and destroyed', async () => {
    const { reads, update, destroy, gone = [] } = await sequence.apply(ask)
    const applied = await readAll(reads)
    expect(await readAll(reads)).toEqual(applied)

    for (const sent of update?.sends ?? []) await ask(...sent)
    const changed = await readAll(reads)
    if (update) expect(changed).toEqual(update.shows)
    expect(await readAll(reads)).toEqual(changed)

    for (const path of destroy) await ask(`DELETE ${path}`)
    const answers = await Promise.all(
      gone.map((path) => client.call(`GET ${path}`, { version: '2025-03-12' })),
    )
    expect(answers.map(({ status }) => status)).toEqual(gone.map(() => 404))
    const left = reads.filter(
      (path) => !gone.includes(path) && !gone.some((one) => path.startsWith(one)),
    )
    expect(JSON.stringify(await readAll(left))).not.toMatch(/"(GROUP_OWNER|192\.0\.2\.7)"/)
  })
})
