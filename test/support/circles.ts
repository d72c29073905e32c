import { posix } from 'node:path'
import ts from 'typescript'

/**
 * Files that import each other, directly or through others, by value or by type.
 *
 * @param files text by path from the root
 * @returns one path per circle, e.g. `a.ts -> b.ts -> a.ts`
 */
export function circlesIn(files: ReadonlyMap<string, string>): readonly string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at !== -1) circles.push([...trail.slice(at), path].join(' -> '))
    if (at !== -1 || done.has(path)) return
    for (const target of importsOf(path, files.get(path))) walk(target, [...trail, path])
    done.add(path)
  }
  for (const path of files.keys()) walk(path, [])
  return circles
}

function importsOf(path: string, text = ''): readonly string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(path), specifier))
}
