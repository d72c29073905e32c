import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { describeClient, obtainPackage } from './support/obtain.ts'
import { type RunningServer, startServer } from './support/server.ts'

const name = 'mongodb-atlas-api-client'
const client = await obtainPackage(name, '4.19.0')

/** It asks for no version by itself; what a caller adds replaces its own headers. */
const versioned = {
  httpOptions: {
    headers: {
      Accept: 'application/vnd.atlas.2023-01-01+json',
      'Content-Type': 'application/json',
    },
  },
}

/** The part of the client that this suite calls. */
interface AtlasApiClient {
  readonly organization: Calls<'getById' | 'getAll' | 'getAllUsersForOrganization' | 'invite'>
  readonly project: Calls<
    'create' | 'getById' | 'getByName' | 'getAll' | 'getTeamsByProjectId' | 'assignTeams' | 'delete'
  >
  readonly atlasUser: Calls<'getByName' | 'getById' | 'getAll'>
}

type Calls<Name extends string> = Readonly<
  Record<Name, (...args: readonly unknown[]) => Promise<unknown>>
>

describeClient(name, client, ({ folder }) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer('--profile', 'observed')
  })
  afterAll(() => server.stop())

  function connect(privateKey: string = demoAccess.ownerKey.privateKey): AtlasApiClient {
    const create = createRequire(join(folder, 'index.js'))(name)
    return create({
      publicKey: demoAccess.ownerKey.publicKey,
      privateKey,
      baseUrl: `${server.url}/api/atlas/v2`,
      projectId: demo.projectId,
    })
  }

  it('reads organizations, projects and users', async () => {
    const { organization, project, atlasUser } = connect()
    const all = await Promise.all([
      organization.getById(demo.orgId, versioned),
      organization.getAll(versioned),
      organization.getAllUsersForOrganization(demo.orgId, versioned),
      project.getById(demo.projectId, versioned),
      project.getByName('demo', versioned),
      project.getTeamsByProjectId(demo.projectId, versioned),
      atlasUser.getByName('ada@example.com', versioned),
      atlasUser.getAll({ ...versioned, flattenTeams: true, itemsPerPage: 1 }),
    ])

    expect(all).toMatchObject([
      { id: demo.orgId },
      { totalCount: 1 },
      { totalCount: 3 },
      { id: demo.projectId },
      { id: demo.projectId },
      { results: [{ teamId: demo.teamId }], totalCount: 1 },
      { id: demo.adaId },
      { results: [{ username: 'ada@example.com' }], totalCount: 2 },
    ])
  })

  it('counts in decimal beyond nine requests', async () => {
    const { organization } = connect()
    const ids: unknown[] = []
    for (let count = 0; count < 12; count += 1) {
      ids.push(await organization.getById(demo.orgId, versioned))
    }

    expect(ids).toHaveLength(12)
    expect(ids).toEqual(ids.map(() => expect.objectContaining({ id: demo.orgId })))
  })

  it('creates a project, gives a team roles in it and deletes it', async () => {
    const { project } = connect()
    const roles = [{ teamId: demo.teamId, roleNames: ['GROUP_OWNER'] }]
    const made = await project.create({ name: 'npm', orgId: demo.orgId }, versioned)
    const { id } = made as { id: string } // a project
    const assigned = await project.assignTeams(id, roles, versioned)
    const deleted = await project.delete(id, versioned)

    expect(assigned).toMatchObject({
      results: [{ teamId: demo.teamId, roleNames: ['GROUP_OWNER'] }],
      totalCount: 1,
    })
    expect(deleted).toBe(true)
    expect(await project.getById(id, versioned)).toMatchObject({ errorCode: 'GROUP_NOT_FOUND' })
  })

  describe('with what its users get wrong', () => {
    it('shows the refusal of a request without a version', async () => {
      expect(await connect().organization.getAll()).toMatchObject({
        error: 406,
        errorCode: 'INVALID_VERSION_DATE',
      })
    })

    it('shows the refusal of a wrong key', async () => {
      expect(await connect('wrong').organization.getAll(versioned)).toMatchObject({ error: 401 })
    })
  })
})
