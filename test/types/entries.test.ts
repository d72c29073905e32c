import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { readSurface } from './public-surface.ts'

const { entries, unnamed } = readSurface()

it('there are twelve entries beside package.json', () => {
  const mocks = ['.', './atlas', './rainbond', './server']
  const names = [
    ...mocks,
    './check',
    './vitest',
    './matchers',
    './vitest-matchers',
    './test',
    './coverage',
    './coverage-setup',
    './playwright',
  ]
  expect(entries.map(({ name }) => name)).toEqual(names)
})

it('every type that a public declaration names is exported', () => {
  expect(unnamed).toEqual([])
})

describe.each(entries)('$name', ({ file, exports }) => {
  it('has every export used by a type test', () => {
    const used = usedFrom(file)
    expect(exports.size).toBeGreaterThan(0)
    expect([...exports.keys()].filter((name) => !used.has(name))).toEqual([])
  })
})

/** The names that type tests import from an entry. */
function usedFrom(file: string): ReadonlySet<string> {
  const tests = readdirSync('test/types').filter((name) => name.endsWith('.types.ts'))
  const names = tests.flatMap((name) => importsIn(readFileSync(`test/types/${name}`, 'utf8'), file))
  return new Set(names)
}

function importsIn(text: string, file: string): readonly string[] {
  const source = ts.createSourceFile(basename(file), text, ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return []
    const { moduleSpecifier, importClause } = statement
    if (!ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== `../../${file}`) return []
    const named = importClause?.namedBindings
    if (!named || !ts.isNamedImports(named)) return []
    return named.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
  })
}
