import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'

/** One way into the package, e.g. `./check`, by the source file that it is made of. */
export interface Entry {
  readonly name: string
  readonly file: string
  /** What it exports, by name. */
  readonly exports: ReadonlyMap<string, ts.Symbol>
}

/** The public entries of the package, as the compiler sees them. */
export interface Surface {
  readonly entries: readonly Entry[]
  /** Sentences on public declarations that name a type of ours that no entry exports. */
  readonly unnamed: readonly string[]
}

/** Reads the entries that package.json names. */
export function readSurface(): Surface {
  const manifest: { readonly exports: Readonly<Record<string, { readonly default?: string }>> } =
    JSON.parse(readFileSync('package.json', 'utf8'))
  const files = Object.entries(manifest.exports).flatMap(([name, { default: built }]) =>
    built === undefined ? [] : [{ name, file: sourceOf(built) }],
  )
  const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8'))
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, '.')
  const program = ts.createProgram(
    files.map(({ file }) => file),
    options,
  )
  const checker = program.getTypeChecker()
  const entries = files.map(({ name, file }) => ({ name, file, exports: exportsOf(program, file) }))
  const known = new Set(entries.flatMap(({ exports }) => [...exports.values()]))
  const unnamed = [...known].flatMap((symbol) =>
    namedBy(symbol, checker)
      .filter((named) => !known.has(named))
      .map((named) => `${symbol.name} names ${named.name}, which no entry exports`),
  )
  return { entries, unnamed: [...new Set(unnamed)] }
}

/** The source of a built file. */
const sourceOf = (built: string): string => built.replace(/^\.\/dist\//, '').replace(/\.js$/, '.ts')

function exportsOf(program: ts.Program, file: string): ReadonlyMap<string, ts.Symbol> {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`"${file}" is no module.`)
  return new Map(
    checker.getExportsOfModule(module).map((symbol) => [symbol.name, original(symbol, checker)]),
  )
}

const original = (symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

/** The types of this project that the declarations of a symbol name. */
function namedBy(symbol: ts.Symbol, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const found = new Set<ts.Symbol>()
  const visit = (node: ts.Node): void => {
    if (isInside(node)) return
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : undefined
    const at = name && checker.getSymbolAtLocation(name)
    const named = at && original(at, checker)
    if (named && isOurs(named)) found.add(named)
    ts.forEachChild(node, visit)
  }
  for (const declaration of symbol.declarations ?? []) visit(declaration)
  return [...found]
}

/** Whether a part of a declaration is not shown to users: what a function does, and private members. */
function isInside(node: ts.Node): boolean {
  if (ts.isBlock(node) || ts.isClassStaticBlockDeclaration(node)) return true
  if (ts.isClassElement(node) && node.name && ts.isPrivateIdentifier(node.name)) return true
  const { parent } = node
  return parent && ts.isArrowFunction(parent) && parent.body === node
}

/** Whether a type is declared by a source file of this project, and is not a type parameter. */
function isOurs({ flags, declarations = [] }: ts.Symbol): boolean {
  if (flags & ts.SymbolFlags.TypeParameter) return false
  return declarations.some((declaration) => {
    const { fileName, isDeclarationFile } = declaration.getSourceFile()
    return !isDeclarationFile && !fileName.startsWith(resolve('node_modules'))
  })
}
