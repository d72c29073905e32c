import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'

/** What a front end's bundle may grow by, above msw, in bytes of gzip. */
const bounds = { oneProvider: 130_000, bothProviders: 190_000 } as const

interface Bundle {
  readonly gzip: number
  /** The files in it, from this folder. */
  readonly files: readonly string[]
  /** The modules that the page would have to find elsewhere. */
  readonly missing: readonly string[]
}

/** What a page bundles; `msw` is the package that it has under that name. */
async function bundleOf(code: string, msw: 'msw' | 'msw3' = 'msw'): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: process.cwd() },
    alias: msw === 'msw' ? {} : { msw },
    ...{ bundle: true, minify: true, format: 'esm', platform: 'browser', write: false },
    ...{ metafile: true, logLevel: 'silent' },
  })
  const [output] = Object.values(metafile.outputs)
  const [file] = outputFiles
  if (!output || !file) throw new Error('The bundler made no file.')
  const files = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  return {
    gzip: gzipSync(file.contents, { level: 9 }).length,
    files: files.map(([name]) => name),
    missing: output.imports.filter(({ external }) => external).map(({ path }) => path),
  }
}

const msw = `export { setupWorker } from 'msw/browser'; export { http } from 'msw'\n`
const withEntry = (file: string): string => `${msw}export { createMock } from './mocks/${file}'`

const told: string[] = []
afterAll(() => process.stdout.write(`${told.join('\n')}\n`))

describe.each([
  ['tenantry/atlas', 'atlas.ts', bounds.oneProvider],
  ['tenantry/rainbond', 'rainbond.ts', bounds.oneProvider],
  ['tenantry', 'index.ts', bounds.bothProviders],
] as const)('a page with %s', (name, file, most) => {
  it(`bundles at most ${most / 1000} kB above msw`, async () => {
    const [alone, page] = await Promise.all([bundleOf(msw), bundleOf(withEntry(file))])
    const above = page.gzip - alone.gzip
    told.push(`${name}: ${(above / 1000).toFixed(1)} kB gzip above msw (at most ${most / 1000})`)

    expect(above).toBeLessThanOrEqual(most)
    expect(page.missing).toEqual([])
  })

  it('has one msw, also with msw 3', async () => {
    const { files } = await bundleOf(withEntry(file), 'msw3')
    const folders = files.flatMap((one) => /node_modules\/(msw\d?)\//.exec(one)?.slice(1) ?? [])

    expect([...new Set(folders)]).toEqual(['msw3'])
  })
})

it('a page with one provider has nothing of the other, and nothing of what only the check needs', async () => {
  const { files } = await bundleOf(withEntry('atlas.ts'))
  const strange =
    /rainbond|contracts\/check|node_modules\/(ajv\/|fast-check|commander|selfsigned|yaml|re2js|json-p3|graphql|lodash|date-fns)/

  expect(files.filter((file) => strange.test(file))).toEqual([])
})
