import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { compileProgram } from './support/go.ts'
import { obtainLibraries } from './support/java.ts'
import { describeClient, type Obtained, obtainCommand, obtainPackage } from './support/obtain.ts'
import { obtainPython } from './support/python.ts'
import { jsonLines, run } from './support/run.ts'
import { type RunningServer, startServer } from './support/server.ts'

/**
 * How a client signs: `digest` asks for a challenge before each request, `kept digest` uses one
 * challenge as long as it holds, `bearer` fetches a token once.
 */
type Signing = 'digest' | 'kept digest' | 'bearer'

interface Client {
  readonly name: string
  readonly signing: Signing
  /** The command that works on teams; the address, the organization and the credentials follow. */
  readonly command: readonly string[]
}

const source = (path: string) => fileURLToPath(new URL(`clients/${path}`, import.meta.url))

/** A package of a language, found or not, as a client. */
function offer<Found>(
  obtained: Obtained<Found>,
  name: string,
  signing: Signing,
  command: (found: Found) => readonly string[],
): Obtained<Client> & { readonly called: string } {
  if ('missing' in obtained) return { ...obtained, called: name }
  return { ...obtained, called: name, name, signing, command: command(obtained) }
}

/** One of several things that were obtained together. */
const at = <Found>(version: string, obtained: Obtained<Found>): Obtained<Found> =>
  'missing' in obtained ? obtained : { ...obtained, version }

const python = async (name: string, version: string, signing: Signing, ...beside: string[]) =>
  offer(
    await obtainPython(name, `${name}==${version}`, ...beside),
    name,
    signing,
    ({ command }) => [...[command, source('python/teams.py'), name]],
  )

const javascript = async (name: string, version: string, signing: Signing) =>
  offer(await obtainPackage(name, version), name, signing, ({ folder }) => [
    ...['node', source('teams.mjs'), name, folder],
  ])

const shell = async (name: string) =>
  offer(await obtainCommand(name), name, 'digest', () => ['sh', source('teams.sh'), name])

const goModules = {
  'github.com/icholy/digest': 'v1.2.0',
  'github.com/mongodb-forks/digest': 'v1.1.0',
  'golang.org/x/oauth2': 'v0.38.0',
}
const goProgram = await compileProgram('clients', 'of its module', {
  modules: goModules,
  write: async (folder) => copyFileSync(source('go/main.go'), join(folder, 'main.go')),
})
const go = (path: keyof typeof goModules, name: string, signing: Signing) =>
  offer(at(goModules[path], goProgram), name, signing, (found) => [found.path, name])

const libraries = await obtainLibraries(source('java/pom.xml'))
const java = (name: string, version: string) =>
  offer(at(version, libraries), name, 'kept digest', ({ classpath }) => [
    ...['java', '-cp', classpath, source('java/Teams.java'), name],
  ])

const perl = await obtainCommand('perl', ['-MLWP', '-e', 'print $LWP::VERSION'])
const lwp = 'missing' in perl ? { missing: 'Perl has no module LWP' } : perl

const clients = [
  await python('requests', '2.32.5', 'kept digest'),
  await python('httpx', '0.28.1', 'kept digest'),
  await python('aiohttp', '3.14.5', 'kept digest'),
  await python('requests-oauthlib', '2.0.0', 'bearer'),
  await python('Authlib', '1.9.10', 'bearer', 'requests==2.32.5'),
  await javascript('digest-fetch', '3.1.1', 'kept digest'),
  await javascript('urllib', '4.9.2', 'digest'),
  await javascript('@mhoc/axios-digest-auth', '0.8.0', 'digest'),
  await javascript('openid-client', '6.9.0', 'bearer'),
  await javascript('oauth4webapi', '3.8.8', 'bearer'),
  await javascript('simple-oauth2', '5.1.0', 'bearer'),
  go('github.com/icholy/digest', 'icholy/digest', 'kept digest'),
  go('github.com/mongodb-forks/digest', 'mongodb-forks/digest', 'digest'),
  go('golang.org/x/oauth2', 'x/oauth2', 'bearer'),
  java('Apache HttpClient', '5.5'),
  java('okhttp-digest', '3.1.1'),
  await shell('curl'),
  await shell('wget'),
  offer(lwp, 'LWP', 'kept digest', () => ['perl', source('teams.pl')]),
]

/** The statuses that the server answered after the reset in the middle. */
const answered: Readonly<Record<Signing, readonly number[]>> = {
  digest: [401, 201, 401, 204],
  'kept digest': [201, 204],
  bearer: [201, 204],
}

interface Journal {
  readonly entries: readonly { readonly status: number }[]
}

/** One server for all: each client resets it. */
let server: RunningServer
beforeAll(async () => {
  server = await startServer('--profile', 'observed')
})
afterAll(() => server.stop())

const credentials = {
  digest: [demoAccess.ownerKey.publicKey, demoAccess.ownerKey.privateKey],
  bearer: [demoAccess.clientId, demoAccess.secret],
}

for (const client of clients) {
  describeClient(client.called, client, ({ command: [command = '', ...args], signing }) => {
    it('creates, meets the 409, goes on after a reset with what it holds, and deletes', async () => {
      const pair = credentials[signing === 'bearer' ? 'bearer' : 'digest']
      const told = await run(command, [...args, server.url, demo.orgId, ...pair])
      const journal: Journal = await (await fetch(`${server.url}/__mock/journal`)).json()

      expect(told.stderr).toBe('')
      expect(jsonLines(told.stdout)).toEqual([
        { step: 'create', status: 201 },
        { step: 'again', status: 409 },
        { step: 'afterReset', status: 201 },
        { step: 'delete', status: 204 },
      ])
      expect(journal.entries.map(({ status }) => status)).toEqual(answered[signing])
    })
  })
}
