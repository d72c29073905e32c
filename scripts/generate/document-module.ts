import type { DocumentChange } from '../../contracts/openapi/document-changes.ts'
import type { OpenApiDocument } from '../../contracts/openapi/operation.ts'
import { isObject } from '../../contracts/openapi/reference.ts'

/** Number of levels below a key of the document that get lines of their own, for readable diffs. */
const levels: Readonly<Record<string, number>> = {
  paths: 2,
  components: 2,
  'x-errors': 1,
  'x-rules': 1,
}

/** The module that holds a document as JSON text: cheap to import, parsed on its first use. */
export function documentModule(document: OpenApiDocument, sources: string): string {
  const lines = Object.entries(document).map(([key, value]) =>
    linesOf(`${JSON.stringify(key)}:`, value, levels[key] ?? 0),
  )
  return `${notice(sources)}import type { OpenApiDocument } from '../../openapi/operation.ts'

const cache: { document?: OpenApiDocument } = {}

/** The contract, the same object on every call. */
export function document(): OpenApiDocument {
  cache.document ??= JSON.parse(lines.join(''))
  return cache.document as OpenApiDocument
}

const lines = [
${['{', ...separated(lines), '}'].map(quote).join('\n')}
]
`
}

/** The module that holds a document as its differences from `documented.ts`, one to a line. */
export function changesModule(changes: readonly DocumentChange[], sources: string): string {
  return `${notice(sources)}import { applyChanges } from '../../openapi/document-changes.ts'
import type { OpenApiDocument } from '../../openapi/operation.ts'
import { document as documented } from './documented.ts'

const cache: { document?: OpenApiDocument } = {}

/** The contract, the same object on every call. It shares with the documented one what is the same. */
export function document(): OpenApiDocument {
  cache.document ??= applyChanges(documented(), JSON.parse(lines.join('')))
  return cache.document
}

const lines = [
${linesOf('', changes, 1).map(quote).join('\n')}
]
`
}

/** The module that holds any other parsed file, one entry of its first two levels per line. */
export function valueModule(value: unknown, name: string, sources: string): string {
  return `${notice(sources)}
/** Parsed anew on every call. */
export function ${name}(): unknown {
  return JSON.parse(lines.join(''))
}

const lines = [
${linesOf('', value, 2).map(quote).join('\n')}
]
`
}

function notice(sources: string): string {
  return `// Made from ${sources} by \`npm run generate\`. Do not edit.\n`
}

function linesOf(prefix: string, value: unknown, depth: number): readonly string[] {
  if (depth > 0 && Array.isArray(value)) {
    const entries = value.map((entry) => linesOf('', entry, depth - 1))
    return [`${prefix}[`, ...separated(entries), ']']
  }
  if (depth > 0 && isObject(value)) {
    const entries = Object.entries(value).map(([key, inner]) =>
      linesOf(`${JSON.stringify(key)}:`, inner, depth - 1),
    )
    return [`${prefix}{`, ...separated(entries), '}']
  }
  return [prefix + JSON.stringify(value)]
}

/** Joins the lines of entries with the comma that JSON wants between two. */
function separated(entries: readonly (readonly string[])[]): readonly string[] {
  return entries.flatMap((lines, at) => {
    const last = lines.at(-1)
    return at === entries.length - 1 ? lines : [...lines.slice(0, -1), `${last},`]
  })
}

/** Single quotes, so that the many double ones of JSON need no escape. */
function quote(line: string): string {
  return `  '${line.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}',`
}
