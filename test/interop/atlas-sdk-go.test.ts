import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { type Module, obtainProgram } from './support/go.ts'
import { describeClient } from './support/obtain.ts'
import { jsonLines, run } from './support/run.ts'
import { type RunningServer, startServer } from './support/server.ts'

const written = 'v20250312023'

/** The version that the program is written for first, then older ones. */
const modules = [written, 'v20250312020', 'v20250312018', 'v20250312010'].map(
  (version): Module => ({
    path: `go.mongodb.org/atlas-sdk/${version}`,
    version: `${version}.0.0`,
    adapt: (source, sources) => spell(source.replaceAll(written, version), sources),
  }),
)

/** Some generations of the SDK spell the services `TeamsAPI`, some `TeamsApi`. */
function spell(source: string, sources: string): string {
  const client = readFileSync(join(sources, 'admin/client.go'), 'utf8')
  return /\bTeamsAPI\b/.test(client) ? source.replaceAll(/\b(Teams|Users)Api\b/g, '$1API') : source
}

const { ownerKey, clientId, secret } = demoAccess
const credentials = {
  digest: [ownerKey.publicKey, ownerKey.privateKey],
  oauth: [clientId, secret],
} as const

/** Every step with its status, and what the program read from the answer or which code it matched. */
const steps = [
  { step: 'create', status: 201, saw: ['ada@example.com'] },
  { step: 'createAgain', status: 409, code: 'TEAM_NAME_NOT_AVAILABLE' },
  { step: 'createWithNilUsernames', status: 201, saw: 'nil' },
  { step: 'deleteEmpty', status: 204 },
  { step: 'list', status: 200, saw: 2 },
  { step: 'get', status: 200, saw: 'sdk team/é' },
  { step: 'byName', status: 200, saw: true },
  { step: 'rename', status: 200, saw: 'renamed+@' },
  { step: 'byNewName', status: 200, saw: true },
  { step: 'addUser', status: 200, saw: 'ACTIVE' },
  { step: 'listUsers', status: 200, saw: 2 },
  { step: 'listOneUser', status: 200, saw: 1 },
  { step: 'removeUser', status: 200, saw: 0 },
  { step: 'addUserAsBefore', status: 200, saw: 2 },
  { step: 'addUserAgain', status: 409, code: 'USER_ALREADY_IN_TEAM' },
  { step: 'removeUserAsBefore', status: 204 },
  { step: 'assign', status: 200 },
  { step: 'changeRoles', status: 200, saw: 1 },
  { step: 'getRoles', status: 200, saw: ['GROUP_OWNER'] },
  { step: 'listRoles', status: 200, saw: 2 },
  { step: 'deleteAssigned', status: 404, code: 'CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT' },
  { step: 'unassign', status: 204 },
  { step: 'delete', status: 204 },
  { step: 'getDeleted', status: 404, code: 'TEAM_NOT_FOUND' },
]

describeClient('atlas-sdk-go', await obtainProgram('atlas', modules), ({ path }) => {
  let server: RunningServer | undefined
  const stop = async () => {
    await server?.stop()
    server = undefined
  }
  beforeEach(async () => {
    await stop()
    server = await startServer('--profile', 'observed')
  })
  afterAll(stop)

  const program = (mode: string, user: string, password: string) =>
    run(path, [
      ...[server?.url ?? '', mode, user, password],
      ...[demo.orgId, demo.projectId, demo.ownerId],
    ])

  it('works on teams with an API key', async () => {
    const { stdout, stderr } = await program('digest', ...credentials.digest)

    expect(stderr).toBe('')
    expect(jsonLines(stdout)).toEqual(steps)
  })

  it('works on teams with a service account, and revokes its token', async () => {
    const { stdout, stderr } = await program('oauth', ...credentials.oauth)

    expect(stderr).toBe('')
    expect(jsonLines(stdout)).toEqual([...steps, { step: 'revoke', status: 0 }])
  })

  it('reads the refusal of a wrong API key', async () => {
    const { stdout } = await program('wrong', ownerKey.publicKey, 'wrong')

    expect(jsonLines(stdout)).toEqual([{ step: 'list', status: 401, code: 'UNEXPECTED_ERROR' }])
  })

  it('reads the refusal of a wrong secret', async () => {
    const { stderr } = await program('oauth', clientId, 'mdb_sa_sk_wrong')

    expect(stderr).toContain('invalid_client')
  })
})
