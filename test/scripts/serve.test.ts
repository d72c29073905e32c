import { once } from 'node:events'
import https from 'node:https'
import { afterEach, describe, expect, it } from 'vitest'
import { serve } from '../../scripts/serve.ts'
import { type Terminal, type } from '../support/terminal.ts'

let terminal: Terminal | undefined
afterEach(async () => {
  terminal?.stop()
  await terminal?.exitCode
})

function run(argv: string, files?: Record<string, string>): Terminal {
  terminal = type(serve, argv.split(' '), files)
  return terminal
}

async function urlOf(argv: string, files?: Record<string, string>): Promise<string> {
  const shown = await run(argv, files).until(/127\.0\.0\.1:\d+/)
  return /http:\/\/127\.0\.0\.1:\d+/.exec(shown)?.[0] ?? ''
}

const sampleOf = (address: string) => new RegExp(`^  curl .*'${address}[^']*'$`, 'm')

describe('tenantry serve', () => {
  it('serves until it is stopped, then ends well', async () => {
    const url = await urlOf('--port 0')
    const health = await (await fetch(`${url}/__mock/health`)).json()
    terminal?.stop()

    expect(health).toMatchObject({ status: 'ok', profile: 'documented', seed: 'demo' })
    expect(await terminal?.exitCode).toBe(0)
    await expect(fetch(url)).rejects.toThrow()
  })

  it('prints how to call each provider', async () => {
    const url = await urlOf('--port 0')

    expect(terminal?.out).toContain(`serves atlas and rainbond on ${url} (profile documented,`)
    expect(terminal?.out).toContain(
      "--digest --user 'tenantry:7a1ca5e0-0000-4000-8000-00000000d1e5'",
    )
    expect(terminal?.out).toMatch(sampleOf(`${url}/api/atlas/v2/`))
    expect(terminal?.out).toMatch(sampleOf(`${url}/openapi/v1/`))
  })

  it('prints no credentials that its seed does not have, and says what to do', async () => {
    const url = await urlOf('--port 0 --seed empty')
    const none = (name: string) =>
      `${name}: the seed "empty" has no credentials of the demo world. Call with those of your own ` +
      'rows, or start with --any-credentials to need none.\n\n'

    expect(terminal?.out).toBe(
      `tenantry serves atlas and rainbond on ${url} (profile documented, seed empty)\n\n` +
        none('atlas') +
        none('rainbond') +
        `Watch and steer it: ${url}/__mock/. Ctrl-C stops it.\n`,
    )
  })

  it('prints those that the rows of its seed share with the demo world', async () => {
    const user = { userId: 1, nickName: 'v', email: 'v@example.com', password: '', isActive: true }
    const place = { enterpriseId: 'e', createTime: 0 }
    const mine = {
      extends: 'empty',
      rainbond: {
        enterprises: [{ id: 1, name: 'e', alias: 'e', ...place, isActive: true }],
        users: [{ ...user, ...place }],
        accessKeys: [{ accessKey: 'b'.repeat(40), userId: 1 }],
      },
    }
    await urlOf('--port 0 --seed ./mine.json', { './mine.json': JSON.stringify(mine) })

    expect(terminal?.out).toContain(
      `visitor  member of the enterprise, in no team: -H 'Authorization: b`,
    )
    expect(terminal?.out).not.toContain('aaaa')
    expect(terminal?.out).not.toContain('Try it')
  })

  it('keeps credentials to itself when asked to', async () => {
    const url = await urlOf('--port 0 --no-credentials')

    expect(terminal?.out).toBe(
      `tenantry serves atlas and rainbond on ${url} (profile documented, seed demo)\n\n` +
        `Watch and steer it: ${url}/__mock/. Ctrl-C stops it.\n`,
    )
  })

  it('lets its clock follow the wall clock', async () => {
    const url = await urlOf('--port 0 --now real')
    await fetch(`${url}/openapi/v1/teams`)
    const { entries } = await (await fetch(`${url}/__mock/journal`)).json()

    expect(Date.parse(entries[0].at)).toBeGreaterThan(Date.now() - 60_000)
  })

  it('takes any credentials when asked to', async () => {
    const url = await urlOf('--port 0 --any-credentials')

    expect((await fetch(`${url}/openapi/v1/teams`)).status).toBe(200)
  })

  it('answers like the profile it is given', async () => {
    const url = await urlOf('--port 0 --profile observed')

    expect(await (await fetch(`${url}/__mock/health`)).json()).toMatchObject({
      profile: 'observed',
    })
  })

  it('narrows the pages that may read its answers', async () => {
    const url = await urlOf('--port 0 --cors http://a.example https://b.example --quiet')
    const allowed = async (origin: string) =>
      (await fetch(`${url}/openapi/v1/teams`, { headers: { origin } })).headers.get(
        'access-control-allow-origin',
      )

    expect(await allowed('https://b.example')).toBe('https://b.example')
    expect(await allowed('https://c.example')).toBeNull()
  })

  it('lets no page read its answers when told so', async () => {
    const url = await urlOf('--port 0 --cors none')
    const headers = { origin: 'http://localhost:5173' }
    const answer = await fetch(`${url}/openapi/v1/teams`, { headers })

    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('prints the address alone when it is to be quiet', async () => {
    await urlOf('--port 0 --quiet')

    expect(terminal?.out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/)
  })

  it('takes a file of rows as its seed', async () => {
    const url = await urlOf('--port 0 --seed ./mine.yaml', { './mine.yaml': 'extends: empty' })

    expect(await (await fetch(`${url}/__mock/health`)).json()).toMatchObject({ seed: 'custom' })
  })

  it('speaks HTTPS with a certificate that clients can trust', async () => {
    const files: Record<string, string> = {}
    const shown = await run('--port 0 --quiet --tls ca.pem', files).until(/\n/)
    const { port } = new URL(shown)
    const ca = files['ca.pem']
    const path = '/__mock/health'
    const [response] = await once(https.get({ ca, port, path, host: 'localhost' }), 'response')

    expect(shown).toMatch(/^https:\/\/127\.0\.0\.1:\d+\n$/)
    expect(response.statusCode).toBe(200)
    response.resume()
  })

  it('serves worlds, and can demand that each request names one', async () => {
    const url = await urlOf('--port 0 --require-world --any-credentials --worlds 1 --world-idle 1h')
    const put = (name: string) => fetch(`${url}/__mock/worlds/${name}`, { method: 'PUT' })
    const status = async (prefix: string) =>
      (await fetch(`${url}${prefix}/openapi/v1/teams`)).status
    expect([(await put('a')).status, (await put('b')).status]).toEqual([201, 503])

    expect([await status('/@a'), await status('')]).toEqual([200, 400])
  })

  it('takes its token from the command, else from its environment', async () => {
    const environment = { TENANTRY_CONTROL_TOKEN: 'from-the-environment' }
    const statusOf = async (argv: readonly string[], token: string) => {
      terminal = type(serve, ['--port', '0', '--quiet', ...argv], {}, { environment })
      const url = (await terminal.until(/\n/)).trim()
      const headers = { authorization: `Bearer ${token}` }
      const { status } = await fetch(`${url}/__mock/health`, { headers })
      terminal.stop()
      await terminal.exitCode
      return status
    }

    expect(await statusOf([], 'from-the-environment')).toBe(200)
    expect(await statusOf([], 'another-token')).toBe(401)
    expect(await statusOf(['--control-token', 'from-the-command'], 'from-the-command')).toBe(200)
    expect(await statusOf(['--control-token', 'from-the-command'], 'from-the-environment')).toBe(
      401,
    )
  })

  it('steers nobody beyond this machine without a token', async () => {
    const shown = await run('--port 0 --host 0.0.0.0 --quiet').until(/\n/)
    const { port } = new URL(shown)
    const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status

    expect([await status('/__mock/health'), await status('/__mock/ready')]).toEqual([403, 200])
  })

  it('prints its options and ends well when asked for help', async () => {
    expect(await run('--help').exitCode).toBe(0)
    expect(terminal?.out).toContain('--profile <name>')
  })
})

describe('tenantry serve says in one line what is wrong and ends with 2', () => {
  it.each([
    ['--seed nowhere', 'There is no seed "nowhere". There are: '],
    [
      '--seed ./no.yaml',
      `Cannot read the seed file "./no.yaml": ENOENT: no such file or directory, open './no.yaml'.`,
    ],
    [
      '--seed ./list.yaml',
      'Cannot read the seed file "./list.yaml": it holds no rows by provider.',
    ],
    ['--seed ./torn.yaml', 'Cannot read the seed file "./torn.yaml": '],
    ['--seed ./other.yaml', 'The seed has an entry "postgres". It can have: '],
    ['--profile both', `option '--profile <name>' argument 'both' is invalid.`],
    ['--port 70000', `option '--port <number>' argument '70000' is invalid.`],
    ['--port 0x10', `option '--port <number>' argument '0x10' is invalid.`],
    ['--cors *', '"*" is no origin of a page.'],
    ['--cors none http://a.example', '--cors is "none" and more.'],
    ['--now yesterday', '"yesterday" is no date.'],
    ['--host 192.0.2.1 --port 0', 'Cannot listen on 192.0.2.1:0: '],
    ['--control-token short', 'The control token is too short'],
    ['--worlds 0', `option '--worlds <number>' argument '0' is invalid.`],
    ['--world-idle 90', 'Give a number above 0 with its unit'],
    ['--journal-bytes many', 'Give a whole number from 1.'],
    ['--prot 1', `unknown option '--prot'`],
    ['here', 'too many arguments'],
  ])('%s', async (argv, complaint) => {
    const files = {
      './list.yaml': '- 1',
      './torn.yaml': '{',
      './other.yaml': '{extends: empty, postgres: {}}',
    }

    expect(await run(argv, files).exitCode).toBe(2)
    expect(terminal?.complaints).toContain(complaint)
    expect(terminal?.complaints).toMatch(/^.+\n$/)
  })

  it('a port that is in use', async () => {
    const { port } = new URL(await urlOf('--port 0'))
    const second = type(serve, ['--port', port])

    expect(await second.exitCode).toBe(2)
    expect(second.complaints).toBe(
      `Cannot listen on 127.0.0.1:${port}: the port is in use. Give another --port.\n`,
    )
  })
})
