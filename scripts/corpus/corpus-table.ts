import type { CorpusPackage } from './corpus-packages.ts'
import type { Loading } from './load-one.ts'

/** A document of a package, by its path in it, and what became of it. */
export interface LoadedFile extends Loading {
  readonly file: string
}

/** A package with its documents. */
export interface LoadedPackage extends CorpusPackage {
  readonly files: readonly LoadedFile[]
}

/** Least part of the documents that must load, in percent. */
export const leastLoaded = 95

/**
 * Writes the table: a line for each package, each refusal with its sentence, each stack trace, and
 * the sum. `holds` is true where enough documents load and no stack trace came.
 */
export function corpusTable(packages: readonly LoadedPackage[]): { text: string; holds: boolean } {
  const files = packages.flatMap((one) => one.files)
  const loaded = files.filter(isLoaded).length
  const traces = files.filter(({ trace }) => trace !== undefined).length
  const percent = files.length === 0 ? 0 : (100 * loaded) / files.length
  const empty = packages.filter((one) => one.files.length === 0).length
  const holds = percent >= leastLoaded && traces === 0 && empty === 0
  const sum = `${loaded} of ${files.length} documents load: ${percent.toFixed(1)} %, at least ${leastLoaded} % must. ${traces} stack traces.`
  return { text: [...packages.flatMap(linesOf), sum, ''].join('\n'), holds }
}

const isLoaded = ({ refused, trace }: Loading): boolean =>
  refused === undefined && trace === undefined

function linesOf({ name, version, files }: LoadedPackage): readonly string[] {
  const title = `${name}@${version}`
  if (files.length === 0) return [`${title}: no document was found.`]
  const loaded = files.filter(isLoaded)
  const noted = loaded.filter(({ notes }) => notes > 0).length
  const slowest = files.toSorted((one, other) => other.seconds - one.seconds)[0]
  const counts = [
    `${files.length} documents`,
    `${loaded.length} loaded (${noted} with notes)`,
    `${files.length - loaded.length} refused`,
    ...(slowest ? [`slowest ${slowest.seconds.toFixed(2)} s (${slowest.file})`] : []),
  ]
  return [`${title}: ${counts.join(', ')}`, ...files.flatMap(troubleOf)]
}

function troubleOf({ file, refused, trace }: LoadedFile): readonly string[] {
  if (trace !== undefined) return [`  ${file}: a defect:`, ...indented(trace)]
  return refused === undefined ? [] : [`  ${file}: ${refused}`]
}

const indented = (text: string): readonly string[] => text.split('\n').map((line) => `    ${line}`)
