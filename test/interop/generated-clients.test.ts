import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { knownContracts } from '../../contracts/known-contracts.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { demoTokens } from '../../mocks/providers/rainbond/protocol/authorize.ts'
import { bearerToken } from './support/bearer-token.ts'
import { cache } from './support/cache.ts'
import { compileProgram, installCommand, type Program } from './support/go.ts'
import { describeClient, type Obtained, obtainPackage } from './support/obtain.ts'
import { obtainPython } from './support/python.ts'
import { jsonLines, run } from './support/run.ts'
import { type RunningServer, startServer } from './support/server.ts'

const providers = Object.keys(knownContracts)
const documentOf = (provider: string) => resolve(`contracts/${provider}/openapi.yaml`)
const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A compiler of TypeScript or Go on a busy machine. */
const compiling = 600_000

/** A folder for generated sources, empty. */
function emptyFolder(generator: string): string {
  const folder = join(cache, 'generated', generator)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Runs a generator or a compiler; fails with what it said. */
async function succeed(command: string, args: readonly string[], cwd?: string): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, cwd === undefined ? {} : { cwd })
  expect(code, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`).toBe(0)
  return `${stdout}\n${stderr}`
}

/** A team is listed, created, met again and deleted; a team's use of a region is refused until it is open. */
const steps: Readonly<Record<string, (name: string) => readonly object[]>> = {
  atlas: (name) => [
    { step: 'list', status: 200, read: 1 },
    { step: 'create', status: 200, read: name },
    { step: 'again', status: 409, read: 'TEAM_NAME_NOT_AVAILABLE' },
    { step: 'delete', status: 204, read: null },
  ],
  rainbond: (name) => [
    { step: 'list', status: 200, read: 4 },
    { step: 'create', status: 200, read: name },
    { step: 'notOpened', status: 409, read: 2001 },
    { step: 'delete', status: 204, read: null },
  ],
}

/** Runs a program for each provider against a server of its own. */
function itWorks(name: string, program: (provider: string) => readonly string[]): void {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  it.each(providers)('lists, creates, meets the 409 and deletes a team of %s', async (provider) => {
    const token = provider === 'atlas' ? await bearerToken(server.url) : demoTokens[0].token
    const [command = '', ...args] = program(provider)
    const told = await run(command, [...args, provider, server.url, token, demo.orgId])

    expect(told.stderr).toBe('')
    expect(jsonLines(told.stdout)).toEqual(steps[provider]?.(name))
  })
}

// It does not start beside TypeScript 7, which is what npm takes for its peer by default.
const heyApi = await obtainPackage('@hey-api/openapi-ts', '0.95.0', ['typescript@5.9.3'])

describeClient('@hey-api/openapi-ts', heyApi, ({ folder }) => {
  const generated = emptyFolder('hey-api')

  it.each(providers)(
    'makes a client of %s that compiles with library files checked',
    async (provider) => {
      const bin = join(folder, 'node_modules/@hey-api/openapi-ts/bin/run.js')
      const sources = join(generated, provider, 'src')
      const plugin = ['-c', '@hey-api/client-fetch', '--no-log-file']
      await succeed('node', [bin, '-i', documentOf(provider), '-o', sources, ...plugin], folder)
      await succeed(join(folder, 'node_modules/.bin/tsc'), [
        ...['--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--module', 'es2022'],
        ...['--moduleResolution', 'bundler', '--lib', 'es2022,dom,dom.iterable'],
        ...['--outDir', join(generated, provider, 'js'), join(sources, 'index.ts')],
      ])
    },
    compiling,
  )

  itWorks('hey-api', (provider) => [
    ...['node', '--import', 'tsx', source('generated/hey-api.mjs')],
    pathToFileURL(join(generated, provider, 'js/index.js')).href,
  ])
})

const python = await obtainPython('generator', 'openapi-python-client==0.29.1')

describeClient('openapi-python-client', python, ({ command, bin }) => {
  const generated = emptyFolder('openapi-python-client')

  it.each(providers)('makes a client of %s without leaving anything out', async (provider) => {
    const told = await succeed(join(bin, 'openapi-python-client'), [
      ...['generate', '--path', documentOf(provider), '--meta', 'none'],
      ...['--output-path', join(generated, provider)],
    ])

    expect(told).not.toMatch(/WARNING parsing|unable to parse/i)
    const modules = readdirSync(join(generated, provider, 'api'), { recursive: true })
    const operations = modules.filter((path) => /^\w+\/(?!__)\w+\.py$/.test(`${path}`))
    const { contract } = knownContracts[provider as keyof typeof knownContracts] // one of its keys
    expect(operations).toHaveLength(contract('documented').operations.size)
  })

  itWorks('python', () => [command, source('generated/openapi_python.py'), generated])
})

const generator = 'github.com/oapi-codegen/oapi-codegen/v2'

const oapiCodegen = await installCommand(generator, 'v2.8.2', '/cmd/oapi-codegen')

describeClient('oapi-codegen', oapiCodegen, ({ path: command, version }) => {
  let program: Obtained<Program>

  it(
    'makes clients that compile',
    async () => {
      program = await compileProgram('generated', version, {
        modules: { 'github.com/oapi-codegen/runtime': 'v1.9.0' },
        write: async (folder) => {
          copyFileSync(source('go/generated/main.go'), join(folder, 'main.go'))
          for (const provider of providers) {
            mkdirSync(join(folder, provider))
            const file = join(folder, provider, 'client.go')
            const options = ['-generate', 'types,client', '-package', provider, '-o', file]
            await succeed(command, [...options, documentOf(provider)])
          }
        },
      })

      expect(program).toMatchObject({ version })
    },
    compiling,
  )

  itWorks('oapi-codegen', () => ['path' in program ? program.path : 'not compiled'])
})
