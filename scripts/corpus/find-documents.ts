import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CorpusPackage } from './corpus-packages.ts'

/**
 * Finds the OpenAPI and Swagger documents of an installed package, by path. Parts of a document that
 * stand in files of their own, and packages of other names, are none.
 * @param modules the folder that holds the packages
 */
export function findDocuments(modules: string, { name, every = 1 }: CorpusPackage): string[] {
  const folder = path.join(modules, name)
  if (!existsSync(folder)) return []
  return documentsIn(folder).filter((_, at) => at % every === 0)
}

function documentsIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : documentsIn(file)
      return /\.(?:json|ya?ml)$/.test(entry.name) && isDocument(file) ? [file] : []
    })
}

/** True if the file says `openapi` or `swagger` with a version, and has paths. */
function isDocument(file: string): boolean {
  const text = readFileSync(file, 'utf8')
  const isYaml = /^(?:openapi|swagger)\s*:\s*["']?[23]\./m.test(text)
  const isJson = /[{,]\s*"(?:openapi|swagger)"\s*:\s*"[23]\./.test(text)
  return (isYaml || isJson) && /(?:^|["'{,\s])(?:paths|webhooks)["']?\s*:/.test(text)
}
