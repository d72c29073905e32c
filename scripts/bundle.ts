import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { type BuildOptions, buildSync } from 'esbuild'

/** The built files of the mock that users load: what package.json exports of it, and the command. */
function entriesOf(): string[] {
  const { exports }: { readonly exports: Readonly<Record<string, { readonly default?: string }>> } =
    JSON.parse(readFileSync('package.json', 'utf8'))
  const files = Object.values(exports).flatMap(({ default: file = '' }) =>
    file.startsWith('./dist/mocks/') ? [file.slice('./'.length)] : [],
  )
  return [...files, 'dist/scripts/serve.js']
}

const common: BuildOptions = {
  ...{ bundle: true, splitting: true, format: 'esm', platform: 'neutral', target: 'es2023' },
  ...{ outdir: 'dist', outbase: 'dist', packages: 'external', external: ['node:*'] },
  ...{ metafile: true, logLevel: 'error' },
}

/**
 * Puts the modules of each entry into a few files, those that several share into files of their
 * own: Node takes longer to find and load 250 modules than to run them. Names and line breaks stay,
 * packages stay outside, and so does the check: its report of a defect names the file.
 */
export function bundle(): void {
  const entries = entriesOf()
  const chunkNames = 'mocks/[name]-[hash]'
  buildSync({ ...common, entryPoints: entries, chunkNames, allowOverwrite: true })
  const reached = buildSync({
    ...{ ...common, entryPoints: [...entries, 'dist/scripts/cli.js'], write: false },
  })
  for (const folder of ['dist/mocks', 'dist/scripts']) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = `${folder}/${name}`
      if (file.endsWith('.js') && !reached.metafile?.inputs[file]) rmSync(file)
    }
  }
}
