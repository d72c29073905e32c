import path from 'node:path'
import type { CorpusPackage } from './corpus-packages.ts'
import type { LoadedFile, LoadedPackage } from './corpus-table.ts'
import { findDocuments } from './find-documents.ts'
import { type LoadBounds, openLoader } from './load-bounded.ts'

/**
 * Loads the documents of installed packages, each within the bounds.
 * @param modules the folder that holds the packages, by name
 */
export async function loadCorpus(
  modules: string,
  packages: readonly CorpusPackage[],
  bounds: LoadBounds,
): Promise<readonly LoadedPackage[]> {
  const loader = openLoader(bounds)
  try {
    const loaded: LoadedPackage[] = []
    for (const one of packages) {
      const files: LoadedFile[] = []
      const folder = path.join(modules, one.name)
      for (const file of findDocuments(modules, one)) {
        files.push({ file: path.relative(folder, file), ...(await loader.load(file)) })
      }
      loaded.push({ ...one, files })
    }
    return loaded
  } finally {
    loader.close()
  }
}
