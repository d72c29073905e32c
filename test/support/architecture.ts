import { posix } from 'node:path'
import ts from 'typescript'
import { roomBreaches, unknownRooms } from './rooms.ts'

/** Which folders a folder may import from; itself always. `<same>` is the folder of the same provider. */
interface Area {
  readonly name: string
  readonly pattern: RegExp
  readonly imports: readonly RegExp[]
}

const spec = /^contracts\/openapi\//
const checker = /^contracts\/check\/(?!node\/|(index|vitest)\.ts$)/
const model = /^mocks\/model\//
const engine = /^mocks\/engine\//

/** From the inside out. The first pattern that fits a file is its area. */
const areas: readonly Area[] = [
  { name: 'the spec engine', pattern: spec, imports: [] },
  {
    name: 'the checker on Node',
    pattern: /^contracts\/check\/(node\/|(index|vitest)\.ts$)/,
    imports: [spec, checker, /^contracts\/known-contracts\.ts$/],
  },
  { name: 'the checker', pattern: checker, imports: [spec] },
  {
    name: 'the registry of contracts',
    pattern: /^contracts\/known-contracts\.ts$/,
    imports: [/^contracts\//],
  },
  { name: 'a contract', pattern: /^contracts\/[^/]+\//, imports: [spec] },
  { name: 'the model', pattern: model, imports: [spec] },
  { name: 'the engine', pattern: engine, imports: [spec, model] },
  {
    name: 'the registry',
    pattern: /^mocks\/providers\/index\.ts$/,
    imports: [engine, /^mocks\/providers\//],
  },
  { name: 'a provider', pattern: /^mocks\/providers\/[^/]+\//, imports: [spec, model, engine] },
  { name: 'a door', pattern: /^mocks\//, imports: [/^mocks\//, /^contracts\//] },
  { name: 'a script', pattern: /^scripts\//, imports: [/^scripts\//, /^mocks\//, /^contracts\//] },
]

const mayImportNode =
  /^(scripts\/|contracts\/check\/node\/|mocks\/(server\.ts$|server\/|control\/))/

/** May read the clock and the process. */
const isOutside =
  /^(scripts\/|contracts\/check\/node\/surroundings\.ts$|mocks\/door\/tell-console\.ts$)/
const vagueNames = /^(utils?|helpers?|common|misc|types)\.ts$/
const maxLines = 200

/** Every way in which source files, by path from the root, break the rules of the house. */
export function breachesOf(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const found = [
      ...namingBreaches(path, text),
      ...unknownRooms(path),
      ...importBreaches(path, text),
      ...wordBreaches(path, text),
      ...proseBreaches(text),
    ]
    return found.map((breach) => `${path}: ${breach}`)
  })
}

function namingBreaches(path: string, text: string): readonly string[] {
  const lines = text.split('\n').length - 1
  const name = posix.basename(path)
  return [
    ...(lines > maxLines ? [`has ${lines} lines, ${maxLines} are allowed. Split it.`] : []),
    ...(vagueNames.test(name)
      ? ['has a name that says nothing. Name it after its main export.']
      : []),
    ...(areaOf(path) ? [] : ['lies in no known folder. Move it, or name the folder here.']),
  ]
}

function importBreaches(path: string, text: string): readonly string[] {
  const specifiers = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('.')) return localBreaches(path, specifier)
    return packageBreaches(path, specifier)
  })
}

function localBreaches(path: string, specifier: string): readonly string[] {
  const target = posix.join(posix.dirname(path), specifier)
  const area = areaOf(path)
  if (!area || isWithin(path, target, area)) return roomBreaches(path, target)
  if (area.imports.some((allowed) => allowed.test(target))) return []
  return [`imports "${target}", which ${area.name} must not know.`]
}

/** Inside its own area, and, for a provider and its contract, inside its own folder. */
function isWithin(path: string, target: string, area: Area): boolean {
  if (area.name === 'a provider') {
    const [, , own] = path.split('/')
    return target.startsWith(`mocks/providers/${own}/`) || target.startsWith(`contracts/${own}/`)
  }
  if (area.name === 'a contract') return posix.dirname(target).startsWith(posix.dirname(path))
  return area.pattern.test(target)
}

function packageBreaches(path: string, specifier: string): readonly string[] {
  const isStore = specifier.startsWith('@mswjs/data')
  if (isStore && !model.test(path)) return [`imports "${specifier}", which only the model may.`]
  if (!specifier.startsWith('node:') || mayImportNode.test(path)) return []
  return [`imports "${specifier}", which does not run in browsers.`]
}

function wordBreaches(path: string, text: string): readonly string[] {
  const found: string[] = []
  const namesProviders = model.test(path) || engine.test(path)
  const visit = (node: ts.Node): void => {
    const word = forbiddenWord(node, path)
    if (word !== undefined) found.push(`uses "${word}".`)
    const isName = ts.isIdentifier(node) || ts.isStringLiteralLike(node)
    if (namesProviders && isName && /atlas|rainbond/i.test(node.text)) {
      found.push(`names the provider "${node.text}".`)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
  return found
}

/** Doc comments say what a thing is or does: their first word is not a question's. */
function proseBreaches(text: string): readonly string[] {
  const firsts = text.matchAll(/\/\*\*\s*(?:\*\s*)?(What|Whether|Those|How) /g)
  return Array.from(firsts, ([, word]) => `has a doc comment that begins with "${word}".`)
}

function forbiddenWord(node: ts.Node, path: string): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any'
  if (ts.isExportAssignment(node)) return 'export default'
  if (isOutside.test(path)) return undefined
  if (ts.isNewExpression(node) && nameOf(node.expression) === 'Date' && !node.arguments?.length) {
    return 'new Date()'
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined
  const word = `${nameOf(node.expression)}.${node.name.text}`
  if (word === 'Date.now' || word === 'Math.random') return `${word}()`
  return word.startsWith('console.') || word.startsWith('process.') ? word : undefined
}

function nameOf(node: ts.Expression): string {
  return ts.isIdentifier(node) ? node.text : ''
}

function areaOf(path: string): Area | undefined {
  return areas.find(({ pattern }) => pattern.test(path))
}
