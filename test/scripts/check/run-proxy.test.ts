import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../../contracts/check/report/report.ts'
import { runProxy } from '../../../scripts/check/run-proxy.ts'
import type { Run } from '../../../scripts/io.ts'
import {
  boundedLibrary,
  libraryContract,
  limitOfTitles,
  longTitle,
} from '../../support/exchanges.ts'
import { type Terminal, type } from '../../support/terminal.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function serverWith(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close().closeAllConnections())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A proxy in front of a server; `report` stops it. */
async function proxyFor(url: string, contract = libraryContract()) {
  const reports: Report[] = []
  const run: Run = async (_argv, io) => {
    const setting = { contract, name: 'library', url, seed: 0 }
    const collector = await runProxy({ setting, port: 0 }, io)
    reports.push(collector.report())
    return 0
  }
  const terminal: Terminal = type(run, [])
  closing.push(() => terminal.stop())
  const text = await terminal.until(/Send requests to \S+/)
  return {
    terminal,
    url: /http:\/\/\S+/.exec(text)?.[0] ?? '',
    async report() {
      terminal.stop()
      await terminal.exitCode
      return reports[0]
    },
  }
}

describe('the proxy', () => {
  it('passes requests and answers on as they are', async () => {
    const seen: unknown[] = []
    const upstream = await serverWith((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        seen.push([request.method, request.url, request.headers['x-trace'], body])
        response.writeHead(201, 'Made', { 'content-type': 'application/json', 'x-two': ['a', 'b'] })
        response.end('{"id":"1","title":"Emma"}')
      })
    })
    const { url } = await proxyFor(upstream)
    const answer = await fetch(`${url}/books?x=%20`, {
      method: 'POST',
      headers: { 'x-trace': '7', 'content-type': 'application/json' },
      body: '{"title":"Emma"}',
    })

    expect(seen).toEqual([['POST', '/books?x=%20', '7', '{"title":"Emma"}']])
    expect([answer.status, answer.statusText, answer.headers.get('x-two')]).toEqual([
      201,
      'Made',
      'a, b',
    ])
    expect(await answer.json()).toEqual({ id: '1', title: 'Emma' })
  })

  it('tells what is wrong while it passes, and reports it at the end', async () => {
    const upstream = await serverWith((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      response.end(gzipSync('{"id":"1"}'))
    })
    const proxy = await proxyFor(upstream)
    const answer = await fetch(`${proxy.url}/books/1`, {
      headers: { authorization: 'Bearer hunter22-token' },
    })
    const line = await proxy.terminal.until(/✗.*\n/)
    const report = await proxy.report()

    expect(await answer.json()).toEqual({ id: '1' })
    expect(line).toContain(
      "✗ GET /books/1 → 200  body-matches-schema: GET /books/{id} answered 200: must have required property 'title'",
    )
    expect(report?.findings.map(({ check, times }) => [check, times])).toEqual([
      ['body-matches-schema', 1],
    ])
    expect(JSON.stringify(report)).not.toContain('hunter22')
  })

  it('tells at the end what of the contract nothing was held to, as a run does', async () => {
    const upstream = await serverWith((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ id: '1', title: longTitle }))
    })
    const proxy = await proxyFor(upstream, boundedLibrary())
    await fetch(`${proxy.url}/books/1`)

    expect((await proxy.report())?.notes).toEqual([expect.stringMatching(limitOfTitles)])
  })

  it('says 502 where nobody answers, and holds nothing against the contract', async () => {
    const proxy = await proxyFor('http://127.0.0.1:1')
    const answer = await fetch(`${proxy.url}/books/1`)

    expect(answer.status).toBe(502)
    expect(await answer.text()).toMatch(/^The proxy got no answer: /)
    expect((await proxy.report())?.exchanges).toBe(0)
  })
})
