import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { cache, describeClient, type Obtained, obtainCommand, reasonOf } from './support/obtain.ts'
import { jsonLines, run } from './support/run.ts'
import { type RunningServer, startServer } from './support/server.ts'

interface Python {
  /** The interpreter that can import requests. */
  readonly command: string
}

/** Takes the machine's requests, else installs it into an environment of its own. */
async function obtainRequests(): Promise<Obtained<Python>> {
  const python = await obtainCommand('python3')
  if ('missing' in python) return python
  const environment = join(cache, 'python')
  const own = join(environment, 'bin', 'python')
  for (const command of ['python3', own]) {
    const version = await versionOfRequests(command)
    if (version !== undefined) return { command, version }
  }
  if (!existsSync(own)) await run('python3', ['-m', 'venv', environment])
  const { stderr } = await run(own, ['-m', 'pip', 'install', '--quiet', 'requests'])
  const version = await versionOfRequests(own)
  if (version !== undefined) return { command: own, version }
  return { missing: `pip could not install it: ${reasonOf(stderr)}` }
}

async function versionOfRequests(command: string): Promise<string | undefined> {
  const { code, stdout } = await run(command, [
    '-c',
    'import requests; print(requests.__version__)',
  ])
  return code === 0 ? stdout.trim() : undefined
}

const script = fileURLToPath(new URL('python/teams.py', import.meta.url))

describeClient('Python requests', await obtainRequests(), ({ command }) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer('--profile', 'observed')
  })
  afterAll(() => server.stop())

  it('works on teams with one challenge for the whole session', async () => {
    const { publicKey, privateKey } = demoAccess.ownerKey
    const args = [script, server.url, publicKey, privateKey, demo.orgId, demo.ownerId]
    const { stdout, stderr } = await run(command, args)
    const done = (step: string, status: number) => ({ step, challenges: [], status })

    expect(stderr).toBe('')
    expect(jsonLines(stdout)).toEqual([
      { step: 'create', challenges: [401], status: 201 },
      done('again', 409),
      done('list', 200),
      done('byName', 200),
      done('rename', 200),
      done('byEncodedName', 200),
      done('addUser', 200),
      done('users', 200),
      done('removeUser', 204),
      done('delete', 204),
      done('gone', 404),
      { step: 'wrongKey', challenges: [401], status: 401 },
    ])
  })
})
