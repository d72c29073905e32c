import ts from 'typescript'

/**
 * Names of types, interfaces and classes that several files declare.
 *
 * @param files text by path from the root
 * @returns one line per name, e.g. `Row: a.ts, b.ts`
 */
export function typesDeclaredTwice(files: ReadonlyMap<string, string>): readonly string[] {
  const paths = new Map<string, string[]>()
  for (const [path, text] of files) {
    for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements) {
      const isType =
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement) ||
        ts.isClassDeclaration(statement)
      if (!isType || !statement.name) continue
      const name = statement.name.text
      paths.set(name, [...(paths.get(name) ?? []), path])
    }
  }
  return [...paths]
    .filter(([, declaring]) => declaring.length > 1)
    .map(([name, declaring]) => `${name}: ${declaring.join(', ')}`)
}
