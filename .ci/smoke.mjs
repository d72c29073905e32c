// Uses the packed package from an empty folder: every entry, every door, one request to each provider.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setupServer } from 'msw/node'
import { createMock } from 'tenantry'
import * as check from 'tenantry/check'
import { createServer } from 'tenantry/server'

assert.ok(Object.keys(check).length > 0, 'tenantry/check exports something')

const mock = createMock()
const requests = [
  ['/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams', mock.authorization('atlas', 'tenantry')],
  ['/openapi/v1/teams', 'a'.repeat(40)],
]
const headers = { accept: 'application/vnd.atlas.2023-01-01+json, application/json' }

async function askBoth(name, ask) {
  for (const [path, authorization] of requests) {
    const response = await ask(path, { headers: { ...headers, authorization } })
    assert.equal(response.status, 200, `${name}: GET ${path}`)
    console.log(`${name}: GET ${path} answered 200`)
  }
}

await askBoth('fetch', (path, init) => mock.fetch(`http://localhost${path}`, init))

const network = setupServer(...mock.handlers())
network.listen({ onUnhandledRequest: 'error' })
await askBoth('msw', (path, init) => fetch(`https://cloud.example.com${path}`, init))
network.close()

const server = createServer(mock)
const url = await server.listen()
await askBoth('server', (path, init) => fetch(url + path, init))
await server.close()

const options = ['serve', '--port', '0', '--quiet', '--any-credentials']
const child = spawn('node_modules/.bin/tenantry', options, { stdio: ['ignore', 'pipe', 'inherit'] })
const [printed] = await once(child.stdout, 'data')
await askBoth('command', (path, init) => fetch(String(printed).trim() + path, init))
child.kill('SIGTERM')
const [code] = await once(child, 'exit')
assert.equal(code, 0, 'the command ends well')
