import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoTokens } from '../../mocks/providers/rainbond/protocol/authorize.ts'
import { cache } from './support/cache.ts'
import { describeClient, obtainCommand, reasonOf } from './support/obtain.ts'
import { run } from './support/run.ts'
import { type RunningServer, startServer } from './support/server.ts'

const sdk = 'github.com/goodrain/rainbond-sdk-go'

/** Why the SDK itself does not run here; what it sends is sent by curl instead. */
async function reasonForCurl(): Promise<string> {
  const go = await obtainCommand('go', ['version'])
  if ('missing' in go) return go.missing
  const folder = join(cache, 'go', 'rainbond')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'go.mod'), 'module tenantry.test/interop\n\ngo 1.22\n')
  const { code, stdout, stderr } = await run('go', ['mod', 'download', '-json', `${sdk}@latest`], {
    cwd: folder,
  })
  if (code === 0) return 'it can be had here, but this suite has only seen what it sends'
  const told: string = stdout.startsWith('{') ? JSON.parse(stdout).Error : stderr
  return reasonOf(told.trim().split('\n').at(-1) ?? '')
}

describeClient(sdk, { missing: await reasonForCurl() }, () => undefined)

describeClient('curl, sending what rainbond-sdk-go sends', await obtainCommand('curl'), () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer('--profile', 'observed')
  })
  afterAll(() => server.stop())

  /** The token stands bare in the header; types and agent are those of the generated client. */
  const headers = [
    'Accept: application/json',
    'Content-Type: application/json',
    'User-Agent: OpenAPI-Generator/5.3.0/go',
  ]

  async function send(line: string, body?: object, token: string = demoTokens[0].token) {
    const [method = '', path = ''] = line.split(' ')
    const { stdout, stderr } = await run('curl', [
      ...['-sS', '--compressed', '-X', method, '-w', '\n%{http_code} %{content_type}'],
      ...[`Authorization: ${token}`, ...headers].flatMap((header) => ['-H', header]),
      ...(body === undefined ? [] : ['-d', JSON.stringify(body)]),
      `${server.url}/openapi/v1${path}`,
    ])
    const [text = '', last = ''] = stdout.split(/\n(?=[^\n]*$)/)
    if (stderr !== '') throw new Error(stderr)
    const [status, type = ''] = last.split(' ')
    return { status: Number(status), type, body: text === '' ? undefined : JSON.parse(text) }
  }

  it('lists, creates, opens, gets, updates and deletes', async () => {
    const before = await send('GET /teams?page=1&page_size=5')
    const made = await send('POST /teams', { tenant_name: 'sdk' })
    const team = `/teams/${made.body.tenant_id}`
    const opened = await send(`POST ${team}/regions`, { region: 'rainbond' })
    const again = await send(`POST ${team}/regions`, { region: 'rainbond' })
    const unknown = await send(`POST ${team}/regions`, { region: 'nowhere' })
    const regions = await send(`GET ${team}/regions`)
    const got = await send(`GET ${team}`)
    const updated = await send(`PUT ${team}`, { tenant_alias: 'renamed' })
    const renamed = await send(`GET ${team}`)
    const deleted = await send(`DELETE ${team}`)
    const gone = await send(`GET ${team}`)

    const statuses = [before, made, opened, again, unknown, regions, got, updated].map(
      ({ status }) => status,
    )
    expect(statuses).toEqual([200, 201, 201, 201, 404, 200, 200, 200])
    expect([renamed, deleted, gone].map(({ status }) => status)).toEqual([200, 200, 404])
    expect(opened.body).toEqual(made.body)
    expect(unknown.body).toMatchObject({ code: 3000 })
    expect(regions.body).toMatchObject({ total: 1, regions: [{ region_name: 'rainbond' }] })
    expect(renamed.body).toMatchObject({ tenant_alias: 'renamed' })
  })

  it('answers what its types decode', async () => {
    const made = await send('POST /teams', { tenant_name: 'types' })
    const got = await send(`GET /teams/${made.body.tenant_id}`)
    const listed = await send('GET /teams?query=types')

    expect(made.type).toBe('application/json')
    expect(made.body).toMatchObject({ creater: expect.any(Number), is_active: true, region: '' })
    expect(got.body).toMatchObject({ creater: expect.any(String), is_active: true })
    expect(listed.body).toMatchObject({
      total: 1,
      tenants: [{ creater: expect.any(String), role_infos: [{ role_name: expect.any(String) }] }],
    })
  })

  it.each([
    ['an unknown token', 'x'.repeat(40)],
    ['a token behind a prefix', `Bearer ${demoTokens[0].token}`],
  ])('is refused with %s', async (_, token) => {
    const refused = await send('GET /teams', undefined, token)

    expect([refused.status, refused.type]).toEqual([401, 'application/json'])
    expect(refused.body).toMatchObject({ code: 401, error_type: 'AuthenticationFailed' })
  })
})
