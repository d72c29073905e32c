import path from 'node:path'
import { parseText } from '../../openapi/document.ts'
import type { OtherFiles } from '../../openapi/loading/load-document.ts'
import type { Surroundings } from './surroundings.ts'
import { messageOf } from './usage-error.ts'

/**
 * The files that a document on disk may refer to: those below its folder, and below the folders that
 * are allowed besides. Nothing is fetched from the network.
 * @param document path of the document
 */
export function otherFiles(
  document: string,
  allowed: readonly string[],
  surroundings: Surroundings,
): OtherFiles {
  const folders = [path.dirname(document), ...allowed].map((folder) => path.resolve(folder))
  const contents = new Map<string, unknown>()
  return {
    resolve(from, reference) {
      if (/^[a-z][a-z\d+.-]*:/i.test(reference)) {
        throw new Error(
          'nothing is fetched. Save the document beside this one and refer to the file.',
        )
      }
      const file = path.join(path.dirname(from), decodeURIComponent(reference))
      const whole = path.resolve(file)
      if (folders.some((folder) => isBelow(whole, folder))) return file
      throw new Error(
        `it leads out of the folder "${folders[0]}". Allow the other one with --allow-ref <folder>.`,
      )
    },
    read(file) {
      if (!contents.has(file)) contents.set(file, parseText(readFrom(file, surroundings), file))
      return contents.get(file)
    },
  }
}

const isBelow = (file: string, folder: string): boolean =>
  file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)

function readFrom(file: string, surroundings: Surroundings): string {
  try {
    return surroundings.readFile(file)
  } catch (error) {
    throw new Error(`"${file}" cannot be read (${messageOf(error)}).`, { cause: error })
  }
}
