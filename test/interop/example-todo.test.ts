import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkContract } from '../../contracts/check/check-contract.ts'
import { sentenceOf } from '../../contracts/check/checks/all-checks.ts'
import { createHttpSend } from '../../contracts/check/node/http-send.ts'
import { compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument } from '../../contracts/openapi/document.ts'
import { describeClient, obtainPackage } from './support/obtain.ts'

const name = '@loopback/example-todo'

/** What the page about this server says, `docs/examples/example-todo.md`. */
const known = [
  'documented-status create 422',
  'documented-status create 500',
  'documented-status deleteById 400',
  'documented-status deleteById 404',
  'documented-status findById 400',
  'documented-status findById 404',
  'documented-status findById 500',
  'documented-status replaceById 400',
  'documented-status replaceById 404',
  'documented-status replaceById 422',
  'documented-status updateById 400',
  'documented-status updateById 404',
  'documented-status updateById 422',
  'head-like-get count 404',
  'head-like-get find 404',
  'head-like-get findById 404',
  'no-server-error create an invalid request',
  'no-server-error create an unusual request',
  'no-server-error findById an unusual request',
  'rejects-invalid updateById 204',
]

/**
 * A todo with an address asks a public geocoder, so that its answer depends on the network: 400
 * where the address is not found, 500 where nobody is reached. Neither is documented.
 */
const byGeocoder = ['documented-status create 400', 'no-server-error create a valid request']

describeClient(name, await obtainPackage(name, '6.0.0'), ({ folder }) => {
  const home = mkdtempSync(join(tmpdir(), 'example-todo-'))
  const stored = join(home, 'data', 'db.json')
  const todos = () => JSON.parse(readFileSync(stored, 'utf8')).models
  let server: ChildProcess
  let url: string

  beforeAll(async () => {
    const path = join(folder, 'node_modules', name)
    cpSync(join(path, 'data'), join(home, 'data'), { recursive: true })
    const env = { ...process.env, HOST: '127.0.0.1', PORT: '0' }
    server = spawn(process.execPath, [path], {
      cwd: home,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    url = await new Promise((resolve, reject) => {
      server.stdout?.on('data', (text) => {
        const [, found] = /running at (\S+)/.exec(String(text)) ?? []
        if (found !== undefined) resolve(found)
      })
      server.on('close', () => reject(new Error('The server ended.')))
    })
  })

  afterAll(async () => {
    const closed = server && once(server, 'close')
    server?.kill()
    await closed
    rmSync(home, { recursive: true, force: true })
  })

  describe.each([1, 2, 3])('checked from its own document, seed %i', (seed) => {
    it('shows what is wrong with it, and nothing else', async () => {
      const before = todos()
      const document = await fetch(`${url}/openapi.json`).then((answer) => answer.text())
      const contract = compileContract(parseDocument(document, 'todo.json'))
      const http = createHttpSend(url)
      const found = new Set<string>()
      const nobody = { identity: undefined, other: undefined }
      const target = { send: http.send, origin: url, basePath: '', ...nobody }
      for await (const event of checkContract(contract, target, { seed })) {
        if (event.kind !== 'finding') continue
        const { check, operation } = event.finding
        const { message, received } = sentenceOf(event.finding)
        const broke = /answered 5\d\d to (.*)\.$/.exec(message)?.[1]
        const shown = broke ?? /^\d+/.exec(received)?.[0] ?? message
        found.add(`${check} ${operation?.replace('TodoController.', '')} ${shown}`)
      }
      http.close()

      expect([...found].filter((one) => !byGeocoder.includes(one)).sort()).toEqual(known)
      expect([...found].filter((one) => byGeocoder.includes(one))).not.toEqual([])
      expect(todos()).toEqual(before)
    })
  })
})
