import { posix } from 'node:path'
import { Command } from 'commander'
import { checksPage } from './generate/checks-page.ts'
import { contractFolders } from './generate/contract-folders.ts'
import { generatedFiles } from './generate/generated-files.ts'
import { pageScriptModule } from './generate/page-script.ts'
import { guarded, parseArguments, type Run, runAsScript } from './io.ts'

/**
 * Makes what is committed beside each contract: its documents as modules and its types.
 * @returns 0 done; with --check 1 where a file is stale.
 */
export const generate: Run = guarded(async (argv, io) => {
  const { check, contracts } = parseArguments(command(), argv, io).opts<GenerateOptions>()
  const folders = contractFolders(contracts)
  let stale = 0
  const keep = (folder: string, file: string, text: string) => {
    if (folders.read(folder, file) === text) return
    stale += 1
    if (!check) folders.write(folder, file, text)
    io.write(`${check ? 'stale' : 'wrote'} ${posix.join(contracts, folder, file)}\n`)
  }
  for (const provider of folders.providers()) {
    const files = await generatedFiles(provider, folders.sources(provider))
    for (const [file, text] of files) keep(provider, file, text)
  }
  if (contracts === ownContracts) {
    keep('check', 'CHECKS.md', checksPage())
    keep('../mocks/control/generated', 'page-script.ts', await pageScriptModule())
    // Loaded now, so that it reads what was just written.
    const { demoWorldPage } = await import('./generate/demo-world-page.ts')
    keep('../docs', 'demo-world.md', demoWorldPage())
  }
  if (stale === 0) io.write('Everything generated is up to date.\n')
  if (check && stale > 0) io.complain('Run `npm run generate` and commit what it writes.\n')
  return check && stale > 0 ? 1 : 0
})

const ownContracts = 'contracts'

interface GenerateOptions {
  readonly check: boolean
  readonly contracts: string
}

const command = () =>
  new Command('generate')
    .description('Generate the modules and types of each contract.')
    .option('--check', 'write nothing; fail if a file is out of date', false)
    .option('--contracts <folder>', 'folder with one folder for each provider', ownContracts)

await runAsScript(import.meta.url, generate)
