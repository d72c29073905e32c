import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sources } from './generated-files.ts'
import { sourceNames } from './generated-files.ts'

/** The folders of providers: those below `contracts/` that hold an openapi.yaml. */
export interface ContractFolders {
  providers(): readonly string[]
  sources(provider: string): Sources
  read(provider: string, file: string): string | undefined
  write(provider: string, file: string, text: string): void
}

export function contractFolders(root: string): ContractFolders {
  const read = (provider: string, file: string): string | undefined => {
    const path = join(root, provider, file)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }
  return {
    read,
    providers: () =>
      readdirSync(root)
        .filter((name) => existsSync(join(root, name, 'openapi.yaml')))
        .sort(),
    sources: (provider) => {
      const entries = sourceNames.map((name) => [name, read(provider, name)] as const)
      return Object.fromEntries(
        entries.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
      )
    },
    write(provider, file, text) {
      const path = join(root, provider, file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    },
  }
}
