import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { check } from '../../../scripts/check.ts'
import {
  type RecordingServer,
  reply,
  startRecordingServer,
  startThingsServer,
  thingsDocument,
} from '../../support/recording-server.ts'
import { type } from '../../support/terminal.ts'

/** Files that may know of sockets: doors of the mock, benchmarks, and the one that sends. */
const socketFiles =
  /^(mocks\/server(\.ts|\/.+)|mocks\/door\/.+|scripts\/bench\/.+|contracts\/check\/node\/http-send(\.ts|\/.+)|scripts\/check\/proxy-server(\.ts|\/.+))$/
const sockets =
  /from '(node:)?(https?|http2|net|tls|dgram)'|import\('(node:)?(https?|net|tls)'|undici/
const callsFetch =
  /(?<![.\w`]|async )(globalThis\.)?fetch\(|new (WebSocket|XMLHttpRequest|EventSource)\(/
/**
 * Where `fetch` is text or the mock's own: the tests that reports hand out, the page of a mock, and the
 * Playwright tests that steer a server of a mock.
 */
const writesFetch =
  /^(contracts\/check\/reproduce\/.+|mocks\/control\/page\/(ask|journal-feed)\.ts|mocks\/playwright\/create-world-test\.ts|mocks\/(create-mock|mock|people)\.ts)$/

const sources = ['contracts', 'mocks', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith('.ts') && !path.includes('/generated/')),
)
const tokenPath = ['--token-path', '/api/oauth/token']

const textOf = (path: string) =>
  readFileSync(path, 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')

describe('the sources', () => {
  it('reach a socket in no other place', () => {
    const others = sources.filter((path) => !socketFiles.test(path))
    expect(others.filter((path) => sockets.test(textOf(path)))).toEqual([])
    const silent = others.filter((path) => !writesFetch.test(path))
    expect(silent.filter((path) => callsFetch.test(textOf(path)))).toEqual([])
  })

  it('open the way to a server once, and give it to the gate', () => {
    const calls = sources.filter((path) => /(?<!function )createHttpSend\(/.test(textOf(path)))
    expect(calls).toEqual(['contracts/check/node/open-gate.ts'])
  })

  it('send past the gate nowhere', () => {
    const sends = sources.filter(
      (path) => path.startsWith('contracts/check') && /target\.send\b|\.sign\(/.test(textOf(path)),
    )
    // the gate takes the transport from the session or the run, and witnesses sign what passes it
    expect(sends).toEqual([
      'contracts/check/node/open-gate.ts',
      'contracts/check/session/gate.ts',
      'contracts/check/witnesses/prove.ts',
      'contracts/check/witnesses/sign-step.ts',
    ])
  })
})

describe('a server at another address', () => {
  let other: RecordingServer
  const closing: (() => Promise<void>)[] = []
  beforeEach(async () => {
    other = await startRecordingServer((_, response) => reply(response, 200, {}))
    closing.push(other.close)
  })
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  it('sees nothing, whatever answers and the document name', async () => {
    const far = new URL(other.url).host
    const links = {
      location: `${other.url}/things/1`,
      'content-location': `//${far}/things`,
      link: `<${other.url}/things?page=2>; rel="next"`,
      refresh: `0; url=${other.url}`,
      'alt-svc': `http/1.1="${far}"`,
    }
    const server = await startThingsServer(({ target }, response) => {
      if (target !== '/') return false
      reply(response, 307, {}, links)
      return true
    }, links)
    closing.push(server.close)
    const document = thingsDocument(`servers: [{ url: '${other.url}' }]`)
    const terminal = type(check, ['./t.yaml', '--url', server.url, '--token', 'geheim'], {
      './t.yaml': document,
    })
    await terminal.exitCode

    expect(server.seen.length).toBeGreaterThan(20)
    expect(other.lines()).toEqual([])
    const hosts = new Set(server.seen.map(({ headers }) => headers.host))
    expect([...hosts]).toEqual([new URL(server.url).host])
  })

  it.each([301, 302, 303, 307, 308])('sees nothing of a redirect with %i', async (status) => {
    const server = await startRecordingServer((_, response) =>
      reply(response, status, undefined, { location: `${other.url}/things` }),
    )
    closing.push(server.close)
    const flags = ['--url', server.url, '--client', 'id:geheim', ...tokenPath]
    await type(check, ['./t.yaml', ...flags], { './t.yaml': thingsDocument() }).exitCode

    expect(server.seen.length).toBeGreaterThan(0)
    expect(other.lines()).toEqual([])
  })

  it('sees no request that names it by Host', async () => {
    const argv = ['./t.yaml', '--url', other.url, '--header', 'Host: api.example.com']
    const terminal = type(check, argv, { './t.yaml': thingsDocument() })

    expect(await terminal.exitCode).toBe(2)
    expect(terminal.complaints).toContain('The header Host may name another server')
    expect(other.lines()).toEqual([])
  })

  it('is no localhost because it is called so', async () => {
    const port = new URL(other.url).port
    const argv = ['./t.yaml', '--url', `http://localhost:${port}`]
    const elsewhere = { addressesOf: async () => ['127.0.0.1', '192.0.2.7'] }
    const terminal = type(check, argv, { './t.yaml': thingsDocument() }, elsewhere)

    expect(await terminal.exitCode).toBe(4)
    expect(terminal.complaints).toContain('"localhost" is not this machine')
    expect(other.lines()).toEqual([])
  })
})

describe('what signing needs', () => {
  it('counts as the rest does', async () => {
    const server = await startThingsServer(({ target }, response) => {
      if (target !== '/api/oauth/token') return false
      reply(response, 200, { access_token: 'abc' })
      return true
    })
    const flags = ['--url', server.url, '--client', 'id:geheim', ...tokenPath, '--budget', '3']
    const terminal = type(check, ['./t.yaml', ...flags], { './t.yaml': thingsDocument() })

    expect(await terminal.exitCode).toBe(3)
    expect(server.lines().slice(0, 3)).toEqual([
      'GET /',
      'POST /api/oauth/token',
      expect.any(String),
    ])
    // cleaning up and the digest afterwards may look at what is there, and do not write
    expect(
      server
        .lines()
        .slice(3)
        .filter((line) => !/^(DELETE|GET)/.test(line)),
    ).toEqual([])
    await server.close()
  })
})
