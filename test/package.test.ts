import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { publint } from 'publint'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** The package as `npm run build` makes it. Building takes some seconds. */
const patience = 300_000
const consumer = '.tenantry/consumer'

const node = (...args: readonly string[]): string =>
  execFileSync(process.execPath, args, { encoding: 'utf8' })

beforeAll(() => void node('--import', 'tsx', 'scripts/build.ts'), patience)
afterAll(() => rmSync(consumer, { recursive: true, force: true }))

/** What a front-end team writes in its first hour, each entry by its name. */
const firstHour = `
import { createMock, type ErrorCode, type Mock, type MockOptions, type OperationId, type paths } from 'tenantry/atlas'
import { createMock as createRainbond } from 'tenantry/rainbond'
import { createMock as createBoth } from 'tenantry'
import { createServer } from 'tenantry/server'
const options: MockOptions = { seed: 'full' }
const mock: Mock = createMock(options)
const code: ErrorCode = 'TEAM_NAME_NOT_AVAILABLE'
const operation: OperationId = 'createOrgTeam'
mock.scenario.force(operation, { error: code })
createRainbond().db.rainbond.teams.getAll()
createBoth().handlers()
createServer(mock)
export type Create = paths['/api/atlas/v2/orgs/{orgId}/teams']['post']
`

it('is published as its package.json says', async () => {
  const { messages } = await publint({ pkgDir: '.', pack: false })

  expect(messages).toEqual([])
})

it('has types that compile without skipLibCheck', { timeout: patience }, () => {
  const compilerOptions = {
    ...{ strict: true, skipLibCheck: false, noEmit: true, types: [] },
    ...{ module: 'nodenext', target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'] },
    ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  }
  mkdirSync(consumer, { recursive: true })
  writeFileSync(`${consumer}/first-hour.ts`, firstHour)
  writeFileSync(
    `${consumer}/tsconfig.json`,
    JSON.stringify({ compilerOptions, files: ['first-hour.ts'] }),
  )

  expect(node('node_modules/typescript-7/bin/tsc', '-p', consumer)).toBe('')
})

/** The files of ours and the packages that a built file loads before it does anything. */
async function loadedBy(entry: string) {
  const { metafile } = await build({
    ...{ entryPoints: [entry], bundle: true, format: 'esm', packages: 'external' },
    ...{ outdir: 'out', write: false, metafile: true, external: ['node:*'], logLevel: 'error' },
  })
  const files = new Set([entry])
  const packages = new Set<string>()
  for (const file of files) {
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? []) {
      if (kind === 'import-statement') (external ? packages : files).add(path)
    }
  }
  return { files: files.size, packages: [...packages] }
}

it.each([
  'mocks/index.js',
  'mocks/atlas.js',
  'mocks/rainbond.js',
  'mocks/server.js',
  'scripts/serve.js',
])('loads %s from a few files', async (file) => {
  expect((await loadedBy(`dist/${file}`)).files).toBeLessThanOrEqual(10)
})

it('starts a server without msw, and without what only some options need', async () => {
  const { packages } = await loadedBy('dist/scripts/serve.js')

  expect(packages).toContain('commander')
  expect(packages.filter((name) => /^(msw|yaml|selfsigned)/.test(name))).toEqual([])
})
