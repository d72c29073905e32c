import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { demoTokens } from '../../mocks/providers/rainbond/protocol/authorize.ts'
import { demo as rainbond } from '../../mocks/providers/rainbond/seeds/demo.ts'
import { describeClient, obtainCommand } from './support/obtain.ts'
import { run } from './support/run.ts'
import { type RunningServer, startServer } from './support/server.ts'

const { ownerKey, clientId, secret } = demoAccess
const curl = await obtainCommand('curl')

/** The samples that the documentation prints; only what stands in braces is the reader's to fill. */
const samples = {
  'API key': `curl --user "\${PUBLIC_KEY}:\${PRIVATE_KEY}" \\
  --digest --include \\
  --header "Accept: application/vnd.atlas.2023-01-01+json" \\
  --header "Content-Type: application/json" \\
  -X POST "https://cloud.mongodb.com/api/atlas/v2/orgs/{orgId}/teams" \\
  -d '{ <Payload> }'`,
  'access token': `curl --include --header "Authorization: Bearer \${ACCESS_TOKEN}" \\
  --header "Accept: application/vnd.atlas.2023-01-01+json" \\
  --header "Content-Type: application/json" \\
  -X POST "https://cloud.mongodb.com/api/atlas/v2/orgs/{orgId}/teams" \\
  -d '{ <Payload> }'`,
}
const payload = '{ "name": "string", "usernames": ["hello@example.com"] }'

interface Told {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Runs a shell command that includes the headers; tells the last answer of its conversation. */
async function shell(command: string, env: Readonly<Record<string, string>> = {}): Promise<Told> {
  const { stdout, stderr, code } = await run('sh', ['-c', command], { env })
  if (code !== 0) throw new Error(`curl ended with ${code}: ${stderr}`)
  const parts = stdout.split('\r\n\r\n')
  const head = parts.at(-2) ?? ''
  return { status: Number(head.split(' ')[1]), head, body: parts.at(-1) ?? '' }
}

describeClient('curl', curl, () => {
  describe.each([
    ['documented', 200],
    ['observed', 201],
  ])('in the profile %s', (profile, created) => {
    let server: RunningServer
    beforeAll(async () => {
      server = await startServer('--profile', profile)
    })
    afterAll(() => server.stop())

    const reset = () => run('curl', ['-sS', '-X', 'POST', `${server.url}/__mock/reset`])
    const here = (sample: string) =>
      sample
        .replace('https://cloud.mongodb.com', server.url)
        .replace('{orgId}', demo.orgId)
        .replace('{ <Payload> }', payload)

    const signed = (line: string, ...options: string[]) => {
      const [method = '', path = ''] = line.split(' ')
      const user = `--digest --user '${ownerKey.publicKey}:${ownerKey.privateKey}'`
      const accept = `-H 'Accept: application/vnd.atlas.2023-01-01+json'`
      const address = `'${server.url}/api/atlas/v2/orgs/${demo.orgId}${path}'`
      return shell(`curl -sSi ${user} ${accept} -X ${method} ${options.join(' ')} ${address}`)
    }

    async function token(): Promise<string> {
      const user = `--user '${clientId}:${secret}' -d grant_type=client_credentials`
      const answer = await shell(`curl -sSi ${user} '${server.url}/api/oauth/token'`)
      return JSON.parse(answer.body).access_token
    }

    it.each(Object.entries(samples))(
      'creates a team by the sample with an %s',
      async (_, sample) => {
        await reset()
        const env = { PUBLIC_KEY: ownerKey.publicKey, PRIVATE_KEY: ownerKey.privateKey }
        const answer = await shell(here(sample), { ...env, ACCESS_TOKEN: await token() })

        expect(answer.status).toBe(created)
        expect(answer.head).toMatch(/^content-type: application\/vnd\.atlas\.2023-01-01\+json/im)
        expect(JSON.parse(answer.body)).toEqual({
          id: expect.stringMatching(/^[a-f0-9]{24}$/),
          links: [{ href: expect.stringContaining(server.url), rel: 'self' }],
          name: 'string',
          usernames: ['hello@example.com'],
        })
      },
    )

    it('refuses the sample the second time: the name is taken', async () => {
      await reset()
      const env = { PUBLIC_KEY: ownerKey.publicKey, PRIVATE_KEY: ownerKey.privateKey }
      await shell(here(samples['API key']), env)
      const again = await shell(here(samples['API key']), env)

      expect(again.status).toBe(409)
      expect(JSON.parse(again.body)).toMatchObject({ errorCode: 'TEAM_NAME_NOT_AVAILABLE' })
    })

    it('lists, finds by an encoded name, renames and deletes', async () => {
      await reset()
      const type = `-H 'Content-Type: application/json'`
      const body = JSON.stringify({ name: 'ops/emea é', usernames: ['ada@example.com'] })
      const made = await signed('POST /teams', type, `-d '${body}'`)
      const { id } = JSON.parse(made.body)
      const found = await signed('GET /teams/byName/ops%2Femea%20%C3%A9')
      const renamed = await signed(`PATCH /teams/${id}`, type, `-d '{"name":"apac"}'`)
      const listed = await signed('GET /teams?pageNum=1')
      const deleted = await signed(`DELETE /teams/${id}`)
      const gone = await signed(`GET /teams/${id}`)

      const all = [made, found, renamed, listed, deleted, gone]
      expect(all.map(({ status }) => status)).toEqual([created, 200, 200, 200, 204, 404])
      expect(JSON.parse(found.body)).toMatchObject({ id, name: 'ops/emea é' })
      expect(JSON.parse(listed.body)).toMatchObject({ totalCount: 2 })
    })

    it('is told 401 with a wrong private key, after one challenge more', async () => {
      const env = { PUBLIC_KEY: ownerKey.publicKey, PRIVATE_KEY: 'wrong' }

      expect((await shell(here(samples['API key']), env)).status).toBe(401)
    })
  })

  it('runs the sample with nothing changed but what stands in braces', async () => {
    const home = mkdtempSync(join(tmpdir(), 'tenantry-curl-'))
    onTestFinished(() => rmSync(home, { recursive: true }))
    const server = await startServer('--tls', join(home, 'certificate.pem'))
    onTestFinished(() => server.stop())
    // The certificate is for this machine, the sample asks for another.
    const to = `connect-to = "cloud.mongodb.com:443:${new URL(server.url).host}"`
    writeFileSync(join(home, '.curlrc'), `${to}\ninsecure\nsilent\n`)
    const env = { PUBLIC_KEY: ownerKey.publicKey, PRIVATE_KEY: ownerKey.privateKey }
    const filled = samples['API key']
      .replace('{orgId}', demo.orgId)
      .replace('{ <Payload> }', payload)
    const answer = await shell(filled, { ...env, CURL_HOME: home })

    expect(answer.status).toBe(200)
    expect(answer.body).toContain('"https://cloud.mongodb.com/api/atlas/v2/orgs/')
  })

  it('opens a region for a Rainbond team by the documented request', async () => {
    const server = await startServer()
    onTestFinished(() => server.stop())
    const [{ token }] = demoTokens
    const options = `-sSi -H 'Authorization: ${token}' -H 'Content-Type: application/json'`
    const address = `'${server.url}/openapi/v1/teams/${rainbond.teamId}/regions'`
    const answer = await shell(`curl ${options} -X POST -d '{ "region": "second" }' ${address}`)

    expect(answer.status).toBe(201)
    expect(Object.keys(JSON.parse(answer.body))).toEqual([
      ...['tenant_id', 'tenant_name', 'region', 'is_active', 'create_time', 'creater'],
      ...['limit_memory', 'update_time', 'expired_time', 'tenant_alias', 'enterprise_id'],
    ])
  })
})
