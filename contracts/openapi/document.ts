import { LineCounter, parseDocument as parseYaml } from 'yaml'
import type { OpenApiDocument } from './operation.ts'
import { isObject, joinPointer } from './reference.ts'

export type { OpenApiDocument } from './operation.ts'

/**
 * Reads an OpenAPI 3.0, 3.1 or 3.2 document from YAML or JSON.
 * `name` is what messages call it, usually its path.
 * @throws Error naming the line of a syntax error, or what is missing
 */
export function parseDocument(text: string, name: string): OpenApiDocument {
  return toDocument(parseText(text, name), name)
}

/** Bounds for reading a text. */
export interface TextBounds {
  readonly maxCharacters: number
  /** Values of the whole; the target of an alias counts each time that it is used. */
  readonly maxValues: number
  readonly maxDepth: number
}

export const defaultTextBounds: TextBounds = {
  maxCharacters: 64 * 1024 * 1024,
  maxValues: 5_000_000,
  maxDepth: 200,
}

/** Reads any YAML or JSON text. @throws Error naming the line of a syntax error, or what is too large */
export function parseText(text: string, name: string, given: Partial<TextBounds> = {}): unknown {
  const bounds = { ...defaultTextBounds, ...given }
  if (text.length > bounds.maxCharacters) {
    throw new Error(
      `"${name}" has ${text.length} characters; more than ${bounds.maxCharacters} are not read. Split it.`,
    )
  }
  const parsed = parseWhole(text, name)
  const problem = tooLargeIn(parsed, bounds)
  if (problem !== undefined) throw new Error(`"${name}" ${problem}`)
  return parsed
}

function parseWhole(text: string, name: string): unknown {
  // JSON.parse is 50 times faster; what it refuses may still be YAML's flow style, so errors are YAML's.
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text)
    } catch {}
  }
  const lineCounter = new LineCounter()
  const parsed = readYaml(text, name, lineCounter)
  const error = parsed.errors[0]
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw new Error(`"${name}" cannot be read, line ${line}, column ${col}: ${error.message}`)
  }
  try {
    // Aliases share what they stand for; what they stand for is counted below.
    return parsed.toJS({ maxAliasCount: -1 })
  } catch (error) {
    throw new Error(`"${name}" cannot be read: ${causeOf(error)}`, { cause: error })
  }
}

function readYaml(text: string, name: string, lineCounter: LineCounter) {
  try {
    return parseYaml(text, { lineCounter, prettyErrors: false, merge: true })
  } catch (error) {
    throw new Error(`"${name}" cannot be read: ${causeOf(error)}`, { cause: error })
  }
}

/** Explains an error that the library throws instead of reporting it. */
function causeOf(error: unknown): string {
  if (error instanceof RangeError) return 'it nests too deep.'
  return error instanceof Error ? error.message : String(error)
}

/** Counts without recursion: what comes later may recurse. */
function tooLargeIn(root: unknown, { maxValues, maxDepth }: TextBounds): string | undefined {
  const waiting = [{ value: root, path: '', depth: 0 }]
  let values = 0
  for (let top = waiting.pop(); top; top = waiting.pop()) {
    const { value, path, depth } = top
    if (typeof value !== 'object' || value === null) continue
    if (depth === maxDepth) return `nests deeper than ${maxDepth} levels at "${path}".`
    const entries = Object.entries(value)
    values += entries.length
    if (values > maxValues) {
      return `holds more than ${maxValues} values, counted up to "${path}". Split it, or write out fewer aliases.`
    }
    for (const [key, inner] of entries) {
      if (typeof inner !== 'object') continue
      waiting.push({ value: inner, path: joinPointer(path, key), depth: depth + 1 })
    }
  }
  return undefined
}

/** Takes a parsed value for a document. @throws Error when it is none, or of another version */
export function toDocument(value: unknown, name: string): OpenApiDocument {
  if (!isObject(value)) throw new Error(`"${name}" is no OpenAPI document: it holds no object.`)
  const { openapi, info, paths = {} } = value
  if (typeof openapi !== 'string' || !/^3\.[012](\.|$)/.test(openapi)) {
    throw new Error(
      `"${name}" says openapi "${String(openapi ?? value.swagger)}". Convert it to OpenAPI 3.0, 3.1 or 3.2.`,
    )
  }
  if (!isObject(paths)) throw new Error(`"${name}" has no "paths" object. Add one.`)
  return { ...value, openapi, info: isObject(info) ? info : {}, paths }
}
