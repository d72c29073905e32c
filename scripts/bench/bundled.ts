import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** Ignored by git, and within reach of the packages. */
const folder = new URL('../../node_modules/.cache/tenantry-bench/', import.meta.url)

/**
 * Makes one file of a module and what it imports of its tree, as the published package has it. tsx
 * names each closure when it is made, which costs a server half of its time.
 * @param module file URL, in this tree or in another
 * @returns its file URL
 */
export function bundled(module: string): string {
  const name = createHash('sha256').update(module).digest('hex').slice(0, 16)
  const file = new URL(`${name}.mjs`, folder)
  buildSync({
    ...{ entryPoints: [fileURLToPath(module)], outfile: fileURLToPath(file) },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' },
    logLevel: 'error',
  })
  return file.href
}
